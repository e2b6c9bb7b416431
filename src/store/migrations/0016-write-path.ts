import { sql, type Kysely } from 'kysely';

/** A waiting point that moved is updated; one that stayed is left alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant update on waiting_point to wl_app, wl_worker`.execute(db);
}
