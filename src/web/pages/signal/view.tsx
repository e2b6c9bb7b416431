import type { ReactElement } from 'react';
import { NATURES, SIGNAL_KINDS, SUSPECTS } from '../../../domain/case/names.js';
import type { Refusal } from '../../../domain/case/refusals.js';
import { ErrorSummary } from '../../components/boxes.js';
import { DateField } from '../../components/date-field.js';
import {
  Checkbox,
  CheckboxGroup,
  choicesOf,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  YES_NO_CHOICES,
} from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { RefusalBlock } from '../../components/refusal-block.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';
import { MOST_SUBJECTS, subjectCount, subjectField } from './form.js';
import type { SignalPage } from './presenter.js';

const words = nl.signal;

export function SignalView({
  visit,
  page,
  form,
  refusal,
}: {
  readonly visit: Visit;
  readonly page: SignalPage;
  readonly form: FormState;
  readonly refusal: Refusal | null;
}): ReactElement {
  return (
    <>
      {refusal === null ? null : <RefusalBlock refusal={refusal} code={null} />}
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {page.reader === null ? null : <p>{page.reader}</p>}
      <Form visit={visit} form={form} button={words.button}>
        <RadioGroup
          field={form.field('gevaar')}
          label={words.danger.label}
          help={words.danger.help}
          choices={YES_NO_CHOICES}
          row
        />
        <Subjects page={page} form={form} />
        {page.locations.length === 1 ? null : (
          <Select field={form.field('locatie')} label={words.location.label} choices={page.locations} />
        )}
        <TextArea field={form.field('tekst')} label={words.text.label} help={words.text.help} />
        <HowKnown form={form} />
        <RadioGroup
          field={form.field('zelf')}
          label={words.disclosure.label}
          help={words.disclosure.help}
          choices={YES_NO_CHOICES}
          row
        />
        <AboutWhom page={page} form={form} />
        <More page={page} form={form} />
      </Form>
    </>
  );
}

function Subjects({ page, form }: { readonly page: SignalPage; readonly form: FormState }): ReactElement {
  const count = subjectCount(form.typed);
  return (
    <>
      <input type="hidden" name="personen" value={count} />
      {Array.from({ length: count }, (_, index) => (
        <Subject key={index} page={page} form={form} nth={index + 1} />
      ))}
      {count === MOST_SUBJECTS ? null : (
        <p>
          <button
            className="wl-button wl-button--second wl-button--small"
            type="submit"
            name="actie"
            value="erbij"
          >
            {words.subject.more}
          </button>
        </p>
      )}
    </>
  );
}

function Subject({
  page,
  form,
  nth,
}: {
  readonly page: SignalPage;
  readonly form: FormState;
  readonly nth: number;
}): ReactElement {
  const { subject } = words;
  const label = nth === 1 ? subject.label : `${subject.nth(nth)}: ${subject.label.toLowerCase()}`;
  return (
    <>
      <RadioGroup field={form.field(subjectField('wie', nth))} label={label} choices={page.subjectChoices} />
      <TextField
        field={form.field(subjectField('naam', nth))}
        label={subject.name}
        help={subject.nameHelp}
        optional
      />
      <TextField
        field={form.field(subjectField('leeftijd', nth))}
        label={subject.age}
        kind="number"
        size="short"
        optional
      />
    </>
  );
}

function HowKnown({ form }: { readonly form: FormState }): ReactElement {
  return (
    <>
      <RadioGroup
        field={form.field('hoe')}
        label={words.kind.label}
        help={words.kind.help}
        choices={choicesOf(SIGNAL_KINDS, words.kind.choices)}
      />
      <div data-when="hoe statement document">
        <TextField
          field={form.field('bron')}
          label={words.source.label}
          help={`${words.source.only} ${words.source.help}`}
          optional
        />
      </div>
      <DateField form={form} name="wanneer" label={words.when.label} time />
    </>
  );
}

function AboutWhom({ page, form }: { readonly page: SignalPage; readonly form: FormState }): ReactElement {
  return (
    <>
      <RadioGroup
        field={form.field('overwie')}
        label={words.suspect.label}
        help={words.suspect.help}
        choices={choicesOf(SUSPECTS, words.suspect.choices)}
      />
      <div data-when="overwie staff board">
        <Select
          field={form.field('omwie')}
          label={words.about.label}
          help={words.about.help}
          choices={page.people}
          empty={words.about.nobody}
          optional
        />
      </div>
    </>
  );
}

function More({ page, form }: { readonly page: SignalPage; readonly form: FormState }): ReactElement {
  const { more } = words;
  return (
    <details className="wl-more">
      <summary>{more.heading}</summary>
      <p className="wl-help">{more.help}</p>
      <CheckboxGroup
        field={form.field('aard')}
        label={more.natures}
        choices={choicesOf(NATURES, more.natureChoices)}
        optional
      />
      <Select
        field={form.field('niet-lezen')}
        label={more.deny}
        choices={page.people}
        empty={words.about.nobody}
        optional
      />
      <Checkbox field={form.field('dienst')} label={more.onCall} optional />
      {page.advices.length === 0 ? null : (
        <CheckboxGroup field={form.field('advies')} label={more.advice} choices={page.advices} optional />
      )}
    </details>
  );
}
