import type { ReactElement } from 'react';
import { ANSWERS, UNSAFETY } from '../../../domain/case/names.js';
import { Notice } from '../../components/boxes.js';
import { choicesOf, RadioGroup, Select, TextArea, YES_NO_CHOICES } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import { balanceOf } from '../case/balance.js';
import { BalanceView } from '../case/balance-view.js';
import type { CasePage } from '../case/case-page.js';
import { buttonWords, CaseShell, StaleAround, type Shown } from '../case/shell.js';
import type { AfwegingShown } from './presenter.js';

const words = nl.decide;

/** S14: one afweging a page: the official question, plain words, what is known, the form, what each answer does. */
export function AfwegingView({
  page,
  asked,
  shown,
}: {
  readonly page: CasePage;
  readonly asked: AfwegingShown;
  readonly shown: Shown;
}): ReactElement {
  return (
    <CaseShell page={page} title={words.rows.afweging(asked.number)} shown={shown}>
      <blockquote className="wl-words">{asked.question}</blockquote>
      <p>{asked.plain}</p>
      <Definitions asked={asked} />
      <details className="wl-more" open>
        <summary>{words.known}</summary>
        <BalanceView balance={balanceOf(page)} zaak={page.code} short />
      </details>
      {asked.disclosed ? (
        <Notice kind="warn">
          <p>{words.disclosed}</p>
        </Notice>
      ) : null}
      <StaleAround page={page} shown={shown}>
        <AnswerForm page={page} asked={asked} shown={shown} />
      </StaleAround>
      <Consequences asked={asked} />
    </CaseShell>
  );
}

function Definitions({ asked }: { readonly asked: AfwegingShown }): ReactElement | null {
  if (asked.definitions.length === 0) return null;
  return (
    <Notice heading={words.definitions.heading}>
      {asked.definitions.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

function AnswerForm({
  page,
  asked,
  shown,
}: {
  readonly page: CasePage;
  readonly asked: AfwegingShown;
  readonly shown: Shown;
}): ReactElement {
  const { form } = shown;
  const { sheet, visit } = page;
  const texts = words.form;
  return (
    <Form visit={visit} form={form} button={buttonWords(shown, texts.button)} version={sheet.view.version}>
      <RadioGroup
        field={form.field('antwoord')}
        label={texts.answer}
        help={asked.number === 4 ? texts.answerHelp4 : undefined}
        choices={choicesOf(ANSWERS, words.answers)}
      />
      {asked.number === 2 ? (
        <div data-when="antwoord yes">
          <RadioGroup
            field={form.field('onveiligheid')}
            label={texts.unsafety}
            help={texts.unsafetyHelp}
            choices={choicesOf(UNSAFETY, texts.unsafetyChoices)}
            optional
          />
        </div>
      ) : null}
      <TextArea field={form.field('reden')} label={texts.reason} help={texts.reasonHelp} rows={6} />
      {asked.together ? (
        <RadioGroup field={form.field('samen')} label={texts.together} choices={YES_NO_CHOICES} row />
      ) : null}
      {asked.seconds === null ? null : (
        <Select
          field={form.field('tweede')}
          label={texts.second}
          help={texts.secondHelp}
          choices={asked.seconds}
          empty={texts.noSecond}
          optional
        />
      )}
    </Form>
  );
}

/** Always visible, before sending. */
function Consequences({ asked }: { readonly asked: AfwegingShown }): ReactElement {
  return (
    <section aria-labelledby="gevolgen">
      <h2 id="gevolgen">{words.consequences.heading}</h2>
      <dl className="wl-pairs">
        {asked.consequences.map(({ answer, text }) => (
          <div key={answer} className="wl-pair">
            <dt>{words.answers[answer]}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
