import type pg from 'pg';
import { inTransaction } from './database.js';

/** How a notification ended; `pending` = it has not. */
export type Outcome = 'sent' | 'refused' | 'bounced' | 'superseded' | 'digest';

/** Dates, counts, ids and fixed words for a text; never words of a case. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** A notification that this process may deliver now, with what its text is made of. */
export interface DueNotification {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string | null;
  readonly personId: string;
  readonly kind: string;
  readonly point: string;
  readonly rung: string;
  readonly nominalAt: number;
  readonly facts: Facts;
  readonly attempts: number;
  /** Since when a server that answers has said "not now"; `null` = it has not. */
  readonly laterSince: number | null;
  readonly email: string;
  readonly personName: string;
  readonly disabled: boolean;
  readonly choice: string | null;
  readonly practice: boolean;
  /** Absent when the notification is not about a case. */
  readonly case: {
    readonly code: string;
    readonly class: string;
    readonly locationId: string;
    readonly location: string;
    /** 1 = real; messages of any other clock never leave this installation. */
    readonly clockFactor: number;
    readonly denials: readonly string[];
    /** `null`: somebody has acted, the point is gone. */
    readonly waiting: { due: number; since: number | null; onTurn: string; persons: string[] } | null;
    /** When the aandachtsfunctionaris was told about this point. */
    readonly rungOneAt: number | null;
  } | null;
}

/**
 * Height of a rung, so that of two reminders of one moment the higher is the newer. A start message comes first.
 */
const HEIGHT = (row: string): string =>
  `coalesce(array_position(array['start', 'before', 'due', '1', '2', '3'], ${row}.rung), 0)`;

/** Asked for a case and for none apart: each by its index, so that a day of messages is looked through in a moment. */
const NEWER = `m.person_id = n.person_id and m.point = n.point and m.kind = n.kind and m.id <> n.id
        and (m.nominal_at, ${HEIGHT('m')}, m.id) > (n.nominal_at, ${HEIGHT('n')}, n.id)`;

/**
 * After an outage: what is older than another notification to the same person about the same point is not sent any
 * more (nor an older digest), nor what is about a point that has ended. A row that some process is sending right now is left alone.
 */
const SUPERSEDE = `
update notification n set status = 'superseded', settled_at = clock_timestamp(), leased_until = null,
    answer = case when w.point is null and n.kind = 'point' then 'ended' else 'newer' end
from notification o left join waiting_point w on w.case_id = o.case_id and w.point = o.point
where o.id = n.id and n.status = 'pending' and n.kind in ('point', 'digest')
  and (n.leased_until is null or n.leased_until < clock_timestamp())
  and ((w.point is null and n.kind = 'point') or exists (select 1 from notification m
      where m.case_id = n.case_id and ${NEWER}) or (n.case_id is null and exists (select 1 from notification m
      where m.case_id is null and ${NEWER})))`;

/** Whoever is in danger waits for nobody; then by class, then the oldest. No transaction is held during the sending. */
const LEASE = `
with due as (
  select n.id from notification n left join case_file f on f.id = n.case_id
  where n.status = 'pending' and n.next_try <= clock_timestamp()
    and (n.leased_until is null or n.leased_until < clock_timestamp() or n.leased_until > clock_timestamp() + interval '2 minutes')
  order by f.class = 'acute' desc nulls last, f.class = 'high' desc nulls last, n.next_try, n.id
  limit $1 for update of n skip locked)
update notification n set attempts = n.attempts + 1, leased_until = clock_timestamp() + interval '2 minutes'
from due where n.id = due.id returning n.id`;

