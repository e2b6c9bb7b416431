import { readRequestFile, type RequestFile, type RequestOf } from '../../../casefile/request-file.js';
import { releasedText } from '../../../domain/access/pieces.js';
import type { ACCESS_DECISIONS, AUTHORITY } from '../../../domain/case/names.js';
import { namesOf, readColleagues, type Colleague } from '../../colleagues.js';
import { isUuid } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { viaOf } from '../../via.js';
import type { Visit } from '../../visit.js';
import { linesOf, type Line } from '../case/lines.js';

/** A request as its pages know it. Made once for a request. */
export interface RequestPage {
  readonly visit: Visit;
  readonly request: RequestOf;
  readonly file: RequestFile;
  readonly colleagues: readonly Colleague[];
  readonly names: ReadonlyMap<string, string>;
  /** What there is to show: every line of the case but the requests themselves. */
  readonly pieces: readonly Line[];
  readonly asked: {
    readonly from: string;
    readonly relation: string;
    readonly authority: (typeof AUTHORITY)[number];
    readonly receivedAt: number;
  };
  readonly decided: {
    readonly decision: (typeof ACCESS_DECISIONS)[number];
    readonly reason: string;
    readonly at: number;
  } | null;
}

const OF_REQUESTS: ReadonlySet<string> = new Set(['receiveAccessRequest', 'decideAccessRequest']);

/** The request of this address for who may work on it; `null` is `notFound` (P9). */
export async function openRequest(visit: Visit): Promise<RequestPage | null> {
  const { web, viewer, params } = visit;
  const requestId = params['id'] ?? '';
  if (!isUuid(requestId)) return null;
  const { organisationId, personId } = viewer;
  const request: RequestOf = { organisationId, personId, requestId, via: viaOf(visit) };
  const file = await readRequestFile(web.caseFile, request);
  if (file === null) return null;
  const colleagues = await readColleagues(visit, file.locationId);
  const names = namesOf(colleagues);
  const lines = linesOf(file.items, names);
  const received = lines.find((line) => line.id === requestId);
  if (received === undefined) return null;
  return {
    visit: { ...visit, now: file.setting.now },
    request,
    file,
    colleagues,
    names,
    pieces: lines.filter((line) => !OF_REQUESTS.has(line.type)),
    asked: {
      from: wordOf(received, 'from'),
      relation: wordOf(received, 'relation'),
      authority: wordOf(received, 'authority') as (typeof AUTHORITY)[number],
      receivedAt: received.recordedAt,
    },
    decided: decisionIn(lines, requestId),
  };
}

function decisionIn(lines: readonly Line[], requestId: string): RequestPage['decided'] {
  const line = lines.findLast(
    (one) => one.type === 'decideAccessRequest' && one.words['requestId'] === requestId,
  );
  if (line === undefined) return null;
  return {
    decision: wordOf(line, 'decision') as (typeof ACCESS_DECISIONS)[number],
    reason: wordOf(line, 'reason'),
    at: line.recordedAt,
  };
}

function wordOf({ words }: Line, field: string): string {
  const value = words[field];
  return typeof value === 'string' ? value : '';
}

/** Everything a piece says, as plain text: its parts, what was put right, how others see it. */
export function textOf(line: Line): string {
  return [
    ...line.parts.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)),
    ...line.corrections.map((one) => `${nl.accessRequests.pieces.corrected} ${one.text} (${one.reason})`),
    ...line.views.map((one) => `${nl.timeline.sees[one.of]} ${one.text}`),
  ].join('\n');
}

/** What of a piece leaves by the choices that were made; `null` = nothing. */
export function leavingText({ file }: RequestPage, line: Line): string | null {
  return releasedText(textOf(line), file.choices[line.id], nl.accessRequests.pieces.gone);
}
