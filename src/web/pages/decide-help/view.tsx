import type { ReactElement } from 'react';
import { HELP_MODES, YES_NO } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { addDays } from '../../../domain/terms/day.js';
import { DateField } from '../../components/date-field.js';
import { choicesOf, RadioGroup, Select, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Rows } from '../../components/rows.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';
import { buttonWords, CaseShell, StaleAround, type Shown } from '../case/shell.js';
import { decisionStands } from '../step-5/answered.js';
import { TERM_WEEKS } from './form.js';

const words = nl.decide.help;

/** S14, decision 2: can we (also) help? With yes the plan, in words that come back at every re-check. */
export function HelpDecisionView({
  page,
  shown,
}: {
  readonly page: CasePage;
  readonly shown: Shown;
}): ReactElement {
  const taken = decisionStands(page, 'help');
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      {taken === null ? null : <p>{taken.state}</p>}
      <StaleAround page={page} shown={shown}>
        <Form
          visit={page.visit}
          form={shown.form}
          button={buttonWords(shown, words.button)}
          version={page.sheet.view.version}
        >
          <RadioGroup
            field={shown.form.field('hulp')}
            label={words.question}
            help={words.questionHelp}
            choices={choicesOf(YES_NO, nl.decide.answers)}
            row
          />
          <TextArea field={shown.form.field('reden')} label={words.reason} />
          <div data-when="hulp yes">
            <Plan page={page} form={shown.form} />
          </div>
        </Form>
      </StaleAround>
    </CaseShell>
  );
}

function Plan({ page, form }: { readonly page: CasePage; readonly form: FormState }): ReactElement {
  const { colleagues } = page;
  return (
    <>
      <h2>{words.plan}</h2>
      <p className="wl-help">{words.planHelp}</p>
      <RadioGroup
        field={form.field('wijze')}
        label={words.mode}
        choices={choicesOf(HELP_MODES, words.modeChoices)}
      />
      <TextArea field={form.field('resultaat')} label={words.result} help={words.resultHelp} />
      <Select
        field={form.field('casemanager')}
        label={words.casemanager}
        choices={colleagues.map((one) => ({ value: one.id, text: one.name }))}
      />
      <Rows
        form={form}
        list="rollen"
        legend={words.roles}
        fields={[
          { name: 'wie', label: words.who },
          { name: 'doet', label: words.does },
        ]}
        more={words.more}
      />
      <RadioGroup field={form.field('termijn')} label={words.term} choices={termChoices(page)}>
        <div data-when="termijn other">
          <DateField form={form} name="dag" label={words.otherDay} quick={false} />
        </div>
      </RadioGroup>
      <Rows
        form={form}
        list="afspraken"
        legend={`${words.agreements} ${nl.form.optional}`}
        help={words.today}
        fields={[
          { name: 'afspraak', label: words.agreement },
          { name: 'metwie', label: words.withWhom },
        ]}
        more={words.more}
      />
    </>
  );
}

function termChoices({ visit }: CasePage): readonly { value: string; text: string }[] {
  const today = dayOf(visit.now);
  return [
    ...TERM_WEEKS.map((weeks) => ({
      value: String(weeks),
      text: words.weeks(weeks, showDay(addDays(today, weeks * 7), visit.now)),
    })),
    { value: 'other', text: words.otherDay },
  ];
}