const FACTS = `
select n.id, n.organisation_id as "organisationId", n.case_id as "caseId", n.person_id as "personId", n.kind, n.point,
  n.rung, n.nominal_at as "nominalAt", n.facts, n.attempts,
  floor(extract(epoch from n.later_since) * 1000)::bigint as "laterSince",
  p.email, p.name as "personName", p.disabled, m.choice, o.practice,
  case when f.id is null then null else jsonb_build_object(
    'code', f.code, 'class', f.class, 'locationId', f.location_id, 'location', l.name, 'clockFactor', f.clock_factor,
    'denials', (select coalesce(jsonb_agg(d.person_token), '[]') from case_denial d where d.case_id = f.id),
    'waiting', case when w.point is null then null else jsonb_build_object(
      'due', w.due, 'since', w.since, 'onTurn', w.on_turn, 'persons', to_jsonb(w.persons)) end,
    'rungOneAt', (select max(r.nominal_at) from notification r
      where r.case_id = n.case_id and r.point = n.point and r.rung = '1' and r.nominal_at < n.nominal_at)) end as case
from notification n
join person p on p.id = n.person_id
join organisation o on o.id = n.organisation_id
left join mail_choice m on m.person_id = n.person_id
left join case_file f on f.id = n.case_id
left join location l on l.id = f.location_id
left join waiting_point w on w.case_id = n.case_id and w.point = n.point
where n.id = any($1)
order by f.class = 'acute' desc nulls last, n.nominal_at`;

/** Takes up to `limit` notifications for this process, and settles those that have been overtaken. */
export async function leaseNotifications(
  worker: pg.Pool,
  limit: number,
): Promise<readonly DueNotification[]> {
  const ids = await inTransaction(worker, null, async (client) => {
    await client.query(SUPERSEDE);
    const { rows } = await client.query<{ id: string }>(LEASE, [limit]);
    return rows.map((row) => row.id);
  });
  if (ids.length === 0) return [];
  const { rows } = await worker.query<DueNotification>(FACTS, [ids]);
  return rows;
}

/** The end of a notification; when it was accepted, the alarm about its person ends too. `answer` = a code of the mail server or of ours, never words of a case. */
export async function settleNotification(
  worker: pg.Pool,
  id: string,
  outcome: Outcome,
  answer: string | null,
): Promise<void> {
  await worker.query(
    `with settled as (
       update notification set status = $2, answer = $3, settled_at = clock_timestamp(), leased_until = null
       where id = $1 and status = 'pending' returning person_id)
     update alarm a set ended_at = clock_timestamp() from settled s
     where $2 = 'sent' and a.ended_at is null and a.subject = s.person_id::text
       and a.kind in ('mailUndelivered', 'acuteUndelivered')`,
    [id, outcome, answer],
  );
}

/** Not accepted now: to be tried again after `pauseMs`. `answer` says by whom, a server or none: `later:451`, `away:…`. */
export async function postponeNotification(
  worker: pg.Pool,
  id: string,
  answer: string,
  pauseMs: number,
): Promise<void> {
  await worker.query(
    `update notification set answer = $2, leased_until = null,
       later_since = case when $2 like 'later:%' then coalesce(later_since, clock_timestamp()) end, next_try = clock_timestamp() + $3 * interval '1 millisecond'
     where id = $1 and status = 'pending'`,
    [id, answer, pauseMs],
  );
}

/** A notification that is not about a waiting point (M9-M20 of screens.md D.2), or about one on behalf of another. */
export interface NewNotification {
  readonly organisationId: string;
  readonly caseId: string | null;
  readonly personId: string;
  readonly kind: string;
  /** The waiting point, or what makes it the only one of its kind. */
  readonly point: string;
  readonly rung: string;
  readonly nominalAt: number;
  readonly facts: Facts;
}

/** Adds what is not there yet: the same notification twice is one. @returns how many were new. */
export async function addNotifications(
  client: pg.Pool | pg.PoolClient,
  rows: readonly NewNotification[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { rowCount } = await client.query(
    `insert into notification (id, organisation_id, case_id, person_id, kind, point, rung, nominal_at, facts)
     select gen_random_uuid(), n."organisationId", n."caseId", n."personId", n.kind, n.point, n.rung, n."nominalAt", n.facts
     from jsonb_to_recordset($1::jsonb) as n("organisationId" uuid, "caseId" uuid, "personId" uuid, kind text, point text,
       rung text, "nominalAt" bigint, facts jsonb) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

/** Tokens of the people who are shut out of a case. */
export async function deniedPersons(client: pg.PoolClient, caseId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ token: string }>(
    'select person_token as token from case_denial where case_id = $1',
    [caseId],
  );
  return rows.map((row) => row.token);
}
