import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** One run of a story by one person, in a practice organisation of its own. */
export interface PracticeRunRow {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  /** The practice organisation. */
  readonly schoolId: string;
  readonly locationId: string;
  readonly lesson: string;
  /** Whom the learner is now: a key of the people of the story. */
  readonly player: string;
  /** What time it is in the story. */
  readonly now: number;
  readonly heard: readonly string[];
  readonly begunAt: number;
  readonly finishedAt: number | null;
}

const COLUMNS = `id, organisation_id as "organisationId", person_id as "personId", school_id as "schoolId",
  location_id as "locationId", lesson, player, now_at as now, heard,
  floor(extract(epoch from begun_at) * 1000)::bigint as "begunAt",
  floor(extract(epoch from finished_at) * 1000)::bigint as "finishedAt"`;

/** @returns the id of the run. */
export async function addRun(
  worker: pg.Pool,
  run: Pick<
    PracticeRunRow,
    'organisationId' | 'personId' | 'schoolId' | 'locationId' | 'lesson' | 'player' | 'now'
  >,
): Promise<string> {
  const id = randomUUID();
  await worker.query(
    `insert into practice_run (id, organisation_id, person_id, school_id, location_id, lesson, player, now_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, run.organisationId, run.personId, run.schoolId, run.locationId, run.lesson, run.player, run.now],
  );
  return id;
}

/** A run of this person and of nobody else. */
export async function readRun(worker: pg.Pool, id: string, personId: string): Promise<PracticeRunRow | null> {
  const { rows } = await worker.query<PracticeRunRow>(
    `select ${COLUMNS} from practice_run where id = $1 and person_id = $2`,
    [id, personId],
  );
  return rows[0] ?? null;
}

/** Newest first. */
export async function runsOf(worker: pg.Pool, personId: string): Promise<readonly PracticeRunRow[]> {
  const { rows } = await worker.query<PracticeRunRow>(
    `select ${COLUMNS} from practice_run where person_id = $1 order by begun_at desc limit 50`,
    [personId],
  );
  return rows;
}

export async function runsSince(worker: pg.Pool, personId: string, since: number): Promise<number> {
  const { rows } = await worker.query<{ count: number }>(
    'select count(*)::int as count from practice_run where person_id = $1 and begun_at > to_timestamp($2::bigint / 1000.0)',
    [personId, since],
  );
  return rows[0]?.count ?? 0;
}

export async function playAs(worker: pg.Pool, id: string, player: string): Promise<void> {
  await worker.query('update practice_run set player = $2 where id = $1', [id, player]);
}

/** Time goes forward only. */
export async function moveRun(worker: pg.Pool, id: string, now: number): Promise<void> {
  await worker.query('update practice_run set now_at = greatest(now_at, $2) where id = $1', [id, now]);
}

export async function hearScene(worker: pg.Pool, id: string, scene: string): Promise<void> {
  await worker.query(
    'update practice_run set heard = heard || $2 where id = $1 and not heard @> array[$2]::text[]',
    [id, scene],
  );
}

export async function finishRun(worker: pg.Pool, id: string): Promise<void> {
  await worker.query(
    'update practice_run set finished_at = coalesce(finished_at, clock_timestamp()) where id = $1',
    [id],
  );
}

/** Somebody of the story, by key, as a person in the record. */
export interface PlayerRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export async function playersOf(worker: pg.Pool, schoolId: string): Promise<readonly PlayerRow[]> {
  const { rows } = await worker.query<PlayerRow>(
    `select p.id, p.email, p.name,
       array(select r.role from role_assignment r where r.person_id = p.id order by r.role) as roles
     from person p where p.organisation_id = $1 order by p.name`,
    [schoolId],
  );
  return rows;
}

/** The cases of a run, oldest first. */
export async function casesOf(
  worker: pg.Pool,
  schoolId: string,
): Promise<readonly { readonly id: string; readonly code: string }[]> {
  const { rows } = await worker.query<{ id: string; code: string }>(
    'select id, code from case_file where organisation_id = $1 order by opened_at, id',
    [schoolId],
  );
  return rows;
}

/** A message that would have gone out, as the inbox of the story shows it. */
export interface StoryMail {
  readonly at: number;
  readonly to: string;
  readonly point: string;
  readonly rung: string;
  readonly code: string;
}

/** Everything that was sent to anybody in the story, newest first. */
export async function mailsOf(worker: pg.Pool, schoolId: string): Promise<readonly StoryMail[]> {
  const { rows } = await worker.query<StoryMail>(
    `select n.nominal_at as at, p.name as "to", n.point, n.rung, f.code from notification n
     join person p on p.id = n.person_id join case_file f on f.id = n.case_id
     where n.organisation_id = $1 and n.kind = 'point' order by n.nominal_at desc, p.name limit 200`,
    [schoolId],
  );
  return rows;
}

/** What the learner herself is called, for her certificate. */
export async function ownNameOf(worker: pg.Pool, personId: string): Promise<string> {
  const { rows } = await worker.query<{ name: string }>('select name from person where id = $1', [personId]);
  return rows[0]?.name ?? '';
}
