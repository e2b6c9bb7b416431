import type { Client } from './database.js';

/** How the open cases of some locations stand now. Sealed cases are in none of it (PM-D09). */
export interface LiveFigures {
  readonly byStage: readonly { readonly stage: string; readonly n: number }[];
  /** Waiting points whose ladder has begun, by the highest rung reached. */
  readonly byRung: readonly { readonly rung: string; readonly n: number }[];
  /** Re-checks and monitoring by the Monday of their week (`YYYY-MM-DD`). */
  readonly checks: readonly { readonly week: string; readonly n: number }[];
  readonly stalled: number;
  /** Those that stand still longest. */
  readonly longest: readonly { readonly code: string; readonly caseId: string; readonly since: number }[];
}

const NOT_SEALED = 'not exists (select 1 from case_denial d where d.case_id = f.id)';
const HERE = `f.location_id = any($1::uuid[]) and f.stage <> 'closed' and ${NOT_SEALED}`;

/**
 * `stillBefore`: per location the moment before which a last step is long ago. `until`: how far ahead re-checks are
 * counted. All in milliseconds; set by set, never case by case.
 */
export async function liveFigures(
  client: Client,
  asked: {
    readonly locationIds: readonly string[];
    readonly stillBefore: readonly number[];
    readonly from: number;
    readonly until: number;
    readonly mostLongest: number;
  },
): Promise<LiveFigures> {
  const { locationIds, stillBefore, from, until, mostLongest } = asked;
  const stages = await client.query<LiveFigures['byStage'][number]>(
    `select f.stage, count(*)::int as n from case_file f where ${HERE} group by f.stage`,
    [locationIds],
  );
  const rungs = await client.query<LiveFigures['byRung'][number]>(
    `select w.rung, count(*)::int as n from waiting_point w join case_file f on f.id = w.case_id
     where w.rung in ('due', '1', '2', '3') and ${HERE} group by w.rung`,
    [locationIds],
  );
  const checks = await client.query<LiveFigures['checks'][number]>(
    `select date_trunc('week', to_timestamp(w.due / 1000.0) at time zone 'Europe/Amsterdam')::date::text as week,
       count(*)::int as n
     from waiting_point w join case_file f on f.id = w.case_id
     where w.point in ('W11c', 'W11d', 'W12') and w.due >= $2 and w.due < $3 and ${HERE} group by 1 order by 1`,
    [locationIds, from, until],
  );
  const still = await client.query<{ n: number; longest: LiveFigures['longest'] }>(STILL, [
    locationIds,
    stillBefore,
    mostLongest,
  ]);
  return {
    byStage: stages.rows,
    byRung: rungs.rows,
    checks: checks.rows,
    stalled: still.rows[0]?.n ?? 0,
    longest: still.rows[0]?.longest ?? [],
  };
}

/** A case that is only being followed after closing does not stand still: it waits for its month. */
const STILL = `
with still as materialized (
  select f.id, f.code, g.last_step_at from unnest($1::uuid[], $2::bigint[]) as place(id, before)
  join case_figures g on g.location_id = place.id and g.last_step_at < place.before
  join case_file f on f.id = g.case_id
  where f.stage not in ('closed', 'monitoring') and ${NOT_SEALED})
select count(*)::int as n,
  (select coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'caseId', s.id, 'since', s.last_step_at)
      order by s.last_step_at, s.code), '[]')
    from (select * from still order by last_step_at, code limit $3) s) as longest
from still`;

/** Open sealed cases that the reader is not shut out of herself: a number of its own, told to the privacy officer. */
export async function countSealed(client: Client, organisationId: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from case_file f where f.organisation_id = $1 and f.stage <> 'closed'
       and not (${NOT_SEALED})`,
    [organisationId],
  );
  return rows[0]?.n ?? 0;
}

/** What was published of a location and year: frozen, and told as it is. */
export interface PublishedRow {
  readonly locationId: string;
  readonly body: unknown;
  readonly checkCode: string;
  readonly publishedAt: number;
}

export async function publishedFigures(
  client: Client,
  locationIds: readonly string[],
  schoolYear: number,
): Promise<readonly PublishedRow[]> {
  const { rows } = await client.query<PublishedRow>(
    `select location_id as "locationId", body, check_code as "checkCode",
       floor(extract(epoch from published_at) * 1000)::bigint as "publishedAt"
     from published_figures where location_id = any($1::uuid[]) and school_year = $2`,
    [locationIds, schoolYear],
  );
  return rows;
}

/** Published once; a second time changes nothing. */
export async function publishFigures(
  client: Client,
  row: {
    readonly organisationId: string;
    readonly locationId: string;
    readonly schoolYear: number;
    readonly body: unknown;
    readonly checkCode: string;
  },
): Promise<void> {
  await client.query(
    `insert into published_figures (organisation_id, location_id, school_year, body, check_code)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [row.organisationId, row.locationId, row.schoolYear, JSON.stringify(row.body), row.checkCode],
  );
}

/** The part of a yearly report that people write, and whether it was adopted. */
export interface ReportRow {
  readonly plans: Buffer | null;
  readonly adoptedAt: number | null;
}

export async function yearlyReport(
  client: Client,
  locationId: string,
  schoolYear: number,
): Promise<ReportRow> {
  const { rows } = await client.query<ReportRow>(
    `select plans, floor(extract(epoch from adopted_at) * 1000)::bigint as "adoptedAt"
     from yearly_report where location_id = $1 and school_year = $2`,
    [locationId, schoolYear],
  );
  return rows[0] ?? { plans: null, adoptedAt: null };
}

interface ReportKey {
  readonly organisationId: string;
  readonly locationId: string;
  readonly schoolYear: number;
}

/** @returns false when the report was adopted: then its text stands. */
export async function savePlans(client: Client, key: ReportKey, plans: Buffer): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into yearly_report as r (organisation_id, location_id, school_year, plans) values ($1, $2, $3, $4)
     on conflict (location_id, school_year) do update set plans = excluded.plans where r.adopted_at is null`,
    [key.organisationId, key.locationId, key.schoolYear, plans],
  );
  return rowCount === 1;
}

/** Adopted once; the first time stands. */
export async function adoptReport(client: Client, key: ReportKey, personId: string): Promise<void> {
  await client.query(
    `insert into yearly_report as r (organisation_id, location_id, school_year, adopted_at, adopted_by)
     values ($1, $2, $3, clock_timestamp(), $4)
     on conflict (location_id, school_year) do update set adopted_at = excluded.adopted_at,
       adopted_by = excluded.adopted_by where r.adopted_at is null`,
    [key.organisationId, key.locationId, key.schoolYear, personId],
  );
}

/** How many people hold each role at a location today; as deputies they do not count. */
export async function holdersAt(
  client: Client,
  locationId: string,
): Promise<readonly { readonly role: string; readonly n: number }[]> {
  const { rows } = await client.query<{ role: string; n: number }>(
    `select r.role, count(distinct r.person_id)::int as n from role_assignment r
       join person p on p.id = r.person_id and not p.disabled
       join location l on l.organisation_id = r.organisation_id
     where l.id = $1 and (r.location_id is null or r.location_id = l.id) and not r.deputy
       and (now() at time zone 'Europe/Amsterdam')::date between r.valid_from and coalesce(r.valid_until, 'infinity')
     group by r.role order by r.role`,
    [locationId],
  );
  return rows;
}
