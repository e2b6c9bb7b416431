import { sql, type Kysely } from 'kysely';

/** Written for many organisations from the first table on: what cannot be added later is here already (PM-05, CR-05). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [ORGANISATION, CASE_FILE, DELIVERY, AUDIT, RIGHTS])
    await sql.raw(statement).execute(db);
}

/** Instants are epoch milliseconds (`bigint`): the core computes with them, nothing converts them on the way. */
const ORGANISATION = `
create schema keystore;

create table organisation (
  id uuid primary key,
  name text not null,
  profile text not null,
  region text not null,
  practice boolean not null default false,
  outside_contact uuid
);
create table location (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null
);
create table person (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  email text not null,
  disabled boolean not null default false,
  unique (organisation_id, email)
);
create table role_assignment (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  role text not null,
  location_id uuid references location,
  deputy boolean not null default false,
  valid_from date not null default '2000-01-01',
  valid_until date
);
create index on role_assignment (organisation_id, person_id);
create table absence (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  first_day date not null,
  last_day date not null
);
create table policy_version (
  organisation_id uuid not null references organisation,
  version text not null,
  policy jsonb not null,
  valid_from timestamptz not null default now(),
  primary key (organisation_id, version)
);
create table closed_day (
  organisation_id uuid not null references organisation,
  location_id uuid references location,
  day date not null,
  unique nulls not distinct (organisation_id, location_id, day)
);
create table person_token (
  hash bytea primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  expires_at timestamptz not null,
  revoked boolean not null default false
);
`;

/** What is sealed carries the id of its key beside it; what is readable is listed in security.md 4.6. */
const CASE_FILE = `
create table keystore.case_key (
  id uuid primary key,
  organisation_id uuid not null,
  case_id uuid not null,
  wrapped bytea not null,
  kek_version int not null
);
create table case_file (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  location_id uuid not null references location,
  code text not null,
  stage text not null,
  class text not null,
  emergency boolean not null,
  melding text not null,
  help text not null,
  closure text,
  owner_id uuid not null,
  next_due bigint,
  next_at bigint,
  highest_rung text,
  version int not null,
  wake_version bigint not null,
  last_entry_at bigint not null,
  opened_at bigint not null,
  clock_base bigint not null,
  clock_since bigint not null,
  clock_factor int not null,
  state bytea not null,
  key_id uuid not null references keystore.case_key,
  unique (organisation_id, code)
);
create index case_file_work_list on case_file (organisation_id, next_due, id) where stage <> 'closed';
create index case_file_sweep on case_file (next_at) where next_at is not null and clock_factor <> 0;
create table case_event (
  organisation_id uuid not null,
  case_id uuid not null references case_file,
  seq int not null,
  type text not null,
  entry_at bigint not null,
  command_id uuid,
  person_id uuid,
  data bytea not null,
  key_id uuid not null,
  primary key (case_id, seq)
);
create table case_entry (
  organisation_id uuid not null,
  case_id uuid not null references case_file,
  id uuid not null,
  type text not null,
  person_id uuid not null,
  at bigint not null,
  entry_at bigint not null,
  body bytea not null,
  key_id uuid not null,
  primary key (case_id, id)
);
create table command_outcome (
  organisation_id uuid not null references organisation,
  command_id uuid not null,
  person_id uuid not null,
  body_hash text not null,
  case_id uuid,
  outcome jsonb not null,
  primary key (organisation_id, command_id)
);
create table waiting_point (
  organisation_id uuid not null,
  case_id uuid not null references case_file,
  point text not null,
  due bigint not null,
  rung text,
  on_turn text not null,
  persons uuid[] not null,
  primary key (case_id, point)
);
create index on waiting_point (organisation_id, due);
create index on waiting_point using gin (persons);
create table case_person (
  organisation_id uuid not null,
  case_id uuid not null references case_file,
  person_id uuid not null,
  relation text not null,
  primary key (case_id, person_id, relation)
);
create table case_denial (
  organisation_id uuid not null,
  case_id uuid not null references case_file,
  person_token text not null,
  primary key (case_id, person_token)
);
create table advice (
  organisation_id uuid not null references organisation,
  id uuid not null,
  person_id uuid not null,
  entry_at bigint not null,
  body bytea not null,
  key_id uuid not null,
  primary key (organisation_id, id)
);
`;

