import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';
import { signalWords } from '../case/line-words.js';

/** "Kies uit de tijdlijn": the facts on file, beside the field that asks for facts; opinions are not among them. */
export function FromTimeline({ page }: { readonly page: CasePage }): ReactElement | null {
  const facts = page.lines.filter((line) => line.signal !== null && line.signal.kind !== 'interpretation');
  if (facts.length === 0) return null;
  return (
    <details className="wl-more">
      <summary>{nl.steps.fromTimeline}</summary>
      <p className="wl-help">{nl.steps.fromTimelineHelp}</p>
      <ul>
        {facts.map((line) => (
          <li key={line.seq}>
            <span className="wl-pre">{line.corrections.at(-1)?.text ?? line.parts[0]?.text}</span>
            <span className="wl-quiet wl-block">
              {`${showDay(dayOf(line.happenedAt), page.visit.now)} · ${signalWords(line)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
