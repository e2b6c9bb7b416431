import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** What people do about requests to see a file, and about files that may go (screens.md S29, S30). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(TABLES).execute(db);
  await protect(db, [
    { table: 'access_review', of: 'case', may: ['update'] },
    { table: 'audit_check', of: 'organisation', may: ['update'] },
    { table: 'retention_choice', of: 'case', may: ['update'] },
  ]);
}

/** The choices of a review are words about a case, so they are sealed under its key and go with it. */
const TABLES = `
create table access_review (
  request_id uuid primary key,
  organisation_id uuid not null references organisation,
  case_id uuid not null references case_file,
  identity_on date,
  identity_by uuid references person,
  body bytea,
  proposed_by uuid references person,
  agreed_by uuid references person,
  agreed_at timestamptz,
  sent_on date,
  sent_by uuid references person,
  check (agreed_by is distinct from proposed_by or agreed_by is null)
);
create table audit_check (
  organisation_id uuid primary key references organisation,
  checked_at timestamptz not null default clock_timestamp(),
  rows int not null,
  findings int not null
);
create table retention_choice (
  case_id uuid primary key references case_file,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('keep', 'hold')),
  until date,
  reason bytea not null,
  chosen_by uuid not null references person,
  chosen_at timestamptz not null default clock_timestamp(),
  check ((kind = 'keep') = (until is not null))
);
`;
