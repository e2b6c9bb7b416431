import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** Since when the cases of a practice organisation are told, so that a seeding that was killed goes on where it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table practice_seed (
    organisation_id uuid primary key references organisation,
    told_from bigint not null,
    finished boolean not null default false
  )`.execute(db);
  await protect(db, [{ table: 'practice_seed', of: 'organisation', may: ['update'] }]);
}
