import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** Terms that an organisation is trying out; they hold for nothing until two people have made them the policy (PM-25). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table policy_draft (
    organisation_id uuid primary key references organisation,
    terms jsonb not null,
    saved_by uuid not null references person,
    saved_at timestamptz not null default clock_timestamp()
  )`.execute(db);
  await protect(db, [{ table: 'policy_draft', of: 'organisation', may: ['update', 'delete'] }]);
}
