import type { ReactElement } from 'react';
import { SIGNAL_DIRECTIONS, SIGNAL_KINDS } from '../../../domain/case/names.js';
import { DateField } from '../../components/date-field.js';
import { choicesOf, RadioGroup, TextArea, TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { CaseShell, type Shown } from '../case/shell.js';
import { DANGER } from './form.js';

const words = nl.steps.signal;

/** S09, add: what was seen, how it is known, which way it points. */
export function NewSignalView({
  page,
  shown,
}: {
  readonly page: CasePage;
  readonly shown: Shown;
}): ReactElement {
  const { form } = shown;
  const { signal } = nl;
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      {page.sheet.state.closure === null ? null : <p className="wl-box">{words.closed}</p>}
      <Form visit={page.visit} form={form} button={words.button}>
        <TextArea field={form.field('tekst')} label={signal.text.label} help={signal.text.help} />
        <RadioGroup
          field={form.field('hoe')}
          label={signal.kind.label}
          help={signal.kind.help}
          choices={choicesOf(SIGNAL_KINDS, signal.kind.choices)}
        />
        <div data-when="hoe statement document">
          <TextField
            field={form.field('bron')}
            label={signal.source.label}
            help={`${signal.source.only} ${signal.source.help}`}
            optional
          />
        </div>
        <DateField form={form} name="wanneer" label={signal.when.label} time />
        <RadioGroup
          field={form.field('richting')}
          label={words.direction.label}
          choices={choicesOf(SIGNAL_DIRECTIONS, words.direction.choices)}
        />
        <Danger form={form} label={words.danger.label} />
      </Form>
    </CaseShell>
  );
}

export function Danger({
  form,
  label,
}: {
  readonly form: Shown['form'];
  readonly label: string;
}): ReactElement {
  return (
    <RadioGroup
      field={form.field('gevaar')}
      label={label}
      choices={choicesOf(DANGER, words.danger.choices)}
    />
  );
}
