import type { ReactElement } from 'react';
import { LEVELS, NATURES, type StepNumber } from '../../../domain/case/names.js';
import { choicesOf, RadioGroup, TextArea, YES_NO_CHOICES } from '../../components/fields.js';
import { ButtonLink, Form } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { BalanceView } from '../case/balance-view.js';
import { balanceOf } from '../case/balance.js';
import type { CasePage } from '../case/case-page.js';
import { LineView } from '../case/line-view.js';
import type { Line } from '../case/lines.js';
import { buttonWords, CaseShell, StaleAround, type Shown } from '../case/shell.js';
import { FromTimeline } from '../steps/from-timeline.js';
import { StepHead } from '../steps/step-head.js';

const words = nl.steps[4];

/** S13: first what speaks for and against, the advice and the talk; then the weighing of a person (P4). */
export function StepFourView({
  page,
  shown,
  afwegingen,
}: {
  readonly page: CasePage;
  readonly shown: Shown;
  /** The afwegingen this profession answers in step 4. */
  readonly afwegingen: readonly number[];
}): ReactElement {
  const zaak = page.code;
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      <StepHead page={page} step={4} />
      <Gate page={page} />
      <BalanceView balance={balanceOf(page)} zaak={zaak} short />
      <Recent
        page={page}
        heading={words.advice}
        none={words.noAdvice}
        lines={page.lines.filter((line) => line.type === 'recordConsultation')}
      />
      <Recent
        page={page}
        heading={words.talk}
        none={words.noTalk}
        lines={page.lines.filter((line) => line.type === 'holdConversation').slice(-1)}
      />
      <StaleAround page={page} shown={shown}>
        <WeighingForm page={page} shown={shown} />
      </StaleAround>
      {afwegingen.length === 0 ? null : (
        <section aria-labelledby="afwegingen">
          <h2 id="afwegingen">{words.afwegingen}</h2>
          <div className="wl-buttons">
            {afwegingen.map((nummer) => (
              <ButtonLink key={nummer} to={urls.afweging({ zaak, nummer })} text={words.toAfweging(nummer)} />
            ))}
          </div>
        </section>
      )}
    </CaseShell>
  );
}

/** What is missing, with links; the form stands below it and is refused with the rule (R15). */
function Gate({ page }: { readonly page: CasePage }): ReactElement | null {
  const open = ([1, 2, 3] as const).filter((step) => page.sheet.view.steps[step] === 'open');
  if (open.length === 0) return null;
  const name = (step: StepNumber): string => `Stap ${step}: ${nl.states.stepName[step].toLowerCase()}`;
  return (
    <div className="wl-box wl-box--warn">
      <p>{words.gate}</p>
      <ul>
        {open.map((step) => (
          <li key={step}>
            <a href={urls.step({ zaak: page.code, stap: step })}>{words.gateItem(name(step))}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Recent({
  page,
  heading,
  none,
  lines,
}: {
  readonly page: CasePage;
  readonly heading: string;
  readonly none: string;
  readonly lines: readonly Line[];
}): ReactElement {
  return (
    <details className="wl-more">
      <summary>{`${heading} (${lines.length})`}</summary>
      {lines.length === 0 ? <p>{none}</p> : null}
      {lines.map((line) => (
        <LineView key={line.seq} page={page} line={line} />
      ))}
    </details>
  );
}

function WeighingForm({ page, shown }: { readonly page: CasePage; readonly shown: Shown }): ReactElement {
  const { form } = shown;
  const levels = choicesOf(LEVELS, words.levels);
  return (
    <Form
      visit={page.visit}
      form={form}
      button={buttonWords(shown, words.button)}
      version={page.sheet.view.version}
    >
      <RadioGroup
        field={form.field('aard')}
        label={words.nature.label}
        choices={choicesOf(NATURES, nl.signal.more.natureChoices)}
      />
      <RadioGroup field={form.field('ernst')} label={words.severity.label} choices={levels} row />
      <RadioGroup field={form.field('kans')} label={words.risk.label} choices={levels} row />
      <TextArea field={form.field('feiten')} label={words.facts.label} />
      <FromTimeline page={page} />
      <TextArea field={form.field('meningen')} label={words.opinions.label} help={words.opinions.help} />
      <RadioGroup field={form.field('twijfel')} label={words.doubt.label} choices={YES_NO_CHOICES} row />
    </Form>
  );
}
