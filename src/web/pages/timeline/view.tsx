import { Fragment, type ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import { lineAddress } from '../case/balance.js';
import type { CasePage } from '../case/case-page.js';
import { LineView } from '../case/line-view.js';
import type { Line } from '../case/lines.js';

const words = nl.timeline;
const FILTER_WORDS = {
  '': words.filter.all,
  feiten: words.filter.facts,
  uitspraken: words.filter.statements,
  stukken: words.filter.documents,
  meningen: words.filter.opinions,
  'spreekt-tegen': words.filter.contradicts,
  besluiten: words.filter.decisions,
  contact: words.filter.contact,
} as const;

/** One list, grouped by the day it happened. */
export function TimelineView({
  page,
  lines,
  toon,
  newest,
}: {
  readonly page: CasePage;
  readonly lines: readonly Line[];
  readonly toon: string;
  readonly newest: boolean;
}): ReactElement {
  const path = urls.timeline({ zaak: page.code });
  const address = (filter: string, turned: boolean): string => {
    const query = new URLSearchParams({
      ...(filter !== '' && { toon: filter }),
      ...(turned && { volgorde: 'nieuwste' }),
    }).toString();
    return query === '' ? path : `${path}?${query}`;
  };
  return (
    <>
      <nav aria-label={words.filter.label} className="wl-screen-only">
        <ul className="wl-choices--row wl-plain">
          {Object.entries(FILTER_WORDS).map(([filter, text]) => (
            <li key={filter}>
              <a href={address(filter, newest)} aria-current={filter === toon ? 'true' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={address(toon, !newest)}>{newest ? words.oldestFirst : words.newestFirst}</a>
          {' · '}
          <a href={urls.lookBack({ zaak: page.code })}>{words.lookBack.title}</a>
        </p>
      </nav>
      {lines.length === 0 ? <p>{words.nothing}</p> : <Days page={page} lines={lines} />}
    </>
  );
}

/** The lines under the day they happened; `ways` = with a link to the page of each. */
export function Days({
  page,
  lines,
  ways = true,
}: {
  readonly page: CasePage;
  readonly lines: readonly Line[];
  readonly ways?: boolean;
}): ReactElement {
  return (
    <>
      {lines.map((line, index) => {
        const day = dayOf(line.happenedAt);
        const before = lines[index - 1];
        return (
          <Fragment key={line.seq}>
            {before !== undefined && dayOf(before.happenedAt) === day ? null : (
              <h2 className="wl-day">{showDay(day, page.visit.now)}</h2>
            )}
            <LineView page={page} line={line} to={ways ? lineAddress(page.code, line.id) : null} />
          </Fragment>
        );
      })}
    </>
  );
}
