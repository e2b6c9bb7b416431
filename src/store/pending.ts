import type pg from 'pg';

/** Keeps what a half-finished sign-in must remember, under the hash of a cookie. */
export async function keepPending(
  worker: pg.Pool,
  hash: Buffer,
  data: unknown,
  lastsMs: number,
): Promise<void> {
  await worker.query(
    `insert into pending_sign_in (hash, data, expires_at) values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
     on conflict (hash) do update set data = excluded.data, expires_at = excluded.expires_at`,
    [hash, JSON.stringify(data), lastsMs],
  );
}

export async function readPending(worker: pg.Pool, hash: Buffer): Promise<unknown> {
  const { rows } = await worker.query<{ data: unknown }>(
    'select data from pending_sign_in where hash = $1 and expires_at > clock_timestamp()',
    [hash],
  );
  return rows[0]?.data ?? null;
}

/** @returns what was kept, once. */
export async function takePending(worker: pg.Pool, hash: Buffer): Promise<unknown> {
  const { rows } = await worker.query<{ data: unknown }>(
    'delete from pending_sign_in where hash = $1 and expires_at > clock_timestamp() returning data',
    [hash],
  );
  return rows[0]?.data ?? null;
}
