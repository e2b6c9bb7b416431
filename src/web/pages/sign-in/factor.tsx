import type { Response } from 'express';
import type { ReactElement } from 'react';
import { linkHash, seedBytes, sendLink } from '../../../accounts/links.js';
import { makeRecoveryCodes } from '../../../accounts/recovery-codes.js';
import { otpauthUri, seedOf, stepOf } from '../../../accounts/totp.js';
import { setTotpSeed, useTotpStep } from '../../../store/accounts.js';
import { findLink, queueAccountMail, useLink } from '../../../store/account-links.js';
import { page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { ErrorSummary } from '../../components/boxes.js';
import { TextField } from '../../components/fields.js';
import { ActionButton, ButtonLink } from '../../components/form.js';
import { QrCode } from '../../components/qr-code.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import type { Doors } from './doors.js';
import { DoorForm } from './view.js';

const words = nl.account.factor;

/**
 * Setting up the app on an account that has none: signed in with the password, and a link of ten minutes in the mail
 * besides, so that a stolen password alone cannot enrol a phone (AU-08).
 */
export function showFactor(doors: Doors) {
  return async (visit: Visit): Promise<Answer> => {
    if (visit.session.person.hasFactor) return redirect(urls.profile());
    const secret = await ownSecret(doors, visit);
    return secret === null ? askMailPage(visit) : enrolPage(visit, secret, new FormState());
  };
}

export function sendFactor(doors: Doors) {
  return async (visit: Visit, response: Response): Promise<Answer> => {
    const { viewer, web, typed, now, session } = visit;
    if (session.person.hasFactor) return redirect(urls.profile());
    if (first(typed, 'actie') === 'mail') {
      await sendLink(web, viewer, 'factor');
      return redirect(urls.factor(), { heading: words.sent });
    }
    const secret = await ownSecret(doors, visit);
    if (secret === null) return askMailPage(visit);
    const seed = seedOf(seedBytes(secret));
    const step = stepOf(seed, first(typed, 'code').replace(/\s/g, ''), now);
    if (step === null)
      return enrolPage(visit, secret, new FormState({}, [{ field: 'code', message: words.wrong }]));
    if (!(await useLink(web.worker, linkHash(secret)))) return askMailPage(visit);
    await setTotpSeed(web.worker, web.keys, viewer, seed);
    await useTotpStep(web.worker, viewer.personId, step);
    await queueAccountMail(web.worker, web.keys, { ...viewer, kind: 'changed', secret: null });
    const codes = await makeRecoveryCodes(web, viewer);
    doors.cookies.clear(response, 'wlp');
    await doors.stepUp(response, session);
    return codesPage(codes);
  };
}

/** Ten new ones, shown once. */
export function codesPage(codes: readonly string[]): PageAnswer {
  const { codes: texts } = nl.account;
  const body = (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <ul className="wl-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink to={urls.start()} text={texts.done} look="main" />
    </>
  );
  return page(texts.title, body, { print: 'PR1' });
}

async function ownSecret(doors: Doors, visit: Visit): Promise<string | null> {
  const secret = doors.cookies.read(visit.request, 'wlp');
  const link = secret === null ? null : await findLink(visit.web.worker, linkHash(secret));
  return link?.purpose === 'factor' && link.personId === visit.viewer.personId ? secret : null;
}

function askMailPage(visit: Visit): PageAnswer {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <p>{words.mail}</p>
      <ActionButton
        visit={visit}
        action={urls.factor()}
        text={words.sendMail}
        fields={{ actie: 'mail' }}
        look="main"
      />
    </>
  );
  return page(words.title, body);
}

function enrolPage(visit: Visit, secret: string, form: FormState): PageAnswer {
  return page(words.title, <Enrol visit={visit} secret={secret} form={form} />, {
    status: form.failed ? 422 : 200,
    failed: form.failed,
  });
}

function Enrol({
  visit,
  secret,
  form,
}: {
  readonly visit: Visit;
  readonly secret: string;
  readonly form: FormState;
}): ReactElement {
  const seed = seedOf(seedBytes(secret));
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <QrCode text={otpauthUri(seed, visit.session.person.email)} label={words.picture} />
      <p>
        {words.key} <code>{seed.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <DoorForm action={urls.factor()} next={urls.start()} button={words.button} csrf={visit.csrf}>
        <TextField
          field={form.field('code')}
          label={nl.signIn.code.label}
          size="code"
          autoComplete="one-time-code"
        />
      </DoorForm>
    </>
  );
}
