import type { ReactElement } from 'react';
import {
  CONTACT_CHANNELS,
  CONTACT_RESULTS,
  CONVERSATION_OUTCOMES,
  CONVERSATION_WITH,
  PLACES,
} from '../../../domain/case/names.js';
import { DateField } from '../../components/date-field.js';
import {
  CheckboxGroup,
  choicesOf,
  RadioGroup,
  Select,
  TextArea,
  YES_NO_CHOICES,
} from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { FromTimeline } from '../steps/from-timeline.js';
import { attemptsWords, reviewDay } from './presenter.js';

const words = nl.steps[3];

interface FormProps {
  readonly page: CasePage;
  readonly form: FormState;
}

/** Four parts in order: purpose, facts, reaction, and only then an explanation (R08). */
export function ConversationForm({ page, form }: FormProps): ReactElement {
  return (
    <Form visit={page.visit} form={form} button={words.button} name="gesprek">
      <CheckboxGroup
        field={form.field('met')}
        label={words.with.label}
        choices={choicesOf(CONVERSATION_WITH, words.with.choices)}
      />
      <DateField form={form} name="wanneer" label={words.when} time />
      <RadioGroup
        field={form.field('waar')}
        label={words.place.label}
        help={words.place.help}
        choices={choicesOf(PLACES, words.place.choices)}
      />
      <TextArea field={form.field('doel')} label={words.goal.label} rows={3} />
      <TextArea field={form.field('feiten')} label={words.facts.label} help={words.facts.help} />
      <FromTimeline page={page} />
      <TextArea field={form.field('reactie')} label={words.reaction.label} help={words.reaction.help} />
      <TextArea
        field={form.field('uitleg')}
        label={words.interpretation.label}
        help={words.interpretation.help}
        rows={3}
        optional
      />
      <RadioGroup
        field={form.field('kind')}
        label={words.heard.label}
        help={words.heard.help}
        choices={[...YES_NO_CHOICES].reverse()}
        row
      />
      <div data-when="kind no">
        <TextArea
          field={form.field('kind-waarom')}
          label={words.heard.why}
          help={words.heard.whyHelp}
          rows={2}
          optional
        />
      </div>
      <RadioGroup
        field={form.field('verder')}
        label={words.outcome.label}
        help={words.outcome.help}
        choices={choicesOf(CONVERSATION_OUTCOMES, words.outcome.choices)}
      />
    </Form>
  );
}

/** Three attempts on two days in two ways are effort enough; the page counts them. */
export function AttemptForm({ page, form }: FormProps): ReactElement {
  const { attempt } = words;
  return (
    <>
      <p className="wl-box">{attemptsWords(page)}</p>
      <Form visit={page.visit} form={form} button={attempt.button} name="poging">
        <RadioGroup
          field={form.field('hoe')}
          label={attempt.channel}
          choices={choicesOf(CONTACT_CHANNELS, attempt.channels)}
        />
        <DateField form={form} name="wanneer" label={words.when} time />
        <RadioGroup
          field={form.field('resultaat')}
          label={attempt.result}
          choices={choicesOf(CONTACT_RESULTS, attempt.results)}
        />
      </Form>
    </>
  );
}

/** R10: one ground, explained, and a colleague who confirms from an own account. */
export function WaiverForm({ page, form }: FormProps): ReactElement {
  const { waive } = words;
  const people = page.colleagues
    .filter((one) => page.sheet.insiders.includes(one.id))
    .map((one) => ({ value: one.id, text: one.name }));
  return (
    <>
      <p className="wl-box">{waive.before(reviewDay(page))}</p>
      <Form visit={page.visit} form={form} button={waive.button} name="nu-niet">
        <RadioGroup
          field={form.field('reden')}
          label={waive.ground}
          choices={choicesOf(['acuteDanger', 'other'], waive.grounds)}
        />
        <TextArea field={form.field('gevaar')} label={waive.explanation} />
        <Select
          field={form.field('tweede')}
          label={nl.form.secondPerson.label}
          help={nl.form.secondPerson.help}
          choices={people}
        />
      </Form>
    </>
  );
}
