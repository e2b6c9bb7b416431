import type { ReactElement } from 'react';
import { CONSULTED } from '../../../domain/case/names.js';
import { DateField } from '../../components/date-field.js';
import { choicesOf, RadioGroup, TextArea, YES_NO_CHOICES } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { Call } from '../../frame/emergency-strip.js';
import { NUMBERS, telOf } from '../../frame/numbers.js';
import { nl } from '../../texts/nl.js';
import { openAdvice } from '../case/balance.js';
import type { CasePage } from '../case/case-page.js';
import { LineView } from '../case/line-view.js';
import { CaseShell, type Shown } from '../case/shell.js';
import { StepHead } from '../steps/step-head.js';

const words = nl.steps[2];

export interface StepTwoForms {
  readonly consultation: FormState;
  readonly followed: FormState;
}

/** Why somebody was sent here: doubt at afweging 2, or at the weighing (R12). */
export type Doubt = 'afweging' | 'wegen' | null;

/** S11. */
export function StepTwoView({
  page,
  forms,
  shown,
  doubt,
}: {
  readonly page: CasePage;
  readonly forms: StepTwoForms;
  readonly shown: Shown | null;
  readonly doubt: Doubt;
}): ReactElement {
  const earlier = page.lines.filter((line) => line.type === 'recordConsultation');
  const advice = openAdvice(page);
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      {doubt === null ? null : (
        <p className="wl-box wl-box--warn">{doubt === 'afweging' ? words.doubt : words.doubtWeighing}</p>
      )}
      <StepHead page={page} step={2} />
      {advice === null ? null : <Followed page={page} form={forms.followed} advice={advice} />}
      {earlier.length === 0 ? null : (
        <section aria-labelledby="eerder">
          <h2 id="eerder">{words.earlier}</h2>
          {earlier.map((line) => (
            <LineView key={line.seq} page={page} line={line} />
          ))}
        </section>
      )}
      <AskVeiligThuis page={page} />
      <section aria-labelledby="vastleggen">
        <h2 id="vastleggen">{words.button}</h2>
        <Consultation page={page} form={forms.consultation} />
      </section>
    </CaseShell>
  );
}

function Consultation({ page, form }: { readonly page: CasePage; readonly form: FormState }): ReactElement {
  return (
    <Form visit={page.visit} form={form} button={words.button} name="overleg">
      <RadioGroup
        field={form.field('met')}
        label={words.with.label}
        help={words.with.help}
        choices={choicesOf(CONSULTED, words.with.choices)}
      />
      <DateField form={form} name="wanneer" label={words.when.label} help={words.when.help} time />
      <TextArea field={form.field('uitkomst')} label={words.outcome.label} help={words.outcome.help} />
      <div data-when="met veiligThuis">
        <RadioGroup
          field={form.field('namen')}
          label={words.named.label}
          help={`${words.named.only} ${words.named.help}`}
          choices={YES_NO_CHOICES}
          row
        />
        <RadioGroup
          field={form.field('wachten')}
          label={words.wait.label}
          help={words.wait.help}
          choices={YES_NO_CHOICES}
          row
          optional
        />
      </div>
      <div data-when="met regisseur">
        <RadioGroup
          field={form.field('gezin')}
          label={words.family.label}
          help={`${words.family.only} ${words.family.help}`}
          choices={YES_NO_CHOICES}
          row
        />
      </div>
      <TextArea
        field={form.field('advies')}
        label={words.advice.label}
        help={words.advice.help}
        rows={2}
        optional
      />
    </Form>
  );
}

function Followed({
  page,
  form,
  advice,
}: {
  readonly page: CasePage;
  readonly form: FormState;
  readonly advice: string;
}): ReactElement {
  const { follow } = words;
  return (
    <section className="wl-box" aria-labelledby="advies-open">
      <h2 id="advies-open">{follow.heading}</h2>
      <blockquote className="wl-words">{advice}</blockquote>
      <Form visit={page.visit} form={form} button={follow.button} name="opgevolgd">
        <TextArea field={form.field('gedaan')} label={follow.label} rows={3} />
      </Form>
    </section>
  );
}

/** Numbers and three questions; Veilig Thuis alone does not make this step done (R06). */
function AskVeiligThuis({ page }: { readonly page: CasePage }): ReactElement {
  const { vt } = words;
  const regional = page.visit.viewer.organisation.veiligThuisNumber;
  return (
    <section className="wl-box" aria-labelledby="veilig-thuis">
      <h2 id="veilig-thuis">{vt.heading}</h2>
      <p>
        <Call number={NUMBERS.veiligThuis} /> {nl.strip.always}
        {regional === null ? null : (
          <>
            {` · ${nl.strip.region} `}
            <Call number={{ shown: regional, tel: telOf(regional) }} />
          </>
        )}
      </p>
      <p>{vt.ask}</p>
      <ul>
        {vt.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {page.sheet.view.class === 'acute' ? null : <p>{vt.notEnough}</p>}
    </section>
  );
}
