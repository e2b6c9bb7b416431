import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** Meetings of the school support team: rows are the truth, what people wrote is sealed (issue "Nobody is forgotten", 3). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(TABLES).execute(db);
  await protect(db, [
    { table: 'meeting', of: 'organisation', may: ['update'] },
    { table: 'meeting_item', of: 'case', may: ['update'] },
    { table: 'meeting_action', of: 'case', may: ['update'] },
  ]);
}

/**
 * An item or action about a case carries its `case_id`, so that for who is shut out of the case the row does not exist
 * (PM-D08); its words are sealed under the key of that case, all others under the key of the organisation.
 * `told_version` < `wake_version` or `heal`: the engine has yet to hear.
 */
const TABLES = `
create table meeting (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  location_id uuid not null references location,
  kind text not null,
  stage text not null,
  place text not null,
  starts_at bigint not null,
  dates jsonb not null,
  chair_id uuid not null references person,
  attendees jsonb not null,
  points jsonb not null,
  last_item int not null,
  last_action int not null,
  last_entry_at bigint not null,
  clock_base bigint not null,
  clock_since bigint not null,
  clock_factor int not null,
  clock_stops_at bigint,
  wake_version bigint not null,
  told_version bigint not null default 0,
  heal boolean not null default false,
  tell_attempts int not null default 0,
  told_again_at timestamptz not null default clock_timestamp() + interval '3 seconds'
);
create index on meeting (organisation_id, location_id, starts_at);
create index on meeting (told_again_at) where heal or told_version < wake_version;

create table meeting_item (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  meeting_id uuid not null references meeting,
  case_id uuid references case_file,
  number int not null,
  position int not null,
  status text not null,
  facts jsonb not null,
  points jsonb not null,
  body bytea not null,
  key_id uuid not null
);
create index on meeting_item (meeting_id);
create index on meeting_item (case_id) where case_id is not null;

create table meeting_action (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  meeting_id uuid not null references meeting,
  item_id uuid not null references meeting_item,
  case_id uuid references case_file,
  number int not null,
  owner_id uuid not null references person,
  due bigint not null,
  done boolean not null,
  points jsonb not null,
  body bytea not null,
  key_id uuid not null
);
create index on meeting_action (meeting_id);
create index on meeting_action (case_id) where case_id is not null and not done;
create index on meeting_action (owner_id) where not done;
`;
