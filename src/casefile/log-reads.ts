import { ORGANISATION_LOG_READERS } from '../domain/rights/reading.js';
import { appendAudit, databaseNow, type AuditRow } from '../store/audit-rows.js';
import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { readAs, type ReadRequest } from './read-as.js';
import type { Via } from './via.js';

/** A row as people read it: without place in the chain (PM-D10), without addresses of other people's machines. */
export type LogRow = Omit<AuditRow, 'session' | 'accessPoint'>;

const MOST_ROWS = 200;

/** Who read and changed this case, newest first (row 37); nobody sees a row about an exclusion of herself. */
export function readCaseLog(
  deps: CaseFileDeps,
  request: ReadRequest,
  before?: number,
): Promise<readonly LogRow[] | null> {
  return readAs(deps, request, { object: 'caseLog', action: 'caseLog' }, async (client) => {
    const { rows } = await client.query<{ row: AuditRow }>(
      `select row from audit where organisation_id = $1 and row->>'caseId' = $2
         and ($3::bigint is null or (row->>'at')::bigint < $3) order by seq desc limit ${MOST_ROWS}`,
      [request.organisationId, request.caseId, before ?? null],
    );
    return rows.map(({ row }) => shown(row));
  });
}

/**
 * The log of the organisation, newest first; `null` = not for this person. Rows of a case the reader is shut out of
 * are not there, neither is their number.
 */
export function readOrganisationLog(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string; readonly via?: Via },
  before?: number,
): Promise<readonly LogRow[] | null> {
  const { organisationId, personId, via } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const allowed = await client.query(
      `select 1 from role_assignment r join person p on p.id = r.person_id and not p.disabled
       where r.person_id = $1 and r.role = any($2) and r.location_id is null
         and (now() at time zone 'Europe/Amsterdam')::date between r.valid_from and coalesce(r.valid_until, 'infinity')`,
      [personId, ORGANISATION_LOG_READERS],
    );
    const may = allowed.rowCount !== 0;
    const found = may
      ? await client.query<{ row: AuditRow }>(
          `select row from audit a where organisation_id = $1 and ($2::bigint is null or (row->>'at')::bigint < $2)
             and not exists (select 1 from case_denial d where d.person_token = $3 and d.case_id::text = a.row->>'caseId')
           order by seq desc limit ${MOST_ROWS}`,
          [organisationId, before ?? null, personToken],
        )
      : null;
    await appendAudit(client, organisationId, {
      at: await databaseNow(client),
      event: 'read',
      action: 'organisationLog',
      personId,
      outcome: may ? 'ok' : 'refused',
      ...via,
    });
    return found === null ? null : found.rows.map(({ row }) => shown(row));
  });
}

function shown({ session, accessPoint, ...row }: AuditRow): LogRow {
  return row;
}
