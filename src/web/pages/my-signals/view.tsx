import type { ReactElement } from 'react';
import type { Refusal } from '../../../domain/case/refusals.js';
import { ErrorSummary } from '../../components/boxes.js';
import { RadioGroup, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { RefusalBlock } from '../../components/refusal-block.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import type { SignalLine } from '../signal/status.js';

const words = nl.signal.mine;

export interface MySignalShown {
  readonly heading: string;
  readonly status: string;
  readonly text: string;
  readonly answers: readonly string[];
  readonly ask: string | null;
}

export function MySignalsView({ lines }: { readonly lines: readonly SignalLine[] }): ReactElement {
  return (
    <>
      <h1>{words.title}</h1>
      {lines.length === 0 ? (
        <p>{nl.start.mySignals.empty}</p>
      ) : (
        <ul className="wl-list">
          {lines.map((line) => (
            <li key={line.id} className="wl-card">
              <div>
                <p>
                  <a href={line.to}>{line.heading}</a>
                </p>
                <p>{line.status}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p>{words.noDelete}</p>
    </>
  );
}

export function MySignalView({
  visit,
  signal,
  form,
  refusal,
}: {
  readonly visit: Visit;
  readonly signal: MySignalShown;
  readonly form: FormState;
  readonly refusal: Refusal | null;
}): ReactElement {
  return (
    <>
      {refusal === null ? null : <RefusalBlock refusal={refusal} code={null} />}
      <ErrorSummary form={form} />
      <h1>{signal.heading}</h1>
      <p>
        <strong>{signal.status}</strong>
      </p>
      <h2>{words.wrote}</h2>
      <blockquote className="wl-words">{signal.text}</blockquote>
      {signal.answers.length === 0 ? null : (
        <>
          <h2>{words.answer}</h2>
          {signal.answers.map((answer) => (
            <blockquote key={answer} className="wl-words">
              {answer}
            </blockquote>
          ))}
        </>
      )}
      {signal.ask === null ? null : <p>{signal.ask}</p>}
      <h2>{words.add}</h2>
      <Form visit={visit} form={form} button={words.add}>
        <TextArea field={form.field('tekst')} label={words.addLabel} help={words.addHelp} />
        <RadioGroup
          field={form.field('richting')}
          label={words.direction}
          choices={[
            { value: 'supports', text: words.supports },
            { value: 'contradicts', text: words.contradicts },
          ]}
        />
      </Form>
      <p>
        <a href={urls.mySignals()}>{words.back}</a>
      </p>
    </>
  );
}
