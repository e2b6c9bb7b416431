import { sql, type Kysely } from 'kysely';

/** What a person token may do, what it is called, and when it was last used (AU-40). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table person_token
         add column id uuid not null unique default gen_random_uuid(),
         add column name text not null default '',
         add column scopes text[] not null default '{}',
         add column created_at timestamptz not null default clock_timestamp(),
         add column last_used_at timestamptz`,
    )
    .execute(db);
}
