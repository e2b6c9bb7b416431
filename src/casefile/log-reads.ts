import { ORGANISATION_LOG_READERS } from '../domain/rights/reading.js';
import { appendAudit, databaseNow, type AuditRow } from '../store/audit-rows.js';
import { lastChainCheck, type ChainCheck } from '../store/chain-checks.js';
import { inTransaction, type Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { openHere } from '../store/organisation-seal.js';
import { noteReason } from './note-reason.js';
import { readAs, type ReadRequest } from './read-as.js';
import type { Via } from './via.js';

/** A row as people read it: without place in the chain (PM-D10), without addresses of other people's machines. */
export type LogRow = Omit<AuditRow, 'session' | 'accessPoint' | 'detail'> & { readonly reason?: string };

/** What rows are about, as people choose them (S28). */
export const LOG_KINDS = ['read', 'recorded', 'refused', 'taken', 'glass', 'denied'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** Which rows; what is left out does not choose. Moments in epoch milliseconds. */
export interface LogChoice {
  readonly person?: string | undefined;
  readonly caseId?: string | undefined;
  readonly kind?: LogKind | undefined;
  readonly from?: number | undefined;
  /** Rows before this moment only; also where the next page begins. */
  readonly before?: number | undefined;
}

/** The rows of a page, and whether there are older ones. */
export interface LogPage {
  readonly rows: readonly LogRow[];
  readonly more: boolean;
}

export const LOG_PAGE = 100;

/** Who read and changed this case, newest first (row 37); nobody sees a row about an exclusion of herself. */
export function readCaseLog(
  deps: CaseFileDeps,
  request: ReadRequest,
  before?: number,
): Promise<LogPage | null> {
  return readAs(deps, request, { object: 'caseLog', action: 'caseLog' }, (client) =>
    rowsOf(deps, client, request, { caseId: request.caseId, before }),
  );
}

/**
 * The log of the organisation, newest first; `null` = not for this person. Rows of a case the reader is shut out of
 * are not there, neither is their number.
 */
export function readOrganisationLog(
  deps: CaseFileDeps,
  who: Who,
  choice: LogChoice = {},
): Promise<LogPage | null> {
  return inLog(deps, who, 'organisationLog', (client) => rowsOf(deps, client, who, choice));
}

/** What the last check of the log said, for who may read it; `null` also when there was none yet. */
export function readChainCheck(deps: CaseFileDeps, who: Who): Promise<ChainCheck | null> {
  return inLog(deps, who, 'chainCheck', (client) => lastChainCheck(client, who.organisationId));
}

/** The chosen rows leave as a file: who took them and why is in the log first; `null` = not for this person. */
export function takeLog(
  deps: CaseFileDeps,
  who: Who,
  { choice, reason }: { readonly choice: LogChoice; readonly reason: string },
): Promise<readonly LogRow[] | null> {
  return inLog(deps, who, 'logExport', async (client) => {
    await noteReason(deps, client, { ...who, caseId: null }, { event: 'export', reason });
    const rows: LogRow[] = [];
    for (let page = await rowsOf(deps, client, who, choice); ;) {
      rows.push(...page.rows);
      if (!page.more || rows.length >= MOST_TAKEN) return rows;
      page = await rowsOf(deps, client, who, { ...choice, before: rows.at(-1)?.at });
    }
  });
}

const MOST_TAKEN = 20_000;

interface Who {
  readonly organisationId: string;
  readonly personId: string;
  readonly via?: Via;
}

/** Only for who reads the log of the whole organisation (row 38); that it was read, or refused, is a row too. */
function inLog<Result>(
  deps: CaseFileDeps,
  { organisationId, personId, via }: Who,
  action: string,
  read: (client: Client) => Promise<Result | null>,
): Promise<Result | null> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const allowed = await client.query(
      `select 1 from role_assignment r join person p on p.id = r.person_id and not p.disabled
       where r.person_id = $1 and r.role = any($2) and r.location_id is null
         and (now() at time zone 'Europe/Amsterdam')::date between r.valid_from and coalesce(r.valid_until, 'infinity')`,
      [personId, ORGANISATION_LOG_READERS],
    );
    const may = allowed.rowCount !== 0;
    const found = may ? await read(client) : null;
    await appendAudit(client, organisationId, {
      at: await databaseNow(client),
      event: 'read',
      action,
      personId,
      outcome: may ? 'ok' : 'refused',
      ...via,
    });
    return found;
  });
}

/** One page of rows. Rows of the same millisecond stand together, so the next page begins before a moment. */
async function rowsOf(
  deps: CaseFileDeps,
  client: Client,
  { organisationId, personId }: Pick<Who, 'organisationId' | 'personId'>,
  choice: LogChoice,
): Promise<LogPage> {
  const personToken = deps.keys.personToken(organisationId, personId);
  const { rows } = await client.query<{ row: AuditRow }>(ROWS, [
    organisationId,
    personToken,
    choice.before ?? null,
    choice.from ?? null,
    choice.person ?? null,
    choice.caseId ?? null,
    choice.kind ?? null,
    LOG_PAGE + 1,
  ]);
  const all = rows.map(({ row }) => row);
  const next = all[LOG_PAGE];
  const page = all.slice(0, LOG_PAGE);
  const whole = next === undefined ? page : page.filter((row) => row.at > next.at);
  const shown: LogRow[] = [];
  for (const row of whole.length > 0 ? whole : page) shown.push(await readable(deps, client, row));
  return { rows: shown, more: next !== undefined };
}

const ROWS = `
select a.row from audit a where a.organisation_id = $1
  and not exists (select 1 from case_denial d where d.person_token = $2 and d.case_id::text = a.row->>'caseId')
  and ($3::bigint is null or (a.row->>'at')::bigint < $3)
  and ($4::bigint is null or (a.row->>'at')::bigint >= $4)
  and ($5::text is null or a.row->>'personId' = $5)
  and ($6::text is null or a.row->>'caseId' = $6)
  and case $7::text
    when 'read' then a.row->>'event' in ('read', 'list', 'search') and a.row->>'outcome' = 'ok'
    when 'recorded' then a.row->>'event' in ('command', 'administration') and a.row->>'outcome' = 'ok'
    when 'refused' then a.row->>'outcome' = 'refused'
    when 'taken' then a.row->>'event' in ('print', 'export')
    when 'glass' then a.row->>'action' in ('breakGlass', 'reviewBreakGlass') or a.row->>'purpose' = 'breakGlass'
    when 'denied' then a.row->>'action' in ('denyAccess', 'liftDeny', 'confirmDeny')
    else true end
order by a.seq desc limit $8`;

/** With the reason of a print or export opened. */
async function readable(
  deps: CaseFileDeps,
  client: Client,
  { session, accessPoint, detail, ...row }: AuditRow & { readonly organisationId?: string },
): Promise<LogRow> {
  const [rowId] = row.objectIds ?? [];
  if (detail === undefined || row.organisationId === undefined || rowId === undefined) return row;
  const place = { organisationId: row.organisationId, table: 'audit', column: 'detail', rowId };
  return { ...row, reason: await openHere(client, deps.keys, place, Buffer.from(detail, 'base64')) };
}
