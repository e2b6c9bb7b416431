import type { ReactElement } from 'react';
import type { FormState } from '../../forms/form-state.js';
import { keepable } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { CaseShell } from '../case/shell.js';
import { SUBMIT, type Submission } from './form.js';
import type { MeldingShown } from './presenter.js';

const words = nl.melding;

/** All four parts once more, before somebody says that it was done. */
export function MeldingCheckView({
  page,
  melding,
  submission,
  form,
}: {
  readonly page: CasePage;
  readonly melding: MeldingShown;
  readonly submission: Submission;
  readonly form: FormState;
}): ReactElement {
  const { visit, sheet } = page;
  const { check } = words;
  const kept = Object.entries(keepable(form.typed)).filter(([name]) => name !== 'expectedVersion');
  const pairs = [
    [check.norm, [melding.why, melding.follows ?? ''].join(' ').trim()],
    [check.talk, check.talks[melding.talk ?? 'none']],
    [check.openness, words.openness.choices[submission.towardsFamily]],
    [check.channel, words.submit.channels[submission.channel]],
  ] as const;
  return (
    <CaseShell page={page} title={check.title}>
      <dl className="wl-pairs">
        {pairs.map(([label, value]) => (
          <div key={label} className="wl-pair">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="wl-pair">
          <dt>{check.facts}</dt>
          <dd>
            <ul>
              {(submission.statements ?? []).map((one) => (
                <li key={one.text}>
                  {one.text} ({words.facts.sources[one.source]},{' '}
                  {words.facts.kinds[one.fact ? 'yes' : 'no'].toLowerCase()})
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <form className="wl-form" method="post" action={visit.path}>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="hidden" name="id" value={form.commandId} />
        <input type="hidden" name="formulier" value={SUBMIT} />
        <input type="hidden" name="expectedVersion" value={sheet.view.version} />
        {kept.flatMap(([name, values]) =>
          name === 'formulier'
            ? []
            : values.map((value) => (
                <input key={`${name}${value}`} type="hidden" name={name} value={value} />
              )),
        )}
        <div className="wl-buttons">
          <button className="wl-button wl-button--main" type="submit" name="actie" value="vastleggen">
            {check.record}
          </button>
          <button className="wl-button wl-button--second" type="submit" name="actie" value="terug">
            {check.back}
          </button>
        </div>
      </form>
    </CaseShell>
  );
}
