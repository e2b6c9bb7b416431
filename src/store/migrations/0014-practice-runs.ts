import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/**
 * Somebody who practises (S32) does so in a practice organisation made for that one run: its cases share no organisation
 * with any real case, so that nothing that is kept apart by organisation can mix them. Training that belongs to one
 * person is evidence of that person, not yet of the whole location (R35).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(TABLES).execute(db);
  await protect(db, [{ table: 'practice_run', of: 'organisation', may: ['update'] }]);
}

const TABLES = `
create table practice_run (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  school_id uuid not null unique references organisation,
  location_id uuid not null references location,
  lesson text not null,
  player text not null,
  now_at bigint not null,
  heard text[] not null default '{}',
  begun_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
create index on practice_run (person_id, begun_at);
alter table year_evidence add column person_id uuid references person;
`;
