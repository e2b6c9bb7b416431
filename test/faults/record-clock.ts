import type pg from 'pg';

/**
 * The clock of the record as the product sees it: its roles find these functions before those of PostgreSQL, so that
 * it can jump under running processes.
 */
export async function layRecordClock(owner: pg.Pool, database: string): Promise<void> {
  await owner.query('create schema faults');
  await owner.query('grant usage on schema faults to wl_app, wl_worker');
  await jump(owner, 0);
  for (const role of ['wl_app', 'wl_worker'])
    await owner.query(
      `alter role ${role} in database ${database} set search_path = faults, pg_catalog, public`,
    );
}

/** From now on it is so many seconds later, or earlier, than it is. */
export async function jump(owner: pg.Pool, seconds: number): Promise<void> {
  const shifted = `pg_catalog.clock_timestamp() + interval '${seconds} seconds'`;
  for (const name of ['clock_timestamp', 'now'])
    await owner.query(
      `create or replace function faults.${name}() returns timestamptz language sql volatile as 'select ${shifted.replaceAll("'", "''")}'`,
    );
}
