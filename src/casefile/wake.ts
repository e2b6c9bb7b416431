import type { Picture } from '../workflows/messages.js';
import type { CaseFileDeps, Wake } from './case-file.js';

/** A new run asks the record first: there is no need to tell it anything. */
const ASK: Picture = { version: 0, waiting: [] };

/** Sends what was written, and forgets the rows of what was heard. A failure is left to the relay. */
export async function sendWakes(deps: CaseFileDeps, wakes: readonly Wake[]): Promise<void> {
  const heard = (await Promise.all(wakes.map((wake) => isHeard(deps, wake)))).flatMap((one) => one ?? []);
  if (heard.length === 0) return;
  try {
    // What was told holds everything that came before; that a run must be replaced is not told by a signal.
    await deps.worker.query(
      `delete from wake w using unnest($1::uuid[], $2::bigint[], $3::boolean[]) as told(case_id, version, heal)
       where w.case_id = told.case_id and w.version <= told.version and (not w.heal or told.heal)`,
      [heard.map(({ caseId }) => caseId), heard.map(({ version }) => version), heard.map(({ heal }) => heal)],
    );
  } catch (error) {
    deps.report('wake', error);
  }
}

async function isHeard(deps: CaseFileDeps, wake: Wake): Promise<Wake | null> {
  const { caseId, signal, picture, heal } = wake;
  try {
    await deps.tellEngine(caseId, signal, picture, heal ? 'heal' : 'signal');
    return wake;
  } catch (error) {
    deps.report('wake', error, caseId);
    return null;
  }
}

const BATCH = 100;
/** After so many attempts a run that takes no signal, because it is too full or broken, is replaced. */
const PATIENCE = 4;

/**
 * The relay, a loop in every process: leases rows that nobody has sent for three seconds, the newest of each case,
 * and sends them. No transaction is held during a call; a row that fails waits longer each time, a minute at most: what
 * waits longer than that was leased before the clock of the record was put back.
 * @returns how many rows were tried, so that a full batch is followed at once by the next.
 */
export async function relayWakes(deps: CaseFileDeps): Promise<number> {
  const { rows } = await deps.worker.query<Wake>(
    `with due as (
       select case_id, version from wake w where (leased_until < clock_timestamp()
           or leased_until > clock_timestamp() + interval '61 seconds')
         and (heal or not exists (select 1 from wake newer where newer.case_id = w.case_id and newer.version > w.version))
       order by leased_until limit $1 for update skip locked)
     update wake w set attempts = w.attempts + 1,
       leased_until = clock_timestamp() + least(interval '1 minute', interval '3 seconds' * power(2, least(w.attempts, 5)))
     from due where w.case_id = due.case_id and w.version = due.version
     returning w.case_id as "caseId", w.version, w.signal, w.picture, w.heal or w.attempts > $2 as heal`,
    [BATCH, PATIENCE],
  );
  await sendWakes(deps, rows);
  return rows.length;
}

/**
 * Asks for a new run of these cases, which asks the record what it waits for (design.md 4). Acute first; the relay
 * sends them, so that this outlives the process and an engine that is away.
 */
export async function healCases(deps: CaseFileDeps, caseIds: readonly string[]): Promise<number> {
  const { rowCount } = await deps.worker.query(`${HEAL} where f.id = any($2) ${AS_HEALING}`, [
    JSON.stringify(ASK),
    caseIds,
  ]);
  return rowCount ?? 0;
}

/** `waaklicht recover`: Temporal was lost or emptied; every open case gets a run again. @returns how many. */
export async function healEveryCase(deps: CaseFileDeps): Promise<number> {
  const { rowCount } = await deps.worker.query(`${HEAL} where f.next_due is not null ${AS_HEALING}`, [
    JSON.stringify(ASK),
  ]);
  return rowCount ?? 0;
}

const HEAL = `
insert into wake (organisation_id, case_id, version, signal, picture, heal, leased_until)
  select f.organisation_id, f.id, f.wake_version, 'caseChanged', $1::jsonb, true,
    clock_timestamp() - case f.class when 'acute' then interval '2 seconds' when 'high' then interval '1 second' else interval '0' end
  from case_file f`;
const AS_HEALING = `
on conflict (case_id, version) do update set heal = true, leased_until = excluded.leased_until, attempts = 0`;
