import type pg from 'pg';

/** A meeting of which the engine has yet to hear; `heal`: its run is replaced by one that asks the record. */
export interface Untold {
  readonly id: string;
  readonly heal: boolean;
}

/** Leases meetings of which nobody has told the engine; one that fails waits longer each time, a minute at most. */
export async function leaseUntold(
  worker: pg.Pool,
  { batch, patience }: { readonly batch: number; readonly patience: number },
): Promise<readonly Untold[]> {
  const { rows } = await worker.query<Untold>(
    `with due as (
       select id from meeting where (heal or told_version < wake_version) and told_again_at < clock_timestamp()
       order by told_again_at limit $1 for update skip locked)
     update meeting m set tell_attempts = m.tell_attempts + 1,
       told_again_at = clock_timestamp() + least(interval '1 minute', interval '3 seconds' * power(2, least(m.tell_attempts, 5)))
     from due where m.id = due.id returning m.id, m.heal or m.tell_attempts > $2 as heal`,
    [batch, patience],
  );
  return rows;
}

/** What was told holds everything that came before; that a run must be replaced is not told by a signal. */
export async function noteTold(
  worker: pg.Pool,
  told: { readonly id: string; readonly version: number; readonly healed: boolean },
): Promise<void> {
  await worker.query(
    `update meeting set told_version = greatest(told_version, $2), heal = heal and not $3,
       tell_attempts = case when wake_version <= $2 then 0 else tell_attempts end where id = $1`,
    [told.id, told.version, told.healed],
  );
}

/** Asks for a new run: `waaklicht recover`, or a meeting that the engine let slip. @returns how many. */
export async function healMeetings(worker: pg.Pool, ids: readonly string[] | 'all'): Promise<number> {
  const { rowCount } = await worker.query(
    `update meeting set heal = true, tell_attempts = 0, told_again_at = clock_timestamp()
     where stage <> 'cancelled' and ($1::uuid[] is null or id = any($1)) and (jsonb_array_length(points) > 0
       or exists (select 1 from meeting_item i where i.meeting_id = meeting.id and jsonb_array_length(i.points) > 0)
       or exists (select 1 from meeting_action a where a.meeting_id = meeting.id and jsonb_array_length(a.points) > 0))`,
    [ids === 'all' ? null : ids],
  );
  return rowCount ?? 0;
}

/**
 * Meetings on a real clock with a moment more than `lateMs` ago that nobody let pass: the engine failed them. The
 * moments are those of the points, the soonest of each first.
 */
export async function lateMeetings(worker: pg.Pool, lateMs: number): Promise<readonly string[]> {
  const { rows } = await worker.query<{ id: string }>(
    `with late as (select extract(epoch from clock_timestamp()) * 1000 - $1::bigint as before)
     select m.id from meeting m, late where m.clock_factor = 1 and m.stage <> 'cancelled' and (
       exists (select 1 from jsonb_array_elements(m.points) p where (p #>> '{upcoming,0,at}')::numeric < late.before)
       or exists (select 1 from meeting_item i, jsonb_array_elements(i.points) p
         where i.meeting_id = m.id and (p #>> '{upcoming,0,at}')::numeric < late.before)
       or exists (select 1 from meeting_action a, jsonb_array_elements(a.points) p
         where a.meeting_id = m.id and (p #>> '{upcoming,0,at}')::numeric < late.before)) limit 100`,
    [lateMs],
  );
  return rows.map((row) => row.id);
}
