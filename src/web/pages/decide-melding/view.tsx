import type { ReactElement } from 'react';
import { YES_NO } from '../../../domain/case/names.js';
import { Notice } from '../../components/boxes.js';
import { choicesOf, RadioGroup, Select, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { buttonWords, CaseShell, StaleAround, type Shown } from '../case/shell.js';
import type { MeldingDecisionShown } from './presenter.js';

const words = nl.decide.melding;

/** S14, decision 1: the chain of answers, the norm it gives, and the decision of a person. */
export function MeldingDecisionView({
  page,
  decision,
  shown,
}: {
  readonly page: CasePage;
  readonly decision: MeldingDecisionShown;
  readonly shown: Shown;
}): ReactElement {
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      <Notice heading={words.chain}>
        {decision.chain === '' ? null : <p>{decision.chain}</p>}
        <p>
          <strong>{decision.leadsTo}</strong>
        </p>
        {decision.own === null ? null : <p>{decision.own}</p>}
      </Notice>
      <p>{words.consent}</p>
      {decision.taken === null ? null : <p>{decision.taken.state}</p>}
      {decision.mayDecide ? (
        <StaleAround page={page} shown={shown}>
          <DecisionForm page={page} decision={decision} shown={shown} />
        </StaleAround>
      ) : (
        <p>{decision.decider}</p>
      )}
    </CaseShell>
  );
}

function DecisionForm({
  page,
  decision,
  shown,
}: {
  readonly page: CasePage;
  readonly decision: MeldingDecisionShown;
  readonly shown: Shown;
}): ReactElement {
  const { form } = shown;
  return (
    <Form
      visit={page.visit}
      form={form}
      button={buttonWords(shown, words.button)}
      version={page.sheet.view.version}
    >
      <RadioGroup
        field={form.field('melden')}
        label={words.question}
        choices={choicesOf(YES_NO, words.choices)}
      />
      <TextArea field={form.field('reden')} label={words.reason} />
      {decision.seconds === null ? null : (
        <Select
          field={form.field('tweede')}
          label={words.second}
          help={words.secondHelp}
          choices={decision.seconds}
          empty={nl.decide.form.noSecond}
          optional
        />
      )}
    </Form>
  );
}
