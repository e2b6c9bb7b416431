import type pg from 'pg';
import { endAlarm, raiseAlarm } from './alarms.js';
import { inTransaction, type Client } from './database.js';
import { verifyWith } from './verify-audit.js';

/** A number for the lock that lets one process check at a time. */
const CHECK_LOCK = 7_264_002;
/** In Amsterdam; before the first people come in. */
const FROM_HOUR = 3;

/** What the last check of a log said. */
export interface ChainCheck {
  readonly checkedAt: number;
  readonly findings: number;
}

/**
 * Checks the log of one organisation that was not checked this night yet, row by row (LG-05), and keeps what came of
 * it for who reads the log; a log that was tampered with raises an alarm. Many processes may call it.
 * @returns whether there was one to check.
 */
export function checkNextChain(worker: pg.Pool): Promise<boolean> {
  return inTransaction(worker, null, async (client) => {
    // One moment of the log: rows that are added meanwhile must not make it look broken.
    await client.query('set transaction isolation level repeatable read');
    const lock = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      CHECK_LOCK,
    ]);
    if (lock.rows[0]?.mine !== true) return false;
    const { rows } = await client.query<{ id: string }>(NEXT, [FROM_HOUR]);
    const [next] = rows;
    if (next === undefined) return false;
    const { rows: read, findings } = await verifyWith(client, { organisationId: next.id });
    await client.query(
      `insert into audit_check (organisation_id, rows, findings) values ($1, $2, $3)
       on conflict (organisation_id) do update set checked_at = clock_timestamp(), rows = excluded.rows,
         findings = excluded.findings`,
      [next.id, read, findings.length],
    );
    if (findings.length === 0) await endAlarm(client, 'auditChain', next.id);
    else await raiseAlarm(client, 'auditChain', next.id);
    return true;
  });
}

/** The start of this night: three o'clock today, or yesterday while it is not yet three. */
const NEXT = `
select h.organisation_id as id from audit_head h left join audit_check c using (organisation_id)
where coalesce(c.checked_at, '-infinity') < (date_trunc('day', (now() at time zone 'Europe/Amsterdam')
  - make_interval(hours => $1::int)) + make_interval(hours => $1::int)) at time zone 'Europe/Amsterdam'
order by c.checked_at nulls first limit 1`;

/** The last check of the organisation of this transaction; `null` = there was none yet. */
export async function lastChainCheck(client: Client, organisationId: string): Promise<ChainCheck | null> {
  const { rows } = await client.query<ChainCheck>(
    `select floor(extract(epoch from checked_at) * 1000)::bigint as "checkedAt", findings from audit_check
     where organisation_id = $1`,
    [organisationId],
  );
  return rows[0] ?? null;
}
