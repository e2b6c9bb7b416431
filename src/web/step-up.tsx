import type { ReactElement } from 'react';
import type { CommandType } from '../domain/case/commands.js';
import { markStepUp } from '../store/sessions.js';
import { page, redirect, type Answer } from './answer.js';
import { ErrorSummary } from './components/boxes.js';
import { TextField } from './components/fields.js';
import { FormState } from './forms/form-state.js';
import { first } from './forms/typed.js';
import { withNext } from './pages/sign-in/next.js';
import { nl } from './texts/nl.js';
import { urls } from './urls.js';
import type { Visit } from './visit.js';

/** AU-31: how long the second factor, once shown, is enough for acts that ask it again. */
const VALID_MS = 5 * 60_000;

/** The arrows of security.md 2.4. */
const ASKS_AGAIN: ReadonlySet<CommandType> = new Set([
  'decideMelding', 'decideHelp', 'submitMelding', 'closeCase', 'denyAccess', 'liftDeny', 'breakGlass',
  'decideAccessRequest',
]); // prettier-ignore

export function asksStepUp(type: CommandType): boolean {
  return ASKS_AGAIN.has(type);
}

export function isFresh(visit: Visit): boolean {
  const shownAt = Math.max(visit.session.stepUpAt ?? 0, visit.session.factorAt ?? 0);
  return visit.realNow - shownAt < VALID_MS;
}

/**
 * For a page that asks the factor again (print, export, setting): `null` = go on. On a GET it leads past the code page
 * and back. On a POST it shows the code field with everything typed hidden behind it, so that nothing is lost and
 * nothing is sent twice. Never called for a case in class acute (G1).
 */
export async function askStepUp(visit: Visit): Promise<Answer | null> {
  if (isFresh(visit)) return null;
  if (visit.session.method === 'oidc') return redirect(withNext(urls.signInSchool(), visit.path));
  if (visit.request.method !== 'POST') return redirect(withNext(urls.signInCode(), visit.path));
  const code = first(visit.typed, 'stapcode');
  if (code === '') return stepUpPage(visit, new FormState());
  const answer = await visit.web.signIn.code(visit.viewer.personId, code, visit.realNow);
  if (answer === 'right') {
    await markStepUp(visit.web.worker, visit.session.id);
    await visit.renewCookie();
    return null;
  }
  const message = answer === 'wrong' ? nl.signIn.errors.code : nl.signIn.errors.tooOften;
  return stepUpPage(visit, new FormState({}, [{ field: 'stapcode', message }]));
}

function stepUpPage(visit: Visit, form: FormState): Answer {
  return page(nl.form.stepUp.title, <StepUp visit={visit} form={form} />, {
    status: 401,
    failed: form.failed,
  });
}

function StepUp({ visit, form }: { readonly visit: Visit; readonly form: FormState }): ReactElement {
  const kept = Object.entries(visit.typed).filter(([name]) => name !== 'csrf' && name !== 'stapcode');
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{nl.form.stepUp.title}</h1>
      <p>{nl.form.stepUp.text}</p>
      <form className="wl-form" method="post" action={visit.path} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        {kept.flatMap(([name, values]) =>
          values.map((value, index) => (
            <input key={`${name}${index}`} type="hidden" name={name} value={value} />
          )),
        )}
        <TextField
          field={form.field('stapcode')}
          label={nl.signIn.code.label}
          help={nl.signIn.code.help}
          size="code"
          autoComplete="one-time-code"
        />
        <div className="wl-buttons">
          <button className="wl-button wl-button--main" type="submit">
            {nl.form.stepUp.button}
          </button>
        </div>
      </form>
    </>
  );
}