const DELIVERY = `
create table wake (
  organisation_id uuid not null,
  case_id uuid not null references case_file,
  version bigint not null,
  signal text not null,
  picture jsonb not null,
  written_at timestamptz not null default clock_timestamp(),
  leased_until timestamptz not null default clock_timestamp() + interval '3 seconds',
  attempts int not null default 0,
  primary key (case_id, version)
);
create index on wake (leased_until);
create table notification (
  id uuid primary key,
  organisation_id uuid not null,
  case_id uuid not null references case_file,
  person_id uuid not null,
  point text not null,
  rung text not null,
  nominal_at bigint not null,
  status text not null default 'pending',
  attempts int not null default 0,
  next_try timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  unique (case_id, person_id, point, rung, nominal_at)
);
create index on notification (next_try) where status = 'pending';
create table process_heartbeat (
  name text primary key,
  beat_at timestamptz not null
);
`;

/** Append only, chained per organisation (LG-01, LG-03): the head row is locked last in the transaction. */
const AUDIT = `
create table audit_head (
  organisation_id uuid primary key references organisation,
  seq bigint not null,
  hash bytea not null
);
create table audit (
  organisation_id uuid not null,
  seq bigint not null,
  row jsonb not null,
  salt bytea not null,
  commitment bytea not null,
  hash bytea not null,
  primary key (organisation_id, seq)
);
create function append_audit(organisation uuid, entry jsonb, entry_salt bytea, entry_commitment bytea)
returns void language plpgsql as $$
declare head audit_head%rowtype; next_hash bytea;
begin
  select * into head from audit_head where organisation_id = organisation for update;
  next_hash := sha256('\\x01'::bytea || head.hash || entry_commitment);
  insert into audit values (organisation, head.seq + 1, entry, entry_salt, entry_commitment, next_hash);
  update audit_head set seq = head.seq + 1, hash = next_hash where organisation_id = organisation;
end $$;
create function no_change() returns trigger language plpgsql as $$
begin raise exception 'This table is append-only'; end $$;
create trigger audit_is_append_only before update or delete on audit for each row execute function no_change();
create trigger events_are_append_only before update or delete on case_event for each row execute function no_change();
create trigger entries_are_append_only before update or delete on case_entry for each row execute function no_change();
`;

/**
 * Row-level security as the second line (PM-05). `wl_app` serves people: it sees one organisation, and no case from
 * which its person is shut out. `wl_worker` serves time and delivery for all organisations. Neither owns a table.
 */
const RIGHTS = `
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'wl_app') then create role wl_app login; end if;
  if not exists (select 1 from pg_roles where rolname = 'wl_worker') then create role wl_worker login; end if;
end $$;
grant usage on schema public, keystore to wl_app, wl_worker;
grant select, insert on all tables in schema public, keystore to wl_app, wl_worker;
grant update on case_file, audit_head, wake, notification, process_heartbeat, person_token to wl_app, wl_worker;
grant update on organisation, person, role_assignment to wl_app;
grant delete on waiting_point, case_person, case_denial, wake to wl_app, wl_worker;
grant delete on role_assignment, absence, closed_day to wl_app;

create function current_organisation() returns uuid language sql stable as
  $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

do $$
declare t record;
begin
  for t in select n.nspname as schema, c.relname as name,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped) as of_case
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'keystore') and c.relname not like 'kysely%' and c.relname <> 'process_heartbeat'
  loop
    execute format('alter table %I.%I enable row level security', t.schema, t.name);
    execute format('alter table %I.%I force row level security', t.schema, t.name);
    execute format('create policy worker on %I.%I to wl_worker using (true) with check (true)', t.schema, t.name);
    execute format('create policy own_organisation on %I.%I to wl_app using (%I = current_organisation()) with check (%I = current_organisation())',
      t.schema, t.name, case when t.name = 'organisation' then 'id' else 'organisation_id' end,
      case when t.name = 'organisation' then 'id' else 'organisation_id' end);
  end loop;
  for t in select c.relname as name, case when c.relname = 'case_file' then 'id' else 'case_id' end as key from pg_class c
    where c.relname in ('case_file', 'case_event', 'case_entry', 'waiting_point', 'case_person', 'notification', 'wake')
  loop
    execute format($p$create policy not_denied on %I as restrictive for select to wl_app using (not exists (
      select 1 from case_denial d where d.case_id = %I.%I and d.person_token = current_setting('app.person_token', true)))$p$,
      t.name, t.name, t.key);
  end loop;
end $$;
`;
