import type { Response } from 'express';
import { needsFactor } from '../../../accounts/accounts.js';
import { linkHash, sendLink } from '../../../accounts/links.js';
import { passwordFault } from '../../../security/password-rules.js';
import { findAccount, setPasswordHash, type AccountRow } from '../../../store/accounts.js';
import { findLink, queueAccountMail, useLink } from '../../../store/account-links.js';
import { endSessionsOf } from '../../../store/sessions.js';
import { page, redirect, type Answer } from '../../answer.js';
import { ErrorSummary } from '../../components/boxes.js';
import { TextField } from '../../components/fields.js';
import { FormState, type FormError } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { PublicVisit } from '../../visit.js';
import type { Doors } from './doors.js';
import { DoorForm } from './view.js';

const words = nl.account.password;
const TEN_MINUTES = 10 * 60_000;

/** The link of a mail: its secret moves into a cookie at once, so that it is in no address and no referrer (AU-19). */
export function openLink(doors: Doors) {
  return async (visit: PublicVisit, response: Response): Promise<Answer> => {
    const secret = visit.params['sleutel'] ?? '';
    const link = await findLink(visit.web.worker, linkHash(secret));
    if (link === null) return deadLink();
    doors.cookies.set(response, 'wlp', secret, TEN_MINUTES);
    return redirect(link.purpose === 'factor' ? urls.factor() : urls.newPassword());
  };
}

export function showNewPassword(doors: Doors) {
  return async (visit: PublicVisit): Promise<Answer> => {
    const found = await ownerOf(doors, visit);
    return found === null ? deadLink() : passwordPage(found, new FormState());
  };
}

/** Ends every session, and does not sign in: whoever holds the link still has to know the password. */
export function sendNewPassword(doors: Doors) {
  return async (visit: PublicVisit, response: Response): Promise<Answer> => {
    const found = await ownerOf(doors, visit);
    if (found === null) return deadLink();
    const { typed, web, now } = visit;
    const password = first(typed, 'nieuw');
    const errors: FormError[] = faultsOf(found, password, first(typed, 'nogmaals'));
    if (errors.length === 0 && found.hasFactor) {
      const answer = await web.signIn.code(found.personId, first(typed, 'code'), now);
      if (answer !== 'right') errors.push({ field: 'code', message: nl.signIn.errors.code });
    }
    if (errors.length > 0) return passwordPage(found, new FormState({}, errors));
    const secret = doors.cookies.read(visit.request, 'wlp') ?? '';
    if (!(await useLink(web.worker, linkHash(secret)))) return deadLink();
    await setPasswordHash(web.worker, found.personId, await web.passwords.hash(password));
    await endSessionsOf(web.worker, found.personId);
    await queueAccountMail(web.worker, web.keys, { ...found, kind: 'changed', secret: null });
    doors.cookies.clear(response, 'wlp');
    return redirect(`${urls.signIn()}?gelukt=wachtwoord`);
  };
}

function faultsOf(account: AccountRow, password: string, again: string): FormError[] {
  const context = [account.name, account.email, account.organisationName, ...account.locationNames];
  const withFactor = account.hasFactor || needsFactor(account.roles);
  const fault = passwordFault(password, { context, withFactor });
  if (fault !== null) return [{ field: 'nieuw', message: words.faults[fault] }];
  return password === again ? [] : [{ field: 'nogmaals', message: words.differs }];
}

async function ownerOf(doors: Doors, visit: PublicVisit): Promise<AccountRow | null> {
  const secret = doors.cookies.read(visit.request, 'wlp');
  const link = secret === null ? null : await findLink(visit.web.worker, linkHash(secret));
  return link === null || link.purpose === 'factor' ? null : doors.account(link.personId);
}

function passwordPage(account: AccountRow, form: FormState): Answer {
  const body = (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <DoorForm action={urls.newPassword()} next={urls.start()} button={words.button}>
        <TextField
          field={form.field('nieuw')}
          label={words.label}
          help={words.help}
          kind="password"
          autoComplete="new-password"
        />
        <TextField
          field={form.field('nogmaals')}
          label={words.again}
          kind="password"
          autoComplete="new-password"
        />
        {account.hasFactor ? (
          <TextField field={form.field('code')} label={words.code} size="code" autoComplete="one-time-code" />
        ) : null}
      </DoorForm>
    </>
  );
  return page(words.title, body, { status: form.failed ? 422 : 200, failed: form.failed });
}

export function deadLink(): Answer {
  const body = (
    <>
      <h1>{words.deadTitle}</h1>
      <p>{words.dead}</p>
      <p>
        <a href={urls.recover()}>{nl.account.recover.title}</a>
      </p>
    </>
  );
  return page(words.deadTitle, body, { status: 404 });
}

export function showRecover(): Promise<Answer> {
  return Promise.resolve(recoverPage(new FormState()));
}

/** Always the same answer; the mail goes only to the real address, and not endlessly (AU-07, AU-19). */
export async function sendRecover(visit: PublicVisit): Promise<Answer> {
  const { typed, web, request } = visit;
  const login = first(typed, 'email').trim();
  if (!/^\S+@\S+$/.test(login) || login.length > 254)
    return recoverPage(new FormState(typed, [{ field: 'email', message: nl.signIn.errors.email }]));
  if (await web.signIn.limits.mayAskReset(login, request.ip ?? '')) {
    const account = await findAccount(web.worker, login);
    if (account !== null && !account.disabled) await sendLink(web, account, 'reset');
  }
  const body = (
    <>
      <h1>{nl.account.recover.title}</h1>
      <p role="status">{nl.account.recover.answer}</p>
    </>
  );
  return page(nl.account.recover.title, body);
}

function recoverPage(form: FormState): Answer {
  const recover = nl.account.recover;
  const body = (
    <>
      <ErrorSummary form={form} />
      <h1>{recover.title}</h1>
      <p>{recover.text}</p>
      <DoorForm action={urls.recover()} next={urls.start()} button={recover.button}>
        <TextField field={form.field('email')} label={nl.signIn.email} kind="email" autoComplete="username" />
      </DoorForm>
    </>
  );
  return page(recover.title, body, { status: form.failed ? 422 : 200, failed: form.failed });
}
