import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** What the scheduled rounds remember (design.md 3): proof of the bell, the school year, holidays, retention. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(TABLES).execute(db);
  await protect(db, [
    { table: 'holiday_round', of: 'organisation', may: ['update'] },
    { table: 'year_evidence', of: 'organisation' },
    { table: 'retention_proposal', of: 'case', may: ['delete'] },
  ]);
}

const TABLES = `
alter table notification add column later_since timestamptz;
alter table organisation add column coordinator_silent_days int not null default 3;

create table self_test_run (
  id uuid primary key default gen_random_uuid(),
  case_id uuid,
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  passed boolean,
  rungs jsonb not null default '[]'
);
grant select on self_test_run to wl_app;
grant select, insert, update on self_test_run to wl_worker;

create table holiday_round (
  organisation_id uuid not null references organisation,
  location_id uuid not null references location,
  holiday text not null,
  first_day date not null,
  moment text not null check (moment in ('twoWeeks', 'fiveSchoolDays')),
  made_at timestamptz not null default clock_timestamp(),
  open_cases int not null,
  without_plan int not null,
  primary key (location_id, first_day, moment)
);
create table year_evidence (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  location_id uuid not null references location,
  school_year int not null,
  duty text not null,
  done_on date not null,
  noted_by uuid not null references person,
  noted_at timestamptz not null default clock_timestamp(),
  note text not null default ''
);
create index on year_evidence (location_id, school_year, duty);
create table retention_proposal (
  case_id uuid primary key references case_file,
  organisation_id uuid not null references organisation,
  rule text not null,
  term_ends date not null,
  proposed_at timestamptz not null default clock_timestamp()
);
`;
