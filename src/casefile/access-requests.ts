import type { Command, CommandType } from '../domain/case/commands.js';
import { levelOf } from '../domain/rights/level.js';
import { mayCommand } from '../domain/rights/may.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { lockCase } from '../store/case-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { readReviews, receivedRequests, type ReviewRow } from '../store/review-rows.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import { settingOf } from './setting.js';
import type { Via } from './via.js';

/** A request to see a file as the list shows it: code, how far, moments; nobody's name (security.md 2.5, row 30). */
export interface AccessRequestRow {
  readonly id: string;
  readonly code: string;
  readonly receivedAt: number;
  /** When the answer must be there; `null` once it was decided. */
  readonly due: number | null;
  readonly phase: RequestPhase;
  /** Whether this person may open the request now. */
  readonly open: boolean;
}

/** The steps of a request, in their order (S29). */
export const REQUEST_PHASES = ['received', 'identity', 'pieces', 'decision', 'sent'] as const;
/** The last step that is done. */
export type RequestPhase = (typeof REQUEST_PHASES)[number];

interface Who {
  readonly organisationId: string;
  readonly personId: string;
  readonly via?: Via;
}

/** How far a request is, by what was done about it. */
export function phaseOf(review: ReviewRow | undefined, decided: boolean): RequestPhase {
  if (review?.sentOn != null) return 'sent';
  if (decided) return 'decision';
  if (review?.agreedBy != null) return 'pieces';
  return review?.identityOn == null ? 'received' : 'identity';
}

/** The requests this person may work on or knows of by her role, newest first (rows 22, 30). */
export function listAccessRequests(deps: CaseFileDeps, who: Who): Promise<readonly AccessRequestRow[]> {
  const { organisationId, personId, via } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const received = await receivedRequests(client, organisationId);
    const reviews = await readReviews(
      client,
      received.map(({ id }) => id),
    );
    const rows: AccessRequestRow[] = [];
    for (const request of received) {
      const row = await rowFor(deps, client, { who, request, review: reviews.get(request.id) });
      if (row !== null) rows.push(row);
    }
    await appendAudit(client, organisationId, {
      at: await databaseNow(client),
      event: 'list',
      action: 'accessRequests',
      outcome: 'ok',
      personId,
      objectIds: rows.map(({ id }) => id),
      hits: rows.length,
      ...via,
    });
    return rows;
  });
}

async function rowFor(
  deps: CaseFileDeps,
  client: Client,
  asked: {
    readonly who: Who;
    readonly request: { readonly id: string; readonly caseId: string; readonly receivedAt: number };
    readonly review: ReviewRow | undefined;
  },
): Promise<AccessRequestRow | null> {
  const { who, request, review } = asked;
  const { organisationId, personId } = who;
  const {
    file,
    setting: row,
    databaseNow: now,
  } = await lockCase(client, deps.keys, {
    organisationId,
    caseId: request.caseId,
    commandId: null,
    locationId: null,
    purpose: 'read',
  });
  if (file === null || row === null) return null;
  const setting = settingOf(row, caseNow(file.clock, now));
  const may = (type: CommandType): boolean =>
    mayCommand({ type, by: personId } as Command, file.state, setting) === null;
  if (!may('receiveAccessRequest')) return null;
  const running = file.state.openAccessRequests.find(({ id }) => id === request.id);
  const point = file.state.points.find(({ id }) => id === running?.point);
  return {
    id: request.id,
    code: file.code,
    receivedAt: request.receivedAt,
    due: point?.due ?? null,
    phase: phaseOf(review, running === undefined),
    open: levelOf(personId, file.state, setting.directory, setting.now) === 'full',
  };
}
