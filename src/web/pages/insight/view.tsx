import type { ReactElement } from 'react';
import { parseDay } from '../../../domain/terms/day.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { dayOfDate } from '../../../domain/terms/day.js';
import type { ExactFigures, Insight } from '../../../insight/read-insight.js';
import { CARE_TABLES, COUNT_TABLES } from '../../../insight/tables.js';
import type { LiveFigures } from '../../../store/insight-rows.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import {
  AnswerChart,
  CheckChart,
  ClosedChart,
  MeldingChart,
  RungChart,
  StageChart,
  StepChart,
  TermChart,
} from './charts.js';
import { ToldTables } from './told-tables.js';

const words = nl.insight;

export function InsightView({ insight }: { readonly insight: Insight }): ReactElement {
  const { figures, sealed, behind, schoolYear, now } = insight;
  return (
    <>
      {behind ? <p className="wl-quiet">{words.behind}</p> : null}
      {sealed === null ? null : <p>{words.sealed(sealed)}</p>}
      {figures.kind === 'exact' ? <Exact insight={insight} figures={figures} /> : null}
      {figures.kind === 'notYet' ? (
        <p>{words.notYet(showDay(dayOfDate(schoolYear + 1, 8, 1), now))}</p>
      ) : null}
      {figures.kind === 'told' ? (
        <>
          <p>{words.suppressed}</p>
          {figures.told.publishedAt === null ? null : (
            <p>
              {words.published(showDay(dayOf(figures.told.publishedAt), now), figures.told.checkCode ?? '')}
            </p>
          )}
          <ToldTables told={figures.told} tables={[...COUNT_TABLES, ...CARE_TABLES]} />
        </>
      ) : null}
      <p className="wl-screen-only">
        <a href={reportAddress(insight)}>{words.toReport}</a>
      </p>
    </>
  );
}

function reportAddress({ schoolYear, place }: Insight): string {
  const address = urls.yearlyReport({ schooljaar: schoolYear });
  return place.locationId === null ? address : `${address}?locatie=${place.locationId}`;
}

function Exact({
  insight,
  figures,
}: {
  readonly insight: Insight;
  readonly figures: ExactFigures;
}): ReactElement {
  const { schoolYear, policy, now } = insight;
  const { tally, live } = figures;
  const showWeek = (monday: string): string => {
    const day = parseDay(monday);
    return day === null ? monday : showDay(day, now);
  };
  if (Object.keys(tally.counts).length === 0 && live === null) return <p>{words.empty}</p>;
  return (
    <>
      {live === null ? null : (
        <>
          <StageChart live={live} />
          <Stalled insight={insight} live={live} />
          <RungChart live={live} />
          <CheckChart live={live} showWeek={showWeek} />
        </>
      )}
      <StepChart tally={tally} policy={policy} />
      <TermChart tally={tally} />
      <MeldingChart figures={figures} schoolYear={schoolYear} />
      <AnswerChart tally={tally} />
      <ClosedChart tally={tally} />
    </>
  );
}

/** The number; and the cases themselves for who has full access to all of them (row 42). */
function Stalled({ insight, live }: { readonly insight: Insight; readonly live: LiveFigures }): ReactElement {
  const { title, caption, longest, since } = words.charts.stalled;
  return (
    <section className="wl-chart" aria-labelledby="stil-kop">
      <h2 id="stil-kop">{title}</h2>
      <p>{caption(live.stalled)}</p>
      {!insight.place.mayDrillDown || live.longest.length === 0 ? null : (
        <>
          <h3>{longest}</h3>
          <ul>
            {live.longest.map(({ code, since: at }) => (
              <li key={code}>
                <a href={urls.case({ zaak: code })} className="wl-code">
                  {showCode(code)}
                </a>{' '}
                {since(showMoment(at, insight.now).split(',')[0] ?? '')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
