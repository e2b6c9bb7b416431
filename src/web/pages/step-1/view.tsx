import type { ReactElement } from 'react';
import { KINDCHECK_RESULTS } from '../../../domain/case/names.js';
import { choicesOf, RadioGroup, TextArea, TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { BalanceView } from '../case/balance-view.js';
import { balanceOf } from '../case/balance.js';
import type { CasePage } from '../case/case-page.js';
import { buttonWords, CaseShell, StaleAround, type Shown } from '../case/shell.js';
import { StepHead } from '../steps/step-head.js';
import { childField, MOST_CHILDREN } from './form.js';

const words = nl.steps[1];

/** The two forms of this page. */
export interface StepOneForms {
  readonly kindcheck: FormState;
  readonly finish: FormState;
}

/** S10. */
export function StepOneView({
  page,
  forms,
  shown,
}: {
  readonly page: CasePage;
  readonly forms: StepOneForms;
  readonly shown: Shown | null;
}): ReactElement {
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      <StepHead page={page} step={1} />
      <BalanceView balance={balanceOf(page)} zaak={page.code} />
      <details className="wl-more">
        <summary>{words.hints.heading}</summary>
        <ul>
          <li>{words.hints.often}</li>
          <li>{words.hints.source}</li>
          <li>{words.hints.fact}</li>
        </ul>
      </details>
      <Kindcheck page={page} form={forms.kindcheck} />
      <section aria-labelledby="afronden">
        <h2 id="afronden">{words.finish.heading}</h2>
        <Finish page={page} form={forms.finish} shown={shown} />
      </section>
    </CaseShell>
  );
}

function Finish({
  page,
  form,
  shown,
}: {
  readonly page: CasePage;
  readonly form: FormState;
  readonly shown: Shown | null;
}): ReactElement {
  const { finish } = words;
  const around = shown ?? { form, refusal: null };
  return (
    <StaleAround page={page} shown={around}>
      <Form visit={page.visit} form={form} button={buttonWords(around, finish.button)} name="afronden">
        <RadioGroup
          field={form.field('gezocht')}
          label={finish.label}
          choices={choicesOf(['recorded', 'soughtNoneFound'], finish.choices)}
        />
        <div data-when="gezocht soughtNoneFound">
          <TextArea
            field={form.field('waar')}
            label={finish.where}
            help={finish.whereHelp}
            rows={3}
            optional
          />
        </div>
      </Form>
    </StaleAround>
  );
}

/** Open when an adult is concerned, else folded (R05). */
function Kindcheck({ page, form }: { readonly page: CasePage; readonly form: FormState }): ReactElement {
  const { kindcheck } = words;
  const { state } = page.sheet;
  const needed = state.subjects.includes('adult') && state.kindcheck === null;
  return (
    <section aria-labelledby="kindcheck">
      <h2 id="kindcheck">{kindcheck.heading}</h2>
      {state.kindcheck === null ? null : (
        <p>
          {kindcheck.result(kindcheck.choices[state.kindcheck].toLowerCase())}{' '}
          {state.kindcheck === 'unclear' ? kindcheck.unclear : ''}
        </p>
      )}
      <details className="wl-more" open={needed || form.failed ? true : undefined}>
        <summary>{kindcheck.folded}</summary>
        <Form visit={page.visit} form={form} button={kindcheck.button} name="kindcheck">
          <RadioGroup
            field={form.field('uitkomst')}
            label={kindcheck.label}
            help={kindcheck.help}
            choices={choicesOf(KINDCHECK_RESULTS, kindcheck.choices)}
          />
          <div data-when="uitkomst minors pregnant unclear">
            {Array.from({ length: MOST_CHILDREN }, (_, index) => (
              <Child key={index} form={form} nth={index + 1} />
            ))}
          </div>
          <TextArea field={form.field('hoe')} label={kindcheck.how} rows={2} optional />
        </Form>
      </details>
    </section>
  );
}

function Child({ form, nth }: { readonly form: FormState; readonly nth: number }): ReactElement {
  const { kindcheck } = words;
  return (
    <div className="wl-parts wl-parts--child">
      <TextField
        field={form.field(childField('naam', nth))}
        label={`${kindcheck.child(nth)}: ${kindcheck.name.toLowerCase()}`}
        optional
      />
      <TextField
        field={form.field(childField('leeftijd', nth))}
        label={`${kindcheck.child(nth)}: ${kindcheck.age.toLowerCase()}`}
        kind="number"
        size="short"
        optional
      />
    </div>
  );
}
