import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** What the pages need besides cases: accounts, sessions, drafts, proposals and the choices of an organisation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [ACCOUNTS, SESSIONS, WORK, ORGANISATION]) await sql.raw(statement).execute(db);
  await protect(db, [
    { table: 'credential', of: 'organisation', may: ['update', 'delete'] },
    { table: 'recovery_code', of: 'organisation', may: ['update', 'delete'] },
    { table: 'account_link', of: 'organisation', may: ['update', 'delete'] },
    { table: 'account_mail', of: 'organisation', may: ['update', 'delete'] },
    { table: 'web_session', of: 'organisation', may: ['update', 'delete'] },
    { table: 'web_session_token', of: 'organisation', may: ['update', 'delete'] },
    { table: 'draft', of: 'case', may: ['update', 'delete'] },
    { table: 'proposal', of: 'case', may: ['update', 'delete'] },
    { table: 'change_request', of: 'organisation', may: ['update'] },
    { table: 'organisation_choices', of: 'organisation', may: ['update'] },
    { table: 'oidc_provider', of: 'organisation', may: ['update', 'delete'] },
    { table: 'oidc_group_role', of: 'organisation', may: ['update', 'delete'] },
    { table: 'oidc_identity', of: 'organisation', may: ['update', 'delete'] },
  ]);
  await sql.raw(WORKER_ONLY).execute(db);
}

/** A password only as Argon2id of an HMAC, a seed only sealed, a link only as SHA-256 (AU-01, AU-03, AU-15). */
const ACCOUNTS = `
alter table person add column if not exists phone text;
create table credential (
  person_id uuid primary key references person,
  organisation_id uuid not null references organisation,
  login text not null unique,
  password_hash text,
  must_renew boolean not null default false,
  totp_seed bytea,
  totp_last_step bigint not null default 0,
  factor_since timestamptz,
  cooling_until timestamptz,
  agreed_at timestamptz
);
create table recovery_code (
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  number int not null,
  hash text not null,
  used_at timestamptz,
  primary key (person_id, number)
);
create table account_link (
  hash bytea primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  purpose text not null,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on account_link (person_id, purpose, made_at);
create table account_mail (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  kind text not null,
  body bytea not null,
  made_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  attempts int not null default 0,
  next_try timestamptz not null default clock_timestamp()
);
create index on account_mail (next_try) where sent_at is null;
create table sign_in_attempt (
  bucket text not null,
  at timestamptz not null default clock_timestamp()
);
create index on sign_in_attempt (bucket, at);
create table pending_sign_in (
  hash bytea primary key,
  data jsonb not null,
  expires_at timestamptz not null
);
`;

/** The cookie is known by its SHA-256 only; a session outlives its tokens, which are renewed (AU-25, AU-27). */
const SESSIONS = `
create table web_session (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  method text not null,
  shared boolean not null,
  device text not null,
  made_at timestamptz not null default clock_timestamp(),
  active_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz,
  factor_at timestamptz,
  step_up_at timestamptz,
  told text,
  oidc_issuer text,
  oidc_subject text,
  oidc_session text
);
create index on web_session (person_id) where ended_at is null;
create table web_session_token (
  hash bytea primary key,
  organisation_id uuid not null references organisation,
  session_id uuid not null references web_session,
  made_at timestamptz not null default clock_timestamp(),
  valid_until timestamptz
);
create index on web_session_token (session_id);
`;

/** What somebody is writing, and what waits for a second person: sealed like the case (E.1, C0.7). */
const WORK = `
create table draft (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  case_id uuid references case_file,
  path text not null,
  body bytea not null,
  saved_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  unique (person_id, path)
);
create table proposal (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  case_id uuid not null references case_file,
  first_person uuid not null references person,
  second_person uuid not null references person,
  command_type text not null,
  body bytea not null,
  version int not null,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  status text not null default 'open',
  answer bytea,
  answered_at timestamptz
);
create index on proposal (second_person) where status = 'open';
create index on proposal (case_id) where status = 'open';
`;

/** What an organisation chooses; changes that need two people wait in change_request for the second (PM-25). */
const ORGANISATION = `
create table organisation_choices (
  organisation_id uuid primary key references organisation,
  veilig_thuis_region text,
  veilig_thuis_number text,
  numbers_checked_on date,
  retention_confirmed_on date,
  idle_minutes int not null default 10,
  exit_address text not null default 'https://www.knmi.nl/nederland-nu/weer'
);
create table change_request (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null,
  body jsonb not null,
  asked_by uuid not null references person,
  asked_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null default clock_timestamp() + interval '72 hours',
  status text not null default 'open',
  answered_by uuid references person,
  answered_at timestamptz
);
create table oidc_provider (
  organisation_id uuid primary key references organisation,
  name text not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea not null,
  group_claim text not null default 'groups',
  domains text[] not null default '{}',
  factor_acr text[] not null default '{}',
  factor_amr text[] not null default '{}'
);
create table oidc_group_role (
  organisation_id uuid not null references organisation,
  group_name text not null,
  role text not null,
  location_id uuid references location,
  unique nulls not distinct (organisation_id, group_name, role, location_id)
);
create table oidc_identity (
  issuer text not null,
  subject text not null,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  primary key (issuer, subject)
);
create table oidc_logout_seen (
  id text primary key,
  at timestamptz not null default clock_timestamp()
);
`;

/** Before anybody is signed in there is no organisation: only the worker role reads these. */
const WORKER_ONLY = `
grant select, insert, update, delete on sign_in_attempt, pending_sign_in, oidc_logout_seen to wl_worker;
grant update, delete on role_assignment to wl_worker;
grant update on person, organisation to wl_worker;
`;
