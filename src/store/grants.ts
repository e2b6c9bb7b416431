import { sql, type Kysely } from 'kysely';

/**
 * What the backup may read: every table there is, of whatever migration, also where rows are shown to some only.
 * Run after each migration; a table that has its policy keeps it.
 */
export async function grantBackup(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
do $$
declare t record;
begin
  for t in select n.nspname as schema, c.relname as name, c.relrowsecurity as guarded, c.oid
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'keystore')
  loop
    execute format('grant usage on schema %I to wl_backup', t.schema);
    execute format('grant select on %I.%I to wl_backup', t.schema, t.name);
    if t.guarded and not exists (select 1 from pg_policy p where p.polrelid = t.oid and p.polname = 'backup') then
      execute format('create policy backup on %I.%I for select to wl_backup using (true)', t.schema, t.name);
    end if;
  end loop;
end $$`,
    )
    .execute(db);
}
