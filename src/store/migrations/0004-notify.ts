import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** Delivery of notifications: choices, outcomes, addresses that refuse, calendar feeds, alarms (screens.md D, S26, S33). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(TABLES).execute(db);
  await protect(db, [
    { table: 'mail_choice', of: 'organisation', may: ['update'] },
    { table: 'work_list_opened', of: 'organisation', may: ['update'] },
    { table: 'calendar_feed', of: 'organisation', may: ['update', 'delete'] },
    { table: 'calendar_feed_entry', of: 'case', may: ['update', 'delete'] },
    { table: 'alarm', of: 'organisation', may: ['update'] },
  ]);
}

/**
 * A notification is about a waiting point of a case, or about something else (`kind`, screens.md D.2), then with the
 * dates, counts and ids its text needs in `facts`; never with words of a case.
 */
const TABLES = `
alter table person add column if not exists phone text;
alter table waiting_point add column since bigint;

alter table notification
  alter column case_id drop not null,
  add column kind text not null default 'point',
  add column facts jsonb not null default '{}',
  add column created_at timestamptz not null default clock_timestamp(),
  add column leased_until timestamptz,
  add column answer text,
  add column escalated_at timestamptz;
alter table notification drop constraint notification_case_id_person_id_point_rung_nominal_at_key;
alter table notification add constraint notification_once
  unique nulls not distinct (case_id, person_id, point, rung, nominal_at);
create index notification_of_person on notification (person_id, settled_at) where settled_at is not null;

create table mail_choice (
  person_id uuid primary key references person,
  organisation_id uuid not null references organisation,
  choice text not null check (choice in ('immediate', 'digest', 'both'))
);
create table work_list_opened (
  person_id uuid primary key references person,
  organisation_id uuid not null references organisation,
  opened_at timestamptz not null default clock_timestamp()
);
create table calendar_feed (
  person_id uuid primary key references person,
  organisation_id uuid not null references organisation,
  secret_hash bytea not null unique,
  made_at timestamptz not null default clock_timestamp()
);
create table calendar_feed_entry (
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  case_id uuid not null references case_file,
  point text not null,
  starts_at bigint not null,
  sequence int not null default 0,
  cancelled_at timestamptz,
  primary key (person_id, case_id, point)
);
create table alarm (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references organisation,
  kind text not null,
  subject text not null default '',
  raised_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create unique index alarm_open on alarm (organisation_id, kind, subject) nulls not distinct where ended_at is null;
`;
