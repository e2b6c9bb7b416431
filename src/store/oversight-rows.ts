import type pg from 'pg';

/** When each person of a location last opened the work list; `null` = never, and there is nothing in it yet. */
export async function lastLooks(
  worker: pg.Pool,
  organisationId: string,
  locationId: string,
): Promise<ReadonlyMap<string, number | null>> {
  const { rows } = await worker.query<{ id: string; looked: number | null }>(
    `select p.id, coalesce(floor(extract(epoch from w.opened_at) * 1000)::bigint,
         (select min(f.opened_at) from case_file f
          where f.location_id = $2 and f.next_due is not null and f.clock_factor = 1)) as looked
     from person p left join work_list_opened w on w.person_id = p.id where p.organisation_id = $1`,
    [organisationId, locationId],
  );
  return new Map(rows.map((row) => [row.id, row.looked]));
}

/** Remembers that somebody opened the work list; at most once in ten minutes. */
export const NOTE_WORK_LIST_OPENED = `
insert into work_list_opened values ($1, $2, clock_timestamp())
on conflict (person_id) do update set opened_at = excluded.opened_at
  where work_list_opened.opened_at < excluded.opened_at - interval '10 minutes'`;
