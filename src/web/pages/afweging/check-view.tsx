import type { ReactElement } from 'react';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { CaseShell } from '../case/shell.js';
import type { AfwegingFields } from './form.js';
import { consequenceOf, type AfwegingShown } from './presenter.js';

const words = nl.decide;
const KEPT = ['antwoord', 'onveiligheid', 'reden', 'samen', 'tweede'];

/** An afweging is never recorded in one click: what was answered, and what it means, once more. */
export function CheckView({
  page,
  asked,
  fields,
  form,
}: {
  readonly page: CasePage;
  readonly asked: AfwegingShown;
  readonly fields: AfwegingFields;
  readonly form: FormState;
}): ReactElement {
  const { visit, sheet, names } = page;
  const texts = words.check;
  const pairs = [
    [texts.question, asked.question],
    [texts.answer, words.answers[fields.answer]],
    ...(fields.unsafety === undefined ? [] : [[texts.unsafety, words.form.unsafetyChoices[fields.unsafety]]]),
    [texts.reason, fields.reason],
    ...(fields.secondPerson === undefined ? [] : [[texts.second, names.get(fields.secondPerson) ?? '']]),
    [texts.consequence, consequenceOf(page, asked.number, fields.answer)],
  ] as const;
  return (
    <CaseShell page={page} title={texts.title}>
      <dl className="wl-pairs">
        {pairs.map(([label, value]) => (
          <div key={label} className="wl-pair">
            <dt>{label}</dt>
            <dd className="wl-pre">{value}</dd>
          </div>
        ))}
      </dl>
      <form className="wl-form" method="post" action={visit.path}>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="hidden" name="id" value={form.commandId} />
        <input type="hidden" name="expectedVersion" value={sheet.view.version} />
        {KEPT.map((name) => (
          <input key={name} type="hidden" name={name} value={form.field(name).value} />
        ))}
        <div className="wl-buttons">
          <button className="wl-button wl-button--main" type="submit" name="actie" value="vastleggen">
            {texts.record}
          </button>
          <button className="wl-button wl-button--second" type="submit" name="actie" value="terug">
            {texts.back}
          </button>
        </div>
      </form>
    </CaseShell>
  );
}
