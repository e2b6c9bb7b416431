import { sql, type Kysely } from 'kysely';

/** Which rows of a new table the role for people may touch, besides reading and adding. */
export interface Protection {
  readonly table: string;
  /** `case`: the table has a `case_id`, and rows of a case a person is shut out of do not exist for her. */
  readonly of: 'organisation' | 'case';
  readonly may?: readonly ('update' | 'delete')[];
}

/**
 * Row-level security for tables that later migrations add (PM-05): one organisation for `wl_app`, everything for
 * `wl_worker`. Every table with an `organisation_id` goes through here; a test fails on one that does not.
 */
export async function protect(db: Kysely<unknown>, tables: readonly Protection[]): Promise<void> {
  for (const { table, of, may = [] } of tables) {
    const name = sql.id(table);
    const more = sql.raw(['select', 'insert', ...may].join(', '));
    await sql`grant ${more} on ${name} to wl_app, wl_worker`.execute(db);
    await sql`alter table ${name} enable row level security`.execute(db);
    await sql`alter table ${name} force row level security`.execute(db);
    await sql`create policy worker on ${name} to wl_worker using (true) with check (true)`.execute(db);
    await sql`create policy own_organisation on ${name} to wl_app
      using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`.execute(
      db,
    );
    if (of !== 'case') continue;
    await sql`create policy not_denied on ${name} as restrictive for select to wl_app using (not exists (
      select 1 from case_denial d where d.case_id = ${name}.case_id
        and d.person_token = current_setting('app.person_token', true)))`.execute(db);
  }
}
