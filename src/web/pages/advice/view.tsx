import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import type { Advice } from '../../../organisation/advice.js';
import { ErrorSummary } from '../../components/boxes.js';
import { TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { first } from '../../forms/typed.js';
import type { FormState } from '../../forms/form-state.js';
import { Call } from '../../frame/emergency-strip.js';
import { NUMBERS } from '../../frame/numbers.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.advice;

export function AdviceView({
  visit,
  form,
  own,
}: {
  readonly visit: Visit;
  readonly form: FormState;
  readonly own: readonly Advice[];
}): ReactElement {
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <p className="wl-call">
        {words.call} <Call number={NUMBERS.veiligThuis} />
      </p>
      <p>{words.lead}</p>
      <p>{words.notMelding}</p>
      <Form visit={visit} form={form} button={words.button}>
        <TextArea field={form.field('advies')} label={words.outcome} help={words.outcomeHelp} />
      </Form>
      <section aria-labelledby="mijn-adviezen">
        <h2 id="mijn-adviezen">{words.own}</h2>
        {own.length === 0 ? <p>{words.none}</p> : <p>{words.period}</p>}
        {own.map((one) => (
          <article key={one.id} className="wl-line">
            <h3 className="wl-line__head">{words.on(showDay(dayOf(one.entryAt), visit.now))}</h3>
            <p className="wl-pre">{one.outcome}</p>
          </article>
        ))}
        {own.length === 0 ? null : (
          <p>
            <a href={urls.signal()}>{words.toSignal}</a>
          </p>
        )}
      </section>
    </>
  );
}

/** The own words once more; they are never compared with cases, which would betray those (S22). */
export function AdviceCheck({ visit }: { readonly visit: Visit }): ReactElement {
  const kept = ['id', 'advies'] as const;
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        <strong>{words.check}</strong>
      </p>
      <blockquote className="wl-words wl-pre">{first(visit.typed, 'advies')}</blockquote>
      <form className="wl-form" method="post" action={visit.path}>
        <input type="hidden" name="csrf" value={visit.csrf} />
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={first(visit.typed, name)} />
        ))}
        <div className="wl-buttons">
          <button className="wl-button wl-button--main" type="submit" name="actie" value="vastleggen">
            {words.sure}
          </button>
          <button className="wl-button wl-button--second" type="submit" name="actie" value="terug">
            {words.change}
          </button>
        </div>
      </form>
    </>
  );
}
