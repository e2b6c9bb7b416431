import type pg from 'pg';

/** How often something went wrong under one name since a moment; names are hashes, never addresses (AU-10, AU-11). */
export async function countAttempts(worker: pg.Pool, bucket: string, windowMs: number): Promise<number> {
  const { rows } = await worker.query<{ n: number }>(
    `select count(*)::int as n from sign_in_attempt
     where bucket = $1 and at > clock_timestamp() - $2 * interval '1 millisecond'`,
    [bucket, windowMs],
  );
  return rows[0]?.n ?? 0;
}

export async function noteAttempt(worker: pg.Pool, buckets: readonly string[]): Promise<void> {
  await worker.query('insert into sign_in_attempt (bucket) select unnest($1::text[])', [buckets]);
}

/** After a success: the person is who she says; earlier slips count no more. */
export async function forgetAttempts(worker: pg.Pool, bucket: string): Promise<void> {
  await worker.query('delete from sign_in_attempt where bucket = $1', [bucket]);
}

/** Nothing older than a day counts for anything. */
export async function dropOldAttempts(worker: pg.Pool): Promise<void> {
  await worker.query("delete from sign_in_attempt where at < clock_timestamp() - interval '1 day'");
  await worker.query('delete from pending_sign_in where expires_at < clock_timestamp()');
}
