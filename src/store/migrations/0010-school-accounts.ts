import { sql, type Kysely } from 'kysely';

/** A role that came from a group of the school account ends when the group is gone (AU-23). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table role_assignment add column from_group boolean not null default false`.execute(db);
}
