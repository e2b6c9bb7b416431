import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** What figures are made of: what each case adds, sealed; the sums per location and school year; what was published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(TABLES).execute(db);
  await protect(db, [
    { table: 'case_figures', of: 'case', may: ['update', 'delete'] },
    { table: 'location_figures', of: 'organisation', may: ['update'] },
    { table: 'published_figures', of: 'organisation' },
    { table: 'yearly_report', of: 'organisation', may: ['update'] },
  ]);
}

/** Natures, ages and reasons are sealed in a case, so what is counted of them is sealed as well (security.md 4.6). */
const TABLES = `
create table case_figures (
  case_id uuid primary key references case_file,
  organisation_id uuid not null references organisation,
  location_id uuid not null references location,
  version int not null,
  counting int not null,
  last_step_at bigint not null,
  years bytea not null
);
create table location_figures (
  organisation_id uuid not null references organisation,
  location_id uuid not null references location,
  school_year int not null,
  body bytea not null,
  primary key (location_id, school_year)
);
create table published_figures (
  organisation_id uuid not null references organisation,
  location_id uuid not null references location,
  school_year int not null,
  body jsonb not null,
  check_code text not null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (location_id, school_year)
);
create trigger published_is_frozen before update or delete on published_figures
  for each row execute function no_change();
create table yearly_report (
  organisation_id uuid not null references organisation,
  location_id uuid not null references location,
  school_year int not null,
  plans bytea,
  adopted_at timestamptz,
  adopted_by uuid references person,
  primary key (location_id, school_year)
);
`;
