import type { ReactElement } from 'react';
import type { StepNumber } from '../../../domain/case/names.js';
import { nl } from '../../texts/nl.js';
import type { StepShown } from './steps.js';

/** Five links in order with number, name, state and date; never a percentage (S06). */
export function StepBar({
  steps,
  current = null,
}: {
  readonly steps: readonly StepShown[];
  readonly current?: StepNumber | null;
}): ReactElement {
  return (
    <nav aria-label={nl.case.steps.label} className="wl-steps">
      <ol>
        {steps.map((step) => (
          <li key={step.number} className={step.done ? 'wl-step wl-step--done' : 'wl-step'}>
            <a href={step.to} aria-current={step.number === current ? 'step' : undefined}>
              <span className="wl-step__mark" aria-hidden="true">
                {step.done ? '✓' : ''}
              </span>
              <span>
                <strong>{`${step.number} ${step.name}`}</strong>
                <span className="wl-block wl-step__state">{step.state}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
