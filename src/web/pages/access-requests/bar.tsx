import type { ReactElement } from 'react';
import { REQUEST_PHASES, type RequestPhase } from '../../../casefile/access-requests.js';
import { nl } from '../../texts/nl.js';

const words = nl.accessRequests.bar;

/** Ontvangen · Wie is het · Stukken · Besluit · Verstuurd: what is done, in words and with a mark (S29). */
export function RequestBar({ phase }: { readonly phase: RequestPhase }): ReactElement {
  const last = REQUEST_PHASES.indexOf(phase);
  return (
    <div className="wl-steps">
      <ol aria-label={words.label}>
        {REQUEST_PHASES.map((one, index) => (
          <li key={one} className={index <= last ? 'wl-step wl-step--done' : 'wl-step'}>
            <span className="wl-step__box">
              <span className="wl-step__mark" aria-hidden="true">
                {index <= last ? '✓' : ''}
              </span>
              <span>
                <strong>{`${index + 1} ${words.steps[one]}`}</strong>
                <span className="wl-block wl-step__state">{index <= last ? words.done : words.open}</span>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
