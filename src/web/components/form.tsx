import type { ReactElement, ReactNode } from 'react';
import type { FormState } from '../forms/form-state.js';
import { nl } from '../texts/nl.js';
import { showMoment } from '../texts/times.js';
import type { Visit } from '../visit.js';

/**
 * A form that posts to its own page: command id, version, CSRF token, autosave, "Bewaar als concept" (C0.6, E.1).
 * Works without script; nothing in it is checked by the browser.
 */
export function Form({
  visit,
  form,
  button,
  version,
  drafts = true,
  name,
  children,
}: {
  readonly visit: Pick<Visit, 'csrf' | 'path' | 'now'>;
  readonly form: FormState;
  readonly button: string;
  /** Of the case as it was shown: refuses `staleVersion` when somebody acted since. */
  readonly version?: number | undefined;
  /** Whether what is typed here is worth keeping. */
  readonly drafts?: boolean;
  /** Only when a page has several forms: which one this is (`formulier`). */
  readonly name?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <form
      className="wl-form"
      method="post"
      action={visit.path}
      noValidate
      autoComplete="off"
      data-autosave={drafts ? visit.path : undefined}
    >
      <input type="hidden" name="csrf" value={visit.csrf} />
      <input type="hidden" name="id" value={form.commandId} />
      {version === undefined ? null : <input type="hidden" name="expectedVersion" value={version} />}
      {name === undefined ? null : <input type="hidden" name="formulier" value={name} />}
      <EarlierLine form={form} visit={visit} />
      <p className="wl-lead">{nl.form.lead}</p>
      {children}
      <div className="wl-buttons">
        <button className="wl-button wl-button--main" type="submit" data-sending={nl.saved.sending}>
          {button}
        </button>
        {drafts ? (
          <button className="wl-button wl-button--second" type="submit" name="actie" value="concept">
            {nl.form.keepDraft}
          </button>
        ) : null}
      </div>
      {drafts ? (
        <p className="wl-saved" data-saved="" data-not-saved={nl.saved.not} role="status" aria-live="off" />
      ) : null}
    </form>
  );
}

/** What was begun before: offered, or come back after the session ended in the middle (E.1, E.4). */
function EarlierLine({
  form,
  visit,
}: {
  readonly form: FormState;
  readonly visit: Pick<Visit, 'path' | 'now'>;
}): ReactElement | null {
  const { earlier } = form;
  if (earlier === null) return null;
  if ('offered' in earlier) {
    return (
      <p className="wl-box">
        {nl.form.draft.begun(showMoment(earlier.offered, visit.now))}{' '}
        <a href={`${visit.path}?concept=verder`}>{nl.form.draft.goOn}</a>
        {' / '}
        <a href={`${visit.path}?concept=nieuw`}>{nl.form.draft.anew}</a>
      </p>
    );
  }
  const words = {
    chosen: nl.form.draft.begun(showMoment(earlier.restored, visit.now)),
    session: nl.form.returned,
    longOpen: nl.form.csrf,
  };
  return (
    <p className="wl-box wl-box--warn" role="status" tabIndex={-1} data-focus="">
      {words[earlier.why]}
    </p>
  );
}

/** A button that posts and asks nothing more. */
export function ActionButton({
  visit,
  action,
  text,
  fields = {},
  look = 'second',
}: {
  readonly visit: Pick<Visit, 'csrf'>;
  readonly action: string;
  readonly text: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly look?: 'main' | 'second' | 'danger';
}): ReactElement {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="csrf" value={visit.csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={`wl-button wl-button--${look}`} type="submit">
        {text}
      </button>
    </form>
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  to,
  text,
  look = 'second',
}: {
  readonly to: string;
  readonly text: string;
  readonly look?: 'main' | 'second' | 'danger';
}): ReactElement {
  return (
    <a className={`wl-button wl-button--${look}`} href={to}>
      {text}
    </a>
  );
}
