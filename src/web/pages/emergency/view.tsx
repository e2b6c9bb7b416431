import type { ReactElement, ReactNode } from 'react';
import type { Refusal } from '../../../domain/case/refusals.js';
import { CALLED } from '../../../domain/case/names.js';
import type { Instant } from '../../../domain/terms/amsterdam.js';
import { ErrorSummary } from '../../components/boxes.js';
import { TextArea, TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { RefusalBlock } from '../../components/refusal-block.js';
import type { FormState } from '../../forms/form-state.js';
import { Call } from '../../frame/emergency-strip.js';
import { NUMBERS, telOf } from '../../frame/numbers.js';
import type { PeopleToCall } from '../../people-to-call.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.emergency;

/** Numbers first; needs no database and no script. */
export function CallFirst({ people }: { readonly people: PeopleToCall | null }): ReactElement {
  const [first, second] = people?.people ?? [];
  return (
    <>
      <h1>{words.title}</h1>
      <ol className="wl-call">
        <li>
          {words.call.danger} <Call number={NUMBERS.emergency} />
        </li>
        <li>
          {words.call.police} <Call number={NUMBERS.police} />
        </li>
        <li>
          {words.call.veiligThuis} <Call number={NUMBERS.veiligThuis} />
          {people?.regional == null ? null : (
            <>
              , {words.call.region} <Call number={{ shown: people.regional, tel: telOf(people.regional) }} />
            </>
          )}
        </li>
        <li>
          {first === undefined ? (
            words.call.anybody
          ) : (
            <>
              {words.call.colleague} {first.name}{' '}
              <Call number={{ shown: first.phone, tel: telOf(first.phone) }} />
              {second === undefined ? null : (
                <>
                  . {words.call.noAnswer} {second.name}{' '}
                  <Call number={{ shown: second.phone, tel: telOf(second.phone) }} />
                </>
              )}
            </>
          )}
        </li>
      </ol>
      <p>
        <strong>{words.stay}</strong>
      </p>
    </>
  );
}

export function SignInFirst(): ReactElement {
  return (
    <p>
      <a href={`${urls.signIn()}?naar=${encodeURIComponent(urls.emergency())}`}>{words.signIn}</a>
    </p>
  );
}

/** One sentence and whom was called (`raiseEmergency`); `children`: who it is about, when there is no case yet. */
export function EmergencyForm({
  visit,
  form,
  refusal,
  version,
  children,
}: {
  readonly visit: Visit;
  readonly form: FormState;
  readonly refusal: Refusal | null;
  readonly version?: number;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <>
      {refusal === null ? null : <RefusalBlock refusal={refusal} code={visit.params['zaak'] ?? null} />}
      <ErrorSummary form={form} />
      <h2>{words.form.heading}</h2>
      <Form visit={visit} form={form} button={words.form.button} version={version}>
        {children}
        <TextArea field={form.field('reden')} label={words.form.reason} rows={2} />
        <fieldset className="wl-field">
          <legend>{words.form.called}</legend>
          <p className="wl-help">{words.form.calledHelp}</p>
          {CALLED.map((who) => (
            <div key={who} className="wl-called">
              <label className="wl-choice">
                <input
                  type="checkbox"
                  name="gebeld"
                  value={who}
                  defaultChecked={form.field('gebeld').values.includes(who)}
                />
                <span>{words.form.who[who]}</span>
              </label>
              <div data-when={`gebeld ${who}`}>
                <TextField
                  field={form.field(`tijd-${who}`)}
                  label={words.form.time(words.form.who[who])}
                  size="short"
                  optional
                />
              </div>
            </div>
          ))}
        </fieldset>
      </Form>
    </>
  );
}

export interface RunningLine {
  readonly id: string;
  readonly text: string;
  readonly due: Instant;
}

/** What runs now, and what is done next (S15, after). */
export function Running({
  started,
  lines,
  children,
}: {
  readonly started: string;
  readonly lines: readonly RunningLine[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section aria-labelledby="loopt">
      <h2 id="loopt">{words.heading}</h2>
      <ul>
        <li>{started}</li>
        {lines.map((line) => (
          <li key={line.id}>{line.text}</li>
        ))}
        <li>{words.list.later}</li>
      </ul>
      <div className="wl-buttons">{children}</div>
    </section>
  );
}
