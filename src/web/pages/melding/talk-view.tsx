import type { ReactElement } from 'react';
import { ACCOMMODATED, CONVERSATION_WITH, TALK_FORMS } from '../../../domain/case/names.js';
import { CheckboxGroup, choicesOf, RadioGroup, TextArea, YES_NO_CHOICES } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { GROUNDS, TALK, WAIVER } from './form.js';
import type { MeldingShown } from './presenter.js';

const words = nl.melding;

/** Part 1: a separate talk (trap 2), or the reason why it cannot be now. */
export function TalkPart({
  page,
  melding,
  talk,
  waiver,
}: {
  readonly page: CasePage;
  readonly melding: MeldingShown;
  readonly talk: FormState;
  readonly waiver: FormState;
}): ReactElement {
  const state = melding.talk === null ? words.state.open : words.check.talks[melding.talk];
  return (
    <section aria-labelledby="vertellen">
      <h2 id="vertellen">{words.talk.heading}</h2>
      <p>
        <strong>{state}</strong>
      </p>
      <p>{words.talk.apart}</p>
      <details className="wl-more">
        <summary>{words.talk.examples}</summary>
        <ul>
          {words.talk.sentences.map((sentence) => (
            <li key={sentence}>“{sentence}”</li>
          ))}
        </ul>
      </details>
      <details className="wl-more" open={melding.talk === null}>
        <summary>{words.talk.button}</summary>
        <TalkForm page={page} form={talk} />
      </details>
      <details className="wl-more" open={waiver.failed}>
        <summary>{words.waiver.heading}</summary>
        <WaiverForm page={page} form={waiver} />
      </details>
    </section>
  );
}

interface Part {
  readonly page: CasePage;
  readonly form: FormState;
}

function TalkForm({ page, form }: Part): ReactElement {
  const { talk } = words;
  return (
    <Form visit={page.visit} form={form} name={TALK} button={talk.button} version={page.sheet.view.version}>
      <CheckboxGroup
        field={form.field('met')}
        label={talk.with}
        choices={choicesOf(CONVERSATION_WITH, talk.withChoices)}
      />
      <RadioGroup
        field={form.field('hoe')}
        label={talk.how}
        help={talk.howHelp}
        choices={choicesOf(TALK_FORMS, talk.hows)}
      />
      <TextArea field={form.field('doel')} label={talk.purpose} />
      <TextArea field={form.field('reactie')} label={talk.reaction} help={talk.reactionHelp} />
      <RadioGroup field={form.field('bezwaar')} label={talk.objections} choices={YES_NO_CHOICES} row />
      <div data-when="bezwaar yes">
        <TextArea field={form.field('bezwaren')} label={talk.which} optional />
        <RadioGroup
          field={form.field('tegemoet')}
          label={talk.accommodated}
          choices={choicesOf(ACCOMMODATED, talk.accommodatedChoices)}
          optional
          row
        />
        <TextArea field={form.field('weging')} label={talk.weighing} help={talk.weighingHelp} optional />
      </div>
    </Form>
  );
}

function WaiverForm({ page, form }: Part): ReactElement {
  const { waiver } = words;
  return (
    <Form
      visit={page.visit}
      form={form}
      name={WAIVER}
      button={waiver.button}
      version={page.sheet.view.version}
    >
      <RadioGroup
        field={form.field('grond')}
        label={waiver.ground}
        choices={choicesOf(GROUNDS, waiver.grounds)}
      />
      <TextArea field={form.field('blijkt')} label={waiver.explanation} />
    </Form>
  );
}
