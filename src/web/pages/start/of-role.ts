import { listAccessRequests } from '../../../casefile/access-requests.js';
import type { WorkListRow } from '../../../casefile/work-list.js';
import { kindOf, type PointId } from '../../../domain/case/names.js';
import { readRetentionList } from '../../../rounds/retention-list.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import { viaOf } from '../../via.js';
import type { Visit } from '../../visit.js';
import { readChecks } from '../settings/checks.js';

/** Something on the start page that belongs to a role: a line, and where it leads. */
export interface RoleLine {
  readonly text: string;
  readonly to: string;
}

const words = nl.start.ofRole;

/** S02 after what is the same for all: what a director, privacy officer or administrator comes for. */
export async function linesOfRole(visit: Visit, cases: readonly WorkListRow[]): Promise<readonly RoleLine[]> {
  const { roles } = visit.viewer;
  const decides = roles.has('director') || roles.has('endResponsible');
  return [
    ...(decides ? directorLines(cases) : []),
    ...(roles.has('privacyOfficer') ? await officerLines(visit) : []),
    ...(roles.has('administrator') ? await administratorLines(visit) : []),
  ];
}

const DECIDING: ReadonlySet<string> = new Set(['W6', 'W7']);

function directorLines(cases: readonly WorkListRow[]): readonly RoleLine[] {
  return cases.flatMap(({ code, waiting }) => {
    const to = urls.case({ zaak: code });
    const lines: RoleLine[] = [];
    const decision = waiting.some(({ point, mine }) => mine && DECIDING.has(point));
    if (decision) lines.push({ text: words.decide(showCode(code)), to });
    const climbed = waiting.find(({ rung }) => rung === '2' || rung === '3');
    if (climbed !== undefined)
      lines.push({
        text: words.climbed(showCode(code), nl.states.waiting[kindOf(climbed.point as PointId)]),
        to,
      });
    return lines;
  });
}

async function officerLines(visit: Visit): Promise<readonly RoleLine[]> {
  const { web, viewer, now } = visit;
  const [requests, proposals] = await Promise.all([
    listAccessRequests(web.caseFile, { ...viewer, via: viaOf(visit) }),
    readRetentionList(web.caseFile, viewer),
  ]);
  const due = requests.flatMap((one) => (one.due === null ? [] : [one.due]));
  const open = proposals.filter((one) => one.choice === null).length;
  return [
    ...(due.length === 0
      ? []
      : [{ text: words.requests(due.length, showMoment(Math.min(...due), now)), to: urls.accessRequests() }]),
    ...(open === 0 ? [] : [{ text: words.retention(open), to: urls.retention() }]),
  ];
}

async function administratorLines(visit: Visit): Promise<readonly RoleLine[]> {
  const { checks } = await readChecks(visit);
  const left = checks.filter((one) => !one.done).length;
  return left === 0 ? [] : [{ text: nl.settings.list.left(left), to: urls.settings() }];
}
