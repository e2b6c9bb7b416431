import type { Response } from 'express';
import { endSession, lockSession, unlockSession } from '../../../store/sessions.js';
import { page, redirect, type Answer } from '../../answer.js';
import { FormState } from '../../forms/form-state.js';
import { first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { PublicVisit } from '../../visit.js';
import type { Doors } from './doors.js';
import { nextOf } from './next.js';
import { schoolGoodbye } from './school.js';
import { LockedView } from './view.js';

const words = nl.signIn;

/** The script and the timed refresh come here: showing the page locks too. */
export function showLocked(visit: PublicVisit): Promise<Answer> {
  return lockedPage(visit, new FormState(), visit.query);
}

async function lockedPage(visit: PublicVisit, form: FormState, typed: Typed, status = 200): Promise<Answer> {
  const { session, csrf, web } = visit;
  if (session === null || csrf === null) return redirect(urls.signIn());
  await lockSession(web.worker, session.id);
  return page(words.locked.title, <LockedView form={form} next={nextOf(typed)} csrf={csrf} />, {
    status,
    failed: form.failed,
  });
}

/** Password or code, and back to the same page with the same text (E.4). */
export function sendUnlock(doors: Doors) {
  return async (visit: PublicVisit, response: Response): Promise<Answer> => {
    const { session, typed, request, now, web } = visit;
    if (session === null) return redirect(urls.signIn());
    const given = first(typed, 'wachtwoord');
    const code = /^\s*\d{3}\s?\d{3}\s*$/.test(given);
    const answer = code
      ? await doors.signIn.code(session.personId, given, now)
      : (await doors.signIn.ownPassword(session.personId, given, request.ip ?? '')).kind;
    if (answer === 'right') {
      await unlockSession(web.worker, session.id);
      await doors.sessions.renew(response, session);
      return redirect(nextOf(typed));
    }
    const message =
      answer === 'tooOften' ? words.errors.tooOften : code ? words.errors.code : words.errors.pair;
    const form = new FormState({}, [{ field: 'wachtwoord', message }]);
    return lockedPage(visit, form, typed, answer === 'tooOften' ? 429 : 422);
  };
}

export async function lockNow(visit: PublicVisit): Promise<Answer> {
  if (visit.session !== null) await lockSession(visit.web.worker, visit.session.id);
  return redirect(urls.locked());
}

/** Quick exit without script: locks, and forwards to a page that says nothing (E.5). Locking twice harms nobody. */
export async function leave(visit: PublicVisit): Promise<Answer> {
  if (visit.session !== null) await lockSession(visit.web.worker, visit.session.id);
  return redirect(visit.viewer?.organisation.exitAddress ?? 'https://www.knmi.nl/nederland-nu/weer');
}

/** Ends the session on the server, and asks the browser to forget everything (AU-29). */
export function signOut(doors: Doors) {
  return async (visit: PublicVisit, response: Response): Promise<Answer> => {
    const onwards = await schoolGoodbye(visit);
    if (visit.session !== null) await endSession(visit.web.worker, visit.session.id);
    doors.sessions.forget(response);
    response.set('Clear-Site-Data', '"cache", "storage"');
    return redirect(onwards ?? urls.signIn());
  };
}

/** "Verder werken" of the warning: the request itself is the activity. */
export function stay(): Promise<Answer> {
  return Promise.resolve({ kind: 'text', text: '' });
}
