import type pg from 'pg';

/** Whether the promise is being kept, in numbers alone (engineering.md 9). */
export interface VitalSigns {
  /** Cases whose next moment passed more than an hour ago without anything happening. */
  readonly casesOverdue: number;
  /** Seconds the oldest news for the engine waits. */
  readonly oldestWake: number;
  readonly notificationsPending: number;
  /** Seconds the oldest message is due and not sent. */
  readonly oldestNotification: number;
  /** Seconds since the last anchor; null = none was ever made. */
  readonly anchorAge: number | null;
}

/** One look at the record. Practice clocks that stand still are never late. */
export async function readVitalSigns(worker: pg.Pool): Promise<VitalSigns> {
  const { rows } = await worker.query<VitalSigns>(`
    select
      (select count(*)::int from case_file where next_at < extract(epoch from clock_timestamp()) * 1000 - 3600000
        and clock_factor <> 0) as "casesOverdue",
      (select coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0)::float8 from wake) as "oldestWake",
      (select count(*)::int from notification where status = 'pending') as "notificationsPending",
      (select greatest(coalesce(extract(epoch from clock_timestamp() - min(next_try)), 0), 0)::float8
        from notification where status = 'pending') as "oldestNotification",
      (select extract(epoch from clock_timestamp() - max(made_at))::float8 from audit_anchor) as "anchorAge"`);
  const [signs] = rows;
  if (signs === undefined) throw new Error('The record gave no answer');
  return signs;
}
