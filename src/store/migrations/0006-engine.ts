import { sql, type Kysely } from 'kysely';

/**
 * A practice clock may run fast up to a moment; a `wake` row may ask for a new run instead of a signal; what the
 * directory counts on a day is asked with that day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_file add column clock_stops_at bigint`.execute(db);
  await sql`alter table wake add column heal boolean not null default false`.execute(db);
  await sql`drop function if exists read_setting(uuid, uuid)`.execute(db);
}
