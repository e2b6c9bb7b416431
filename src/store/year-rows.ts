import type pg from 'pg';
import type { YearDuty } from '../domain/oversight/school-year.js';

/** That a yearly duty was done: when, noted by whom. */
export interface YearEvidence {
  readonly id: string;
  /** Whose training it is; `null` = it was done for everybody. */
  readonly personId: string | null;
  readonly duty: YearDuty;
  readonly doneOn: string;
  readonly notedBy: string;
  readonly note: string;
}

export async function yearEvidence(
  client: pg.Pool | pg.PoolClient,
  locationId: string,
  schoolYear: number,
): Promise<readonly YearEvidence[]> {
  const { rows } = await client.query<YearEvidence>(
    `select e.id, e.person_id as "personId", e.duty, e.done_on::text as "doneOn", p.name as "notedBy", e.note
     from year_evidence e join person p on p.id = e.noted_by
     where e.location_id = $1 and e.school_year = $2 order by e.done_on, e.noted_at`,
    [locationId, schoolYear],
  );
  return rows;
}

/** Evidence is added, never changed. The same id twice is one. */
export async function addYearEvidence(
  client: pg.PoolClient,
  evidence: {
    readonly id: string;
    readonly organisationId: string;
    readonly locationId: string;
    readonly schoolYear: number;
    readonly duty: YearDuty;
    readonly doneOn: string;
    readonly notedBy: string;
    readonly note: string;
  },
): Promise<void> {
  await client.query(
    `insert into year_evidence (id, organisation_id, location_id, school_year, duty, done_on, noted_by, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [
      evidence.id,
      evidence.organisationId,
      evidence.locationId,
      evidence.schoolYear,
      evidence.duty,
      evidence.doneOn,
      evidence.notedBy,
      evidence.note,
    ],
  );
}

/** A person's own training, at every location where she has a role. The same run twice is one. */
export async function addTrainingOf(
  worker: pg.Pool,
  training: {
    readonly runId: string;
    readonly organisationId: string;
    readonly personId: string;
    readonly schoolYear: number;
    readonly doneOn: string;
    readonly note: string;
  },
): Promise<void> {
  await worker.query(
    `insert into year_evidence (id, organisation_id, location_id, school_year, duty, done_on, noted_by, note, person_id)
     select md5($1::text || l.id)::uuid, $2, l.id, $4, 'training', $5, $3, $6, $3 from location l
     where l.organisation_id = $2 and exists (select 1 from role_assignment r
       where r.person_id = $3 and (r.location_id is null or r.location_id = l.id))
     on conflict (id) do nothing`,
    [
      training.runId,
      training.organisationId,
      training.personId,
      training.schoolYear,
      training.doneOn,
      training.note,
    ],
  );
}
