import { mayInOrganisation } from '../../../domain/rights/organisation.js';
import { readBell } from '../../../rounds/bell.js';
import { readRecordHealth } from '../../../store/health-reads.js';
import { notFound, page, type Answer } from '../../answer.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.system;

/**
 * S35: health without content, for the administrator (row 53). An operator has no account: who keeps the servers
 * running looks at them there (docs/adr/0008-system-page.md).
 */
export async function showSystem(visit: Visit): Promise<Answer> {
  const { web, viewer, now } = visit;
  if (!mayInOrganisation('administer', [...viewer.roles])) return notFound;
  const [health, bell] = await Promise.all([readRecordHealth(web.worker), readBell(web.caseFile, viewer)]);
  const moment = (at: Date | null): string => (at === null ? words.never : showMoment(at.getTime(), now));
  const rows: readonly (readonly [string, string])[] = [
    [words.record, words.recordRight],
    [
      words.engine,
      health.engineBehindSince === null
        ? words.engineRight
        : words.engineLate(moment(health.engineBehindSince)),
    ],
    [words.heartbeat, moment(health.heartbeat)],
    [words.queue, words.queueOf(bell?.detail?.queue.waiting ?? 0)],
    [words.bell, bell?.works == null ? words.bellNever : bell.works ? words.bellRight : words.bellWrong],
  ];
  return page(
    words.title,
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <table className="wl-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.heads.what}</th>
            <th scope="col">{words.heads.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, state]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={urls.bell()}>{words.toBell}</a>
      </p>
    </>,
    { print: 'PR1' },
  );
}
