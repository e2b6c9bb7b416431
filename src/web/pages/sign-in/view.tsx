import type { ReactElement, ReactNode } from 'react';
import { ErrorSummary } from '../../components/boxes.js';
import { Checkbox, TextField } from '../../components/fields.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';

const words = nl.signIn;

export function SignInView({
  form,
  next,
  schools,
}: {
  readonly form: FormState;
  readonly next: string;
  readonly schools: readonly { readonly organisationId: string; readonly name: string }[];
}): ReactElement {
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <p>{words.hurry}</p>
      {schools.map((school) => (
        <p key={school.organisationId}>
          <a
            className="wl-button wl-button--main"
            href={`${urls.signInSchool()}?school=${school.organisationId}&naar=${encodeURIComponent(next)}`}
          >
            {words.school(school.name)}
          </a>
        </p>
      ))}
      {schools.length === 0 ? null : <p>{words.or}</p>}
      <DoorForm action={urls.signIn()} next={next} button={words.button}>
        <TextField field={form.field('email')} label={words.email} kind="email" autoComplete="username" />
        <TextField
          field={form.field('wachtwoord')}
          label={words.password}
          kind="password"
          autoComplete="current-password"
        />
        <Checkbox field={form.field('gedeeld')} label={words.shared} help={words.sharedHelp} />
      </DoorForm>
      <p>
        <a href={urls.recover()}>{words.forgotten}</a>
      </p>
    </>
  );
}

export function CodeView({
  form,
  next,
  csrf,
}: {
  readonly form: FormState;
  readonly next: string;
  readonly csrf?: string;
}): ReactElement {
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{words.code.title}</h1>
      <DoorForm action={urls.signInCode()} next={next} button={words.code.button} csrf={csrf}>
        <TextField
          field={form.field('code')}
          label={words.code.label}
          help={words.code.help}
          size="code"
          autoComplete="one-time-code"
        />
      </DoorForm>
      <details className="wl-more">
        <summary>{words.code.recovery}</summary>
        <p>{words.code.recoveryHelp}</p>
      </details>
    </>
  );
}

export function LockedView({
  form,
  next,
  csrf,
}: {
  readonly form: FormState;
  readonly next: string;
  readonly csrf: string;
}): ReactElement {
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{words.locked.title}</h1>
      <p>{words.locked.text}</p>
      <DoorForm action={urls.locked()} next={next} button={words.locked.button} csrf={csrf}>
        <TextField
          field={form.field('wachtwoord')}
          label={words.locked.password}
          kind="password"
          autoComplete="current-password"
        />
      </DoorForm>
      <form method="post" action={urls.signOut()}>
        <input type="hidden" name="csrf" value={csrf} />
        <button className="wl-button wl-button--second" type="submit">
          {words.locked.somebodyElse}
        </button>
      </form>
    </>
  );
}

/** A form before anybody is signed in: no drafts, no command; where to go afterwards travels along. */
export function DoorForm({
  action,
  next,
  button,
  csrf,
  children,
}: {
  readonly action: string;
  readonly next: string;
  readonly button: string;
  readonly csrf?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <form className="wl-form" method="post" action={action} noValidate>
      {csrf === undefined ? null : <input type="hidden" name="csrf" value={csrf} />}
      <input type="hidden" name="naar" value={next} />
      {children}
      <div className="wl-buttons">
        <button className="wl-button wl-button--main" type="submit" data-sending={nl.saved.sending}>
          {button}
        </button>
      </div>
    </form>
  );
}
