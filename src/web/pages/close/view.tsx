import type { ReactElement } from 'react';
import { Notice } from '../../components/boxes.js';
import { RadioGroup, Select, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Rows } from '../../components/rows.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { buttonWords, CaseShell, StaleAround, type Shown } from '../case/shell.js';
import type { ClosingShown } from './presenter.js';

const words = nl.close;

/** S19: only the ways of closing that are open now; the others with the reason why not. */
export function CloseView({
  page,
  closing,
  shown,
}: {
  readonly page: CasePage;
  readonly closing: ClosingShown;
  readonly shown: Shown;
}): ReactElement {
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      {closing.possible.length === 0 ? null : (
        <StaleAround page={page} shown={shown}>
          <ClosingForm page={page} closing={closing} shown={shown} />
        </StaleAround>
      )}
      {closing.notNow.length === 0 ? null : (
        <Notice heading={words.notNow}>
          <ul>
            {closing.notNow.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
    </CaseShell>
  );
}

function ClosingForm({
  page,
  closing,
  shown,
}: {
  readonly page: CasePage;
  readonly closing: ClosingShown;
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
      <RadioGroup field={form.field('soort')} label={words.why} choices={closing.possible} />
      <TextArea field={form.field('reden')} label={words.reason} />
      <div data-when="soort dispelled">
        <Select
          field={form.field('tweede')}
          label={words.second}
          help={words.secondHelp}
          choices={closing.seconds}
          empty={words.noSecond}
          optional
        />
      </div>
      <div data-when="soort withAgreements afterVeiligThuis">
        <Rows
          form={form}
          list="afspraken"
          legend={words.agreements}
          help={`${words.agreementsHelp} ${closing.asked}`}
          fields={[
            { name: 'wat', label: words.what },
            { name: 'wie', label: words.who },
            { name: 'metwie', label: words.with },
          ]}
          more={words.more}
        />
      </div>
      <p>{words.tellReporter}</p>
    </Form>
  );
}
