import type pg from 'pg';

/** A notification that did not reach its person, and about which nobody was told yet. */
export interface Undelivered {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string | null;
  readonly locationId: string | null;
  readonly personId: string;
  readonly kind: string;
  readonly point: string;
  readonly rung: string;
  readonly nominalAt: number;
  readonly acute: boolean;
  /** `noAccess`: the person may not have it; the others: it did not arrive. */
  readonly why: 'undelivered' | 'noAccess';
}

/**
 * Takes one, under a lock, until the transaction ends: refused, bounced, not accepted in ten minutes by a server that
 * does answer, or withheld from somebody who was shut out. It counts as handled when the transaction commits.
 */
export async function takeUndelivered(client: pg.PoolClient): Promise<Undelivered | null> {
  const { rows } = await client.query<Undelivered>(
    `with one as (
       select n.id from notification n where n.escalated_at is null
         and (n.status in ('refused', 'bounced')
           or (n.status = 'superseded' and n.answer = 'noAccess')
           or (n.status = 'pending' and n.later_since < clock_timestamp() - interval '10 minutes'))
       order by n.created_at limit 1 for update skip locked)
     update notification n set escalated_at = clock_timestamp()
     from one, notification o left join case_file f on f.id = o.case_id
     where n.id = one.id and o.id = one.id
     returning n.id, n.organisation_id as "organisationId", n.case_id as "caseId", f.location_id as "locationId",
       n.person_id as "personId", n.kind, n.point, n.rung, n.nominal_at as "nominalAt",
       coalesce(f.class = 'acute', false) as acute,
       case when n.status = 'superseded' then 'noAccess' else 'undelivered' end as why`,
  );
  return rows[0] ?? null;
}

/** Of everybody whose last mail was turned away: since when (S33). */
export interface RefusingAddress {
  readonly personId: string;
  readonly since: number;
}

export async function refusingAddresses(
  client: pg.Pool | pg.PoolClient,
  organisationId: string,
): Promise<readonly RefusingAddress[]> {
  const { rows } = await client.query<RefusingAddress>(
    `select p.id as "personId", floor(extract(epoch from min(r.settled_at)) * 1000)::bigint as since
     from person p
     left join lateral (select max(s.settled_at) as at from notification s
       where s.person_id = p.id and s.settled_at is not null and s.status = 'sent') good on true
     join notification r on r.person_id = p.id and r.settled_at is not null and r.status in ('refused', 'bounced')
       and (good.at is null or r.settled_at > good.at)
     where p.organisation_id = $1 group by p.id`,
    [organisationId],
  );
  return rows;
}

/** A mail that was accepted and came back. @returns whether it was one of ours. */
export async function recordBounce(worker: pg.Pool, id: string, code: string): Promise<boolean> {
  const { rowCount } = await worker.query(
    `update notification set status = 'bounced', answer = $2, settled_at = clock_timestamp()
     where id = $1 and status in ('sent', 'pending')`,
    [id, code],
  );
  return rowCount === 1;
}

/** How long the mail server itself has been away, if some mail has waited for it for ten minutes. */
export async function waitsForServer(worker: pg.Pool): Promise<boolean> {
  const { rows } = await worker.query<{ waits: boolean }>(
    `select exists (select 1 from notification where status = 'pending' and answer like 'away:%'
       and created_at < clock_timestamp() - interval '10 minutes') as waits`,
  );
  return rows[0]?.waits ?? false;
}
