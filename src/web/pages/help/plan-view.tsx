import type { ReactElement } from 'react';
import { nl } from '../../texts/nl.js';
import type { PlanShown } from './plan.js';

const words = nl.help.plan;

/** The agreed words, not editable: left of what is seen now. */
export function PlanView({
  plan,
  recheck = false,
}: {
  readonly plan: PlanShown;
  readonly recheck?: boolean;
}): ReactElement {
  return (
    <section className="wl-plan" aria-labelledby="plan">
      <h2 id="plan">{plan.agreedOn}</h2>
      <dl className="wl-pairs">
        <Pair label={words.result} text={plan.result} />
        <Pair label={words.roles} text={plan.roles.join('\n')} />
        {plan.agreements.length === 0 ? null : (
          <Pair label={words.agreements} text={plan.agreements.join('\n')} />
        )}
        <Pair label={words.term} text={plan.term} />
        <Pair label={words.casemanager} text={plan.casemanager} />
        {recheck ? <Pair label={words.lastRecheck} text={plan.lastRecheck} /> : null}
      </dl>
    </section>
  );
}

function Pair({ label, text }: { readonly label: string; readonly text: string }): ReactElement {
  return (
    <div className="wl-pair">
      <dt>{label}</dt>
      <dd className="wl-pre">{text}</dd>
    </div>
  );
}
