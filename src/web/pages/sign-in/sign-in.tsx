import type { Response } from 'express';
import { needsFactor } from '../../../accounts/accounts.js';
import type { AccountRow } from '../../../store/accounts.js';
import { queueAccountMail } from '../../../store/account-links.js';
import { listProviders } from '../../../store/school-accounts.js';
import { keepPending, readPending, takePending } from '../../../store/pending.js';
import { page, redirect, type Answer } from '../../answer.js';
import { FormState, type FormError } from '../../forms/form-state.js';
import { first, type Typed } from '../../forms/typed.js';
import { deviceOf, lastsMs } from '../../http/sessions.js';
import { newToken, tokenHash } from '../../http/tokens.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { PublicVisit } from '../../visit.js';
import type { Doors } from './doors.js';
import { nextOf, withNext } from './next.js';
import { CodeView, SignInView } from './view.js';

const words = nl.signIn;
const PENDING_MS = 10 * 60_000;
const DEVICE_MS = 180 * 24 * 60 * 60_000;

/** Between password and code: who, and how she wants the session. */
interface Pending {
  readonly personId: string;
  readonly shared: boolean;
}

export async function showSignIn(visit: PublicVisit): Promise<Answer> {
  if (visit.session !== null) return redirect(nextOf(visit.query));
  return signInPage(new FormState(), visit.query, 200, await listProviders(visit.web.worker));
}

/** Mail address and password (S01). The answer never tells whether the account exists (AU-07). */
export function sendSignIn(doors: Doors) {
  return async (visit: PublicVisit, response: Response): Promise<Answer> => {
    const { typed, request, web } = visit;
    const [login, password] = [first(typed, 'email').trim(), first(typed, 'wachtwoord')];
    const missing: FormError[] = [
      ...(/^\S+@\S+$/.test(login) && login.length <= 254
        ? []
        : [{ field: 'email', message: words.errors.email }]),
      ...(password === '' ? [{ field: 'wachtwoord', message: words.errors.password }] : []),
    ];
    if (missing.length > 0) return signInPage(new FormState(typed, missing), typed);
    const knownDevice = await doors.signIn.knowsDevice(doors.cookies.read(request, 'wld'), login);
    const answer = await doors.signIn.password({ login, address: request.ip ?? '', knownDevice }, password);
    if (answer.kind !== 'right') {
      const message = answer.kind === 'wrong' ? words.errors.pair : words.errors.tooOften;
      return signInPage(
        new FormState(typed, [{ field: 'email', message }]),
        typed,
        answer.kind === 'tooOften' ? 429 : 422,
      );
    }
    const shared = first(typed, 'gedeeld') === 'yes';
    if (!answer.account.hasFactor || !needsFactor(answer.account.roles))
      return enter(doors, visit, response, { account: answer.account, shared, withFactor: false });
    const token = newToken();
    const pending: Pending = { personId: answer.account.personId, shared };
    await keepPending(web.worker, tokenHash(token), pending, PENDING_MS);
    doors.cookies.set(response, 'wlp', token, PENDING_MS);
    return redirect(withNext(urls.signInCode(), nextOf(typed)));
  };
}

export function showCode(visit: PublicVisit): Promise<Answer> {
  return Promise.resolve(codePage(visit, new FormState(), visit.query));
}

/** The second factor: between password and session, or inside a session that has shown one only (AU-08). */
export function sendCode(doors: Doors) {
  return async (visit: PublicVisit, response: Response): Promise<Answer> => {
    const { typed, web, now, session } = visit;
    const cookie = doors.cookies.read(visit.request, 'wlp');
    const hash = cookie === null ? null : tokenHash(cookie);
    const pending = hash === null ? null : ((await readPending(web.worker, hash)) as Pending | null);
    const personId = session?.personId ?? pending?.personId;
    if (personId === undefined) return redirect(withNext(urls.signIn(), nextOf(typed)));
    const answer = await doors.signIn.code(personId, first(typed, 'code'), now);
    if (answer !== 'right') {
      const message = answer === 'wrong' ? words.errors.code : words.errors.tooOften;
      return codePage(
        visit,
        new FormState({}, [{ field: 'code', message }]),
        typed,
        answer === 'wrong' ? 422 : 429,
      );
    }
    if (session !== null) {
      await doors.stepUp(response, session);
      return redirect(nextOf(typed));
    }
    if (hash === null || pending === null || (await takePending(web.worker, hash)) === null)
      return redirect(withNext(urls.signIn(), nextOf(typed)));
    doors.cookies.clear(response, 'wlp');
    const account = await doors.account(personId);
    return enter(doors, visit, response, { account, shared: pending.shared, withFactor: true });
  };
}

interface Entering {
  readonly account: AccountRow;
  readonly shared: boolean;
  readonly withFactor: boolean;
}

async function enter(
  doors: Doors,
  visit: PublicVisit,
  response: Response,
  entering: Entering,
): Promise<Answer> {
  const { account, shared, withFactor } = entering;
  await doors.sessions.begin(response, {
    organisationId: account.organisationId,
    personId: account.personId,
    method: 'local',
    shared,
    device: deviceOf(visit.request),
    lastsMs: lastsMs(shared, account.roles),
    withFactor,
  });
  const { web, request } = visit;
  const known = await doors.signIn.knowsDevice(doors.cookies.read(request, 'wld'), account.email);
  if (!known) await queueAccountMail(web.worker, web.keys, { ...account, kind: 'newDevice', secret: null });
  if (!shared) doors.cookies.set(response, 'wld', doors.signIn.deviceCookie(account.personId), DEVICE_MS);
  return redirect(nextOf(visit.typed));
}

function signInPage(
  form: FormState,
  typed: Typed,
  status = form.failed ? 422 : 200,
  schools: Parameters<typeof SignInView>[0]['schools'] = [],
): Answer {
  return page(words.title, <SignInView form={form} next={nextOf(typed)} schools={schools} />, {
    status,
    failed: form.failed,
  });
}

function codePage(visit: PublicVisit, form: FormState, typed: Typed, status = 200): Answer {
  const csrf = visit.csrf === null ? {} : { csrf: visit.csrf };
  return page(words.code.title, <CodeView form={form} next={nextOf(typed)} {...csrf} />, {
    status,
    failed: form.failed,
  });
}
