import { randomUUID } from 'node:crypto';
import { inTransaction, type Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { runCommand } from './run-command.js';
import type { Via } from './via.js';

/** Somebody who holds a case code and says why she must see the case now. */
export interface GlassRequest {
  readonly organisationId: string;
  readonly personId: string;
  readonly code: string;
  readonly reason: string;
  /** The id of the command: of the form that was sent, so that sending twice breaks the glass once. */
  readonly commandId?: string;
  readonly via?: Via;
}

export type GlassResult =
  | { readonly kind: 'opened'; readonly caseId: string }
  | { readonly kind: 'reasonTooShort' }
  /** Unknown, shut out, not allowed, too often: one answer, so that it tells nothing (PM-23, PM-D11). */
  | { readonly kind: 'no' };

const LEAST_REASON = 20;
/** PM-24: what a person may do by herself; more is refused and alarmed, in an acute case only alarmed. */
const OPENED_PER_WEEK = 2;
const WRONG_PER_HOUR = 5;

/** Breaks the glass of a case by its code. Owner and privacy officer are told by the command itself. */
export async function breakGlassByCode(deps: CaseFileDeps, request: GlassRequest): Promise<GlassResult> {
  const { organisationId, personId, reason, commandId = randomUUID(), via } = request;
  if ([...reason.trim()].length < LEAST_REASON) return { kind: 'reasonTooShort' };
  const tried = await inContext(deps, request, (client) => register(deps, client, request));
  if (tried.caseId === null) return { kind: 'no' };
  const result = await runCommand(deps, {
    organisationId,
    caseId: tried.caseId,
    locationId: null,
    command: { type: 'breakGlass', id: commandId, by: personId, reason },
    ...(via !== undefined && { via }),
  });
  if (result.kind === 'done') return { kind: 'opened', caseId: tried.caseId };
  // A code that opens nothing for her is a wrong code.
  await inContext(deps, request, (client) =>
    client.query('update glass_try set opened = false where id = $1', [tried.id]),
  );
  return { kind: 'no' };
}

interface Tried {
  /** `null` = it was counted before. */
  readonly id: string | null;
  /** `null` = nothing to open, or too often. */
  readonly caseId: string | null;
}

/** Counts before it opens, one try of a person at a time. A case she is shut out of is not found. */
async function register(deps: CaseFileDeps, client: Client, request: GlassRequest): Promise<Tried> {
  const { organisationId, personId } = request;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [personId]);
  const code = request.code.toUpperCase().replace(/[^2-9A-Z]/g, '');
  const cases = await client.query<{ id: string; acute: boolean }>(
    "select id, class = 'acute' as acute from case_file where organisation_id = $1 and code = $2",
    [organisationId, code],
  );
  const [found] = cases.rows;
  // The same form sent twice is one try: the command answers what it answered before, and with another code nothing.
  const sent = await client.query(
    "select 1 from command_outcome where command_id = $1 and person_id = $2 and (outcome->>'ok')::boolean",
    [request.commandId ?? null, personId],
  );
  if (sent.rowCount !== 0) return { id: null, caseId: found?.id ?? null };
  const before = await client.query<{ opened: number; wrong: number }>(
    `select count(*) filter (where opened and tried_at > clock_timestamp() - interval '7 days')::int as opened,
       count(*) filter (where not opened and tried_at > clock_timestamp() - interval '1 hour')::int as wrong
     from glass_try where organisation_id = $1 and person_id = $2`,
    [organisationId, personId],
  );
  const { opened, wrong } = before.rows[0] ?? { opened: 0, wrong: 0 };
  const tooOften = opened >= OPENED_PER_WEEK || wrong >= WRONG_PER_HOUR;
  if (tooOften) deps.report('glassTooOften', null);
  const caseId = found !== undefined && (!tooOften || found.acute) ? found.id : null;
  const id = randomUUID();
  await client.query(
    'insert into glass_try (id, organisation_id, person_id, opened) values ($1, $2, $3, $4)',
    [id, organisationId, personId, caseId !== null],
  );
  return { id, caseId };
}

function inContext<Result>(
  deps: CaseFileDeps,
  { organisationId, personId }: GlassRequest,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, work);
}
