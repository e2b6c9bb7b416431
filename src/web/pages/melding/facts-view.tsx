import type { ReactElement } from 'react';
import { STATEMENT_SOURCES, YES_NO } from '../../../domain/case/names.js';
import { Checkbox, choicesOf, RadioGroup, TextArea } from '../../components/fields.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { statementField, type StatementLine } from './statements.js';

const words = nl.melding.facts;

/** Part 2: lines of the timeline, each with a tick, its text, where it comes from, and whether it is a fact (R04, R24). */
export function FactsTable({
  lines,
  form,
}: {
  readonly lines: readonly StatementLine[];
  readonly form: FormState;
}): ReactElement {
  return (
    <>
      <h2>{words.heading}</h2>
      <p>{words.help}</p>
      {lines.map((line) => (
        <div key={line.id} className="wl-box">
          {line.against ? <p className="wl-quiet">{words.against}</p> : null}
          <Checkbox field={form.field(statementField.use(line.id))} label={words.use} optional />
          <TextArea field={form.field(statementField.text(line.id))} label={words.text} rows={2} />
          <RadioGroup
            field={form.field(statementField.source(line.id))}
            label={words.source}
            choices={choicesOf(STATEMENT_SOURCES, words.sources)}
            row
          />
          <RadioGroup
            field={form.field(statementField.fact(line.id))}
            label={words.kind}
            choices={choicesOf(YES_NO, words.kinds)}
            row
          />
        </div>
      ))}
      <TextArea field={form.field('extra')} label={words.extra} optional />
    </>
  );
}
