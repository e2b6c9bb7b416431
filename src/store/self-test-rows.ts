import type pg from 'pg';
import { inTransaction } from './database.js';

/** A dummy colleague of the hidden organisation. */
export interface SelfTestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

export interface SelfTestSchool {
  readonly organisationId: string;
  readonly locationId: string;
  readonly policyVersion: string;
  readonly policy: unknown;
  readonly people: readonly SelfTestPerson[];
}

/** Makes the hidden organisation, or brings its policy and addresses up to date. */
export async function ensureSelfTestSchool(worker: pg.Pool, school: SelfTestSchool): Promise<void> {
  await inTransaction(worker, null, async (client) => {
    const { organisationId, locationId } = school;
    await client.query(
      `insert into organisation (id, name, profile, region, practice) values ($1, 'Zelftest', 'education', 'midden', true)
       on conflict do nothing`,
      [organisationId],
    );
    await client.query('insert into audit_head values ($1, 0, $2) on conflict do nothing', [
      organisationId,
      Buffer.alloc(32),
    ]);
    await client.query(`insert into location values ($1, $2, 'Zelftest') on conflict do nothing`, [
      locationId,
      organisationId,
    ]);
    await client.query(
      'insert into policy_version (organisation_id, version, policy) values ($1, $2, $3) on conflict do nothing',
      [organisationId, school.policyVersion, JSON.stringify(school.policy)],
    );
    for (const person of school.people) {
      await client.query(
        'insert into person (id, organisation_id, name, email) values ($1, $2, $3, $4) on conflict do nothing',
        [person.id, organisationId, person.name, person.email],
      );
      for (const role of person.roles) {
        await client.query(
          `insert into role_assignment (id, organisation_id, person_id, role)
           select gen_random_uuid(), $1, $2, $3
           where not exists (select 1 from role_assignment where person_id = $2 and role = $3)`,
          [organisationId, person.id, role],
        );
      }
    }
  });
}

/** What a rung did: whom it reached, when it was planned, when a mail server took it. */
export interface ProvenRung {
  readonly rung: string;
  readonly personId: string;
  readonly planned: number;
  readonly accepted: number | null;
  readonly status: string;
}

export async function beginSelfTest(worker: pg.Pool, runId: string, caseId: string): Promise<void> {
  await worker.query('insert into self_test_run (id, case_id) values ($1, $2) on conflict do nothing', [
    runId,
    caseId,
  ]);
}

export async function selfTestCase(worker: pg.Pool, runId: string): Promise<string | null> {
  const { rows } = await worker.query<{ caseId: string | null }>(
    'select case_id as "caseId" from self_test_run where id = $1',
    [runId],
  );
  return rows[0]?.caseId ?? null;
}

/** The reminders of one waiting point of a dummy case. */
export async function rungsOf(
  worker: pg.Pool,
  caseId: string,
  point: string,
): Promise<readonly ProvenRung[]> {
  const { rows } = await worker.query<ProvenRung>(
    `select rung, person_id as "personId", nominal_at as planned, status,
       floor(extract(epoch from settled_at) * 1000)::bigint as accepted
     from notification where case_id = $1 and point = $2 and kind = 'point' order by nominal_at, rung`,
    [caseId, point],
  );
  return rows;
}

/** The result of a run, once. */
export async function endSelfTest(
  worker: pg.Pool,
  runId: string,
  passed: boolean,
  rungs: readonly ProvenRung[],
): Promise<void> {
  await worker.query(
    `update self_test_run set ended_at = clock_timestamp(), passed = $2, rungs = $3 where id = $1 and ended_at is null`,
    [runId, passed, JSON.stringify(rungs)],
  );
}

/** The last result, and how long the bell has not been proven, in days; `null` = never tested. */
export interface SelfTestResult {
  readonly endedAt: number;
  readonly passed: boolean;
  readonly rungs: readonly ProvenRung[];
}

export async function lastSelfTest(client: pg.Pool | pg.PoolClient): Promise<SelfTestResult | null> {
  const { rows } = await client.query<SelfTestResult>(
    `select floor(extract(epoch from ended_at) * 1000)::bigint as "endedAt", passed, rungs
     from self_test_run where ended_at is not null order by ended_at desc limit 1`,
  );
  return rows[0] ?? null;
}

/** Whether the test was begun, or last ended well, too long ago: a dead engine tests nothing. */
export async function selfTestIsOverdue(worker: pg.Pool, days: number): Promise<boolean> {
  const { rows } = await worker.query<{ overdue: boolean }>(
    `select coalesce(max(ended_at) filter (where passed), min(started_at)) < clock_timestamp() - $1 * interval '1 day'
       as overdue from self_test_run`,
    [days],
  );
  return rows[0]?.overdue ?? false;
}
