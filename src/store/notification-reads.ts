import type pg from 'pg';
import type { Outcome } from './notifications.js';

/** One notification as the case shows it. */
export interface CaseNotification {
  readonly personId: string;
  readonly person: string;
  readonly point: string;
  readonly rung: string;
  /** When it was due, by the clock of the case. */
  readonly at: number;
  readonly status: Outcome | 'pending';
  /** When it ended, in real time. */
  readonly settledAt: number | null;
  readonly attempts: number;
}

export async function caseNotifications(
  client: pg.PoolClient,
  caseId: string,
): Promise<readonly CaseNotification[]> {
  const { rows } = await client.query<CaseNotification>(
    `select n.person_id as "personId", p.name as person, n.point, n.rung, n.nominal_at as at, n.status, n.attempts,
       floor(extract(epoch from n.settled_at) * 1000)::bigint as "settledAt"
     from notification n join person p on p.id = n.person_id
     where n.case_id = $1 and n.kind = 'point' order by n.nominal_at, n.created_at, n.id`,
    [caseId],
  );
  return rows;
}

/** How many notifications wait, and since when the oldest does. */
export interface Queue {
  readonly waiting: number;
  readonly oldest: number | null;
}

export async function deliveryQueue(client: pg.PoolClient): Promise<Queue> {
  const { rows } = await client.query<Queue>(
    `select count(*)::int as waiting, floor(extract(epoch from min(created_at)) * 1000)::bigint as oldest
     from notification where status = 'pending'`,
  );
  return rows[0] ?? { waiting: 0, oldest: null };
}

/** Who coordinates, and when she last opened the work list. */
export interface CoordinatorLook {
  readonly personId: string;
  readonly name: string;
  readonly lookedAt: number | null;
}

export async function coordinatorLooks(client: pg.PoolClient): Promise<readonly CoordinatorLook[]> {
  const { rows } = await client.query<CoordinatorLook>(
    `select p.id as "personId", p.name, floor(extract(epoch from w.opened_at) * 1000)::bigint as "lookedAt"
     from person p left join work_list_opened w on w.person_id = p.id
     where not p.disabled and exists (select 1 from role_assignment r where r.person_id = p.id and not r.deputy
       and r.role in ('aandachtsfunctionaris', 'internBegeleider')
       and current_date >= r.valid_from and (r.valid_until is null or current_date <= r.valid_until))
     order by p.name`,
  );
  return rows;
}
