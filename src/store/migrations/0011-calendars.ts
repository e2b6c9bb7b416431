import { sql, type Kysely } from 'kysely';

/** On which calendar a case stands: what stands on another than today's is found without opening anything. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_file add column calendar_version text`.execute(db);
}
