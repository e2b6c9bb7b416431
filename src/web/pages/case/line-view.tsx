import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { CasePage } from './case-page.js';
import { signalWords, whenWords } from './line-words.js';
import type { Line, Part } from './lines.js';

const words = nl.timeline;

/** One line: what kind, which way, from whom, the words, what was corrected, how others see it. */
export function LineView({
  page,
  line,
  to = null,
}: {
  readonly page: Pick<CasePage, 'visit' | 'names'>;
  readonly line: Line;
  /** The page of the line, or `null` on that page itself. */
  readonly to?: string | null;
}): ReactElement {
  const { visit, names } = page;
  const opinion = line.signal?.kind === 'interpretation';
  const author = line.by === null ? null : (names.get(line.by) ?? nl.case.people.unknown);
  return (
    <article className={`wl-line${opinion ? ' wl-line--opinion' : ''}`}>
      <p className="wl-line__head">
        <strong>{line.signal === null ? line.heading : signalWords(line)}</strong>
        {opinion ? <span className="wl-tag">{words.opinion}</span> : null}
        {line.signal === null ? null : (
          <span className={`wl-tag wl-tag--${line.signal.direction}`}>
            {nl.case.direction[line.signal.direction]}
          </span>
        )}
      </p>
      <p className="wl-quiet">
        {whenWords(line, visit.now)}
        {author === null ? '' : ` · ${words.recordedBy(author)}`}
        {line.signal === null || line.signal.source === author
          ? ''
          : ` · ${nl.case.source(line.signal.source)}`}
      </p>
      {line.unreadable ? <p>{words.unreadable}</p> : null}
      <Parts line={line} />
      {line.corrections.map((one) => (
        <div key={one.at} className="wl-line__beside">
          <p className="wl-pre">{one.text}</p>
          <p className="wl-quiet">
            {words.corrected(showDay(dayOf(one.at), visit.now), one.reason)}
            {one.by === null ? '' : ` (${names.get(one.by) ?? nl.case.people.unknown})`}
          </p>
        </div>
      ))}
      {line.views.map((view) => (
        <div key={view.at} className="wl-line__beside">
          <p className="wl-pre">
            <strong>{words.sees[view.of]}</strong> {view.text}
          </p>
          <p className="wl-quiet">{showDay(dayOf(view.at), visit.now)}</p>
        </div>
      ))}
      {to === null ? null : (
        <p className="wl-screen-only wl-line__way">
          <a href={to}>
            {words.open}
            <span className="wl-hidden">{`: ${line.heading}, ${whenWords(line, visit.now)}`}</span>
          </a>
        </p>
      )}
    </article>
  );
}

/** The only text of a line that was corrected is struck through and stays readable. */
function Parts({ line }: { readonly line: Line }): ReactElement {
  const struck = line.corrections.length > 0 && line.parts.length === 1;
  const plain = line.parts.filter((part) => part.label === '');
  const named = line.parts.filter((part) => part.label !== '');
  return (
    <>
      {plain.map((part) => (
        <p key={part.text} className="wl-pre">
          {struck ? <s>{part.text}</s> : part.text}
        </p>
      ))}
      {named.length === 0 ? null : (
        <dl className="wl-pairs">
          {named.map((part) => (
            <Pair key={part.label} part={part} struck={struck} />
          ))}
        </dl>
      )}
    </>
  );
}

function Pair({ part, struck }: { readonly part: Part; readonly struck: boolean }): ReactElement {
  return (
    <>
      <dt>{part.label}</dt>
      <dd className="wl-pre">{struck ? <s>{part.text}</s> : part.text}</dd>
    </>
  );
}
