import type pg from 'pg';

/** An entry of somebody's calendar feed: a waiting point of hers, moved so many times, over or not. */
export interface FeedEntry {
  readonly caseId: string;
  readonly code: string;
  readonly point: string;
  readonly startsAt: number;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly denials: readonly string[];
}

/** A new secret address, told once; an older one is dead from this moment. */
export async function setFeed(
  client: pg.PoolClient,
  who: { readonly organisationId: string; readonly personId: string },
  secretHash: Buffer,
): Promise<void> {
  await client.query(
    `insert into calendar_feed (person_id, organisation_id, secret_hash) values ($1, $2, $3)
     on conflict (person_id) do update set secret_hash = excluded.secret_hash, made_at = clock_timestamp()`,
    [who.personId, who.organisationId, secretHash],
  );
}

export async function removeFeed(client: pg.PoolClient, personId: string): Promise<void> {
  await client.query('delete from calendar_feed where person_id = $1', [personId]);
}

/** When the address of somebody's feed was made; `null` = she has none. */
export async function feedMadeAt(client: pg.PoolClient, personId: string): Promise<number | null> {
  const { rows } = await client.query<{ at: number }>(
    'select floor(extract(epoch from made_at) * 1000)::bigint as at from calendar_feed where person_id = $1',
    [personId],
  );
  return rows[0]?.at ?? null;
}

/** Whose feed this is; `null` also when she lost her last role, or her account. */
export async function feedOwner(
  client: pg.PoolClient,
  secretHash: Buffer,
): Promise<{ readonly personId: string; readonly organisationId: string } | null> {
  const { rows } = await client.query<{ personId: string; organisationId: string }>(
    `select p.id as "personId", p.organisation_id as "organisationId"
     from calendar_feed f join person p on p.id = f.person_id
     where f.secret_hash = $1 and not p.disabled and exists (select 1 from role_assignment r where r.person_id = p.id
       and current_date >= r.valid_from and (r.valid_until is null or current_date <= r.valid_until))`,
    [secretHash],
  );
  return rows[0] ?? null;
}

/** What this person is on turn for now goes in; what moved or ended is remembered as such. Acute is not in a feed. */
const BRING_UP_TO_DATE = `
with mine as (
  select f.organisation_id, f.id as case_id, w.point, w.due from waiting_point w join case_file f on f.id = w.case_id
  where $1::uuid = any(w.persons) and f.clock_factor = 1 and f.class <> 'acute'
), gone as (
  update calendar_feed_entry e set cancelled_at = clock_timestamp(), sequence = e.sequence + 1
  where e.person_id = $1 and e.cancelled_at is null
    and not exists (select 1 from mine m where m.case_id = e.case_id and m.point = e.point)
)
insert into calendar_feed_entry (person_id, organisation_id, case_id, point, starts_at)
select $1, organisation_id, case_id, point, due from mine
on conflict (person_id, case_id, point) do update set starts_at = excluded.starts_at, cancelled_at = null,
  sequence = calendar_feed_entry.sequence + 1
  where calendar_feed_entry.starts_at <> excluded.starts_at or calendar_feed_entry.cancelled_at is not null`;

/** How long an entry that is over is still told, so that every calendar program hears of it. */
const FORGET = `
delete from calendar_feed_entry where person_id = $1 and cancelled_at < clock_timestamp() - interval '30 days'`;

export async function feedEntries(client: pg.PoolClient, personId: string): Promise<readonly FeedEntry[]> {
  await client.query(BRING_UP_TO_DATE, [personId]);
  await client.query(FORGET, [personId]);
  const { rows } = await client.query<FeedEntry>(
    `select e.case_id as "caseId", f.code, e.point, e.starts_at as "startsAt", e.sequence,
       e.cancelled_at is not null as cancelled,
       array(select d.person_token from case_denial d where d.case_id = f.id) as denials
     from calendar_feed_entry e join case_file f on f.id = e.case_id
     where e.person_id = $1 order by e.starts_at, f.code, e.point`,
    [personId],
  );
  return rows;
}
