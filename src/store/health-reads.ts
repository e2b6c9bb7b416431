import type pg from 'pg';

/** How the record stands, seen from the record itself. */
export interface RecordHealth {
  /** Since when something waits to be told to the engine; `null` = nothing waits longer than it should. */
  readonly engineBehindSince: Date | null;
  /** When any process last said that its loops run. */
  readonly heartbeat: Date | null;
}

/** @throws when the record is away. */
export async function readRecordHealth(worker: pg.Pool): Promise<RecordHealth> {
  const { rows } = await worker.query<RecordHealth>(
    `select (select min(written_at) from wake where written_at < clock_timestamp() - interval '15 seconds') as "engineBehindSince",
       (select max(beat_at) from process_heartbeat) as heartbeat`,
  );
  return rows[0] ?? { engineBehindSince: null, heartbeat: null };
}
