import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction } from '../store/database.js';
import { NOTE_WORK_LIST_OPENED } from '../store/oversight-rows.js';
import type { CaseFileDeps } from './case-file.js';
import { FULL_ACCESS } from './full-access.js';
import type { Via } from './via.js';

/** What the coordinator looks for. */
export interface WorkListFilter {
  /** Only cases in which this person is on turn. */
  readonly onTurn: boolean;
  readonly overdue: boolean;
  readonly class?: string | undefined;
  readonly stage?: string | undefined;
  readonly locationId?: string | undefined;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: { readonly due: number; readonly id: string } | undefined;
}

export interface WorkListRow {
  readonly caseId: string;
  readonly code: string;
  readonly locationId: string;
  readonly stage: string;
  readonly class: string;
  readonly melding: string;
  readonly help: string;
  readonly nextDue: number;
  readonly highestRung: string | null;
  readonly waiting: readonly {
    point: string;
    due: number;
    rung: string | null;
    onTurn: string;
    mine: boolean;
  }[];
}

/**
 * The open cases this person has full access to, soonest due first, a page at a time. By relation or by role of the
 * location; a case she is shut out of is not there, not even in a count.
 */
export async function readWorkList(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string; readonly via?: Via },
  filter: WorkListFilter,
): Promise<readonly WorkListRow[]> {
  const { organisationId, personId } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    // Whoever looks is awake: the dead-man's switch of the organisation counts from here.
    await client.query(NOTE_WORK_LIST_OPENED, [personId, organisationId]);
    const { rows } = await client.query<WorkListRow>(WORK_LIST, [
      personId,
      filter.onTurn,
      filter.overdue,
      filter.class ?? null,
      filter.stage ?? null,
      filter.locationId ?? null,
      filter.after?.due ?? null,
      filter.after?.id ?? null,
      filter.limit,
    ]);
    await appendAudit(client, organisationId, {
      at: await databaseNow(client),
      event: 'list',
      action: 'workList',
      outcome: 'ok',
      personId,
      objectIds: rows.map((row) => row.caseId),
      hits: rows.length,
      ...who.via,
    });
    return rows;
  });
}

const WORK_LIST = `
select f.id as "caseId", f.code, f.location_id as "locationId", f.stage, f.class, f.melding, f.help,
  f.next_due as "nextDue", f.highest_rung as "highestRung",
  (select coalesce(jsonb_agg(jsonb_build_object('point', w.point, 'due', w.due, 'rung', w.rung, 'onTurn', w.on_turn,
      'mine', $1::uuid = any(w.persons)) order by w.due), '[]') from waiting_point w where w.case_id = f.id) as waiting
from case_file f
where f.stage <> 'closed' and f.next_due is not null
  and ${FULL_ACCESS}
  and (not $2 or exists (select 1 from waiting_point w where w.case_id = f.id and $1 = any(w.persons)))
  and (not $3 or f.next_due < extract(epoch from clock_timestamp()) * 1000)
  and ($4::text is null or f.class = $4) and ($5::text is null or f.stage = $5)
  and ($6::uuid is null or f.location_id = $6)
  and ($7::bigint is null or (f.next_due, f.id) > ($7, $8::uuid))
order by f.next_due, f.id limit $9
`;
