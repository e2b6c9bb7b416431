import { sql, type Kysely } from 'kysely';
import { protect } from './protect.js';

/** Keys of organisations, the blind index, anchors, limits of broken glass; and roles for keys and backup alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(TABLES).execute(db);
  await protect(db, [
    { table: 'case_name', of: 'case' },
    { table: 'glass_try', of: 'organisation', may: ['update'] },
  ]);
  await sql.raw(KEYSTORE).execute(db);
}

const TABLES = `
create table keystore.organisation_key (
  id uuid primary key,
  organisation_id uuid not null,
  purpose text not null,
  wrapped bytea not null,
  kek_version int not null,
  unique (organisation_id, purpose)
);
create table case_name (
  organisation_id uuid not null,
  case_id uuid not null references case_file,
  code bytea not null,
  whole boolean not null,
  primary key (case_id, code)
);
create index on case_name (organisation_id, code);
create table glass_try (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  tried_at timestamptz not null default clock_timestamp(),
  opened boolean not null
);
create index on glass_try (organisation_id, person_id, tried_at);
create index audit_of_case on audit (organisation_id, (row->>'caseId'), seq desc);
create table audit_anchor (
  made_at timestamptz primary key default clock_timestamp(),
  line text not null
);
`;

/**
 * `wl_keys` re-wraps keys and can do nothing else; `wl_backup` reads everything and changes nothing. Nobody signs in
 * as either: the owner of the tables takes the role on for one transaction.
 */
const KEYSTORE = `
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'wl_keys') then create role wl_keys nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'wl_backup') then create role wl_backup nologin; end if;
end $$;
grant wl_keys, wl_backup to current_user;
grant usage on schema keystore to wl_keys;
grant select on keystore.case_key, keystore.organisation_key to wl_keys;
grant update (wrapped, kek_version) on keystore.case_key, keystore.organisation_key to wl_keys;
grant delete on keystore.case_key to wl_keys;
create policy keys on keystore.case_key to wl_keys using (true) with check (true);
create policy keys on keystore.organisation_key to wl_keys using (true) with check (true);

grant select, insert on keystore.organisation_key to wl_app, wl_worker;
alter table keystore.organisation_key enable row level security;
alter table keystore.organisation_key force row level security;
create policy worker on keystore.organisation_key to wl_worker using (true) with check (true);
create policy own_organisation on keystore.organisation_key to wl_app
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());

create policy not_denied on keystore.case_key as restrictive for select to wl_app using (not exists (
  select 1 from case_denial d where d.case_id = keystore.case_key.case_id
    and d.person_token = current_setting('app.person_token', true)));

grant select, insert on audit_anchor to wl_worker;
`;
