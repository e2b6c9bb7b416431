import type { Picture, SignalName } from '../workflows/messages.js';
import type { CaseFileDeps } from './case-file.js';

/** Sends what was just written, and forgets the row. A failure is left to the relay. */
export async function sendWake(
  deps: CaseFileDeps,
  caseId: string,
  signal: SignalName,
  picture: Picture,
): Promise<void> {
  try {
    await deps.tellEngine(caseId, signal, picture);
    await deps.worker.query('delete from wake where case_id = $1 and version <= $2', [
      caseId,
      picture.version,
    ]);
  } catch (error) {
    deps.report('wake', error, caseId);
  }
}

interface WakeRow {
  readonly case_id: string;
  readonly signal: SignalName;
  readonly picture: Picture;
}

const BATCH = 100;

/**
 * The relay, a loop in every process: leases rows that nobody has sent for three seconds, the newest of each case,
 * and sends them. No transaction is held during a call; a row that fails waits longer each time.
 * @returns how many rows were tried, so that a full batch is followed at once by the next.
 */
export async function relayWakes(deps: CaseFileDeps): Promise<number> {
  const { rows } = await deps.worker.query<WakeRow>(
    `with due as (
       select case_id, version from wake w where leased_until < clock_timestamp()
         and not exists (select 1 from wake newer where newer.case_id = w.case_id and newer.version > w.version)
       order by leased_until limit $1 for update skip locked)
     update wake w set attempts = w.attempts + 1,
       leased_until = clock_timestamp() + least(interval '5 minutes', interval '3 seconds' * power(2, least(w.attempts, 7)))
     from due where w.case_id = due.case_id and w.version = due.version
     returning w.case_id, w.signal, w.picture`,
    [BATCH],
  );
  await Promise.all(rows.map((row) => sendWake(deps, row.case_id, row.signal, row.picture)));
  return rows.length;
}

/** `waaklicht recover`: Temporal was lost; every open case is woken anew, acute first (design.md 4). */
export async function wakeEveryCase(deps: CaseFileDeps): Promise<number> {
  const { rows } = await deps.worker.query<{ id: string }>(
    `select id from case_file where next_due is not null
     order by class = 'acute' desc, class = 'high' desc, next_due`,
  );
  for (const { id } of rows) {
    // The workflow asks the record first: an empty picture is enough to begin.
    await deps.tellEngine(id, 'caseChanged', { version: 0, waiting: [] }, 'heal');
  }
  return rows.length;
}
