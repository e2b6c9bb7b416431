import type { Client } from './database.js';

/** A case that changed since it was last counted; with what it added then, still sealed. */
export interface UncountedCase {
  readonly caseId: string;
  readonly locationId: string;
  readonly version: number;
  readonly sealedOff: boolean;
  readonly keyId: string;
  readonly wrapped: Buffer;
  readonly kekVersion: number;
  readonly countedAt: string | null;
  readonly counted: Buffer | null;
}

/** One counter at a time per organisation: sums are read, changed and written. */
export async function lockFigures(client: Client, organisationId: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('figures' || $1::text, 0))", [
    organisationId,
  ]);
}

/** Cases that are not counted as they are now; `counting` = the number of today's way of counting. */
export async function uncountedCases(
  client: Client,
  organisationId: string,
  { counting, most }: { readonly counting: number; readonly most: number },
): Promise<readonly UncountedCase[]> {
  const { rows } = await client.query<UncountedCase>(
    `select f.id as "caseId", f.location_id as "locationId", f.version,
       exists (select 1 from case_denial d where d.case_id = f.id) as "sealedOff",
       k.id as "keyId", k.wrapped, k.kek_version as "kekVersion", g.location_id as "countedAt", g.years as counted
     from case_file f join keystore.case_key k on k.id = f.key_id left join case_figures g on g.case_id = f.id
     where f.organisation_id = $1 and (g.case_id is null or g.version <> f.version or g.counting <> $2)
     limit $3`,
    [organisationId, counting, most],
  );
  return rows;
}

export interface SealedEvent {
  readonly caseId: string;
  readonly seq: number;
  readonly commandId: string | null;
  readonly data: Buffer;
  /** The command it came from; absent for what time did. */
  readonly body: Buffer | null;
}

/** The whole history of these cases, each in its order. */
export async function historiesOf(
  client: Client,
  caseIds: readonly string[],
): Promise<readonly SealedEvent[]> {
  const { rows } = await client.query<SealedEvent>(
    `select e.case_id as "caseId", e.seq, e.command_id as "commandId", e.data, n.body
     from case_event e left join case_entry n on n.case_id = e.case_id and n.id = e.command_id
     where e.case_id = any($1::uuid[]) order by e.case_id, e.seq`,
    [caseIds],
  );
  return rows;
}

export async function writeCaseFigures(
  client: Client,
  organisationId: string,
  rows: readonly {
    readonly caseId: string;
    readonly locationId: string;
    readonly version: number;
    readonly counting: number;
    readonly lastStepAt: number;
    readonly years: Buffer;
  }[],
): Promise<void> {
  await client.query(
    `insert into case_figures (case_id, organisation_id, location_id, version, counting, last_step_at, years)
     select c."caseId", $1, c."locationId", c.version, c.counting, c."lastStepAt", decode(c.years, 'base64')
     from jsonb_to_recordset($2::jsonb) as c("caseId" uuid, "locationId" uuid, version int, counting int,
       "lastStepAt" bigint, years text)
     on conflict (case_id) do update set location_id = excluded.location_id, version = excluded.version,
       counting = excluded.counting, last_step_at = excluded.last_step_at, years = excluded.years`,
    [organisationId, JSON.stringify(rows.map((row) => ({ ...row, years: row.years.toString('base64') })))],
  );
}

export interface LocationYear {
  readonly locationId: string;
  readonly schoolYear: number;
}

/** The sums of these locations in these years, sealed. */
export async function locationFigures(
  client: Client,
  locationIds: readonly string[],
  schoolYears: readonly number[],
): Promise<readonly (LocationYear & { readonly body: Buffer })[]> {
  const { rows } = await client.query<LocationYear & { body: Buffer }>(
    `select location_id as "locationId", school_year as "schoolYear", body from location_figures
     where location_id = any($1::uuid[]) and school_year = any($2::int[])`,
    [locationIds, schoolYears],
  );
  return rows;
}

export async function writeLocationFigures(
  client: Client,
  organisationId: string,
  { locationId, schoolYear, body }: LocationYear & { readonly body: Buffer },
): Promise<void> {
  await client.query(
    `insert into location_figures (organisation_id, location_id, school_year, body) values ($1, $2, $3, $4)
     on conflict (location_id, school_year) do update set body = excluded.body`,
    [organisationId, locationId, schoolYear, body],
  );
}

/** The organisations that have cases, in a fixed order. */
export async function organisationsWithCases(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select o.id from organisation o where exists (select 1 from case_file f where f.organisation_id = o.id) order by o.id',
  );
  return rows.map((row) => row.id);
}
