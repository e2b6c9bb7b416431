import { open } from 'node:fs/promises';
import type pg from 'pg';
import { anchorLine, type AuditHead } from '../security/anchor.js';
import type { KeyProvider } from '../security/key-provider.js';
import { inTransaction } from './database.js';

/** A number for the lock that lets one process anchor at a time. */
const ANCHOR_LOCK = 7_264_001;

/**
 * Signs where every chain stands and adds the line to a file that lies with another administrator (LG-04); nothing
 * happens when the last anchor is younger than an hour. Many processes may call it.
 * @returns whether an anchor was made.
 */
export function anchorAudit(worker: pg.Pool, provider: KeyProvider, file: string): Promise<boolean> {
  return inTransaction(worker, null, async (client) => {
    const lock = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      ANCHOR_LOCK,
    ]);
    const recent = await client.query(
      "select 1 from audit_anchor where made_at > clock_timestamp() - interval '1 hour' limit 1",
    );
    if (lock.rows[0]?.mine !== true || recent.rowCount !== 0) return false;
    const { rows } = await client.query<AuditHead>(
      `select organisation_id as "organisationId", seq, encode(hash, 'hex') as hash from audit_head order by 1`,
    );
    const line = anchorLine(rows, new Date(), provider);
    await append(file, line);
    await client.query('insert into audit_anchor (line) values ($1)', [line]);
    return true;
  });
}

/** On disk before anybody believes it. */
async function append(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.write(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** How long ago the last anchor was made, in seconds; `null` = never. Later than two hours is an alarm. */
export async function anchorAge(worker: pg.Pool): Promise<number | null> {
  const { rows } = await worker.query<{ age: number | null }>(
    'select extract(epoch from clock_timestamp() - max(made_at))::float8 as age from audit_anchor',
  );
  return rows[0]?.age ?? null;
}
