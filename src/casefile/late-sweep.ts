import type { CaseFileDeps } from './case-file.js';
import { letTimePass } from './let-time-pass.js';
import { healCases } from './wake.js';

const BATCH = 200;

/**
 * RL-03: a moment that passed more than 15 seconds (acute) or 6 minutes (others) ago without its reminder means that
 * the engine failed this case. The record lets the time pass itself, and asks for a new run of the workflow. Practice
 * clocks that stand still have no real moment and are never found.
 * A case whose time cannot pass is left with the run it has: a new one would fail in the same way.
 * @returns the cases that were late.
 */
export async function lateSweep(deps: CaseFileDeps): Promise<readonly string[]> {
  const { rows } = await deps.worker.query<{ id: string }>(
    `select id from case_file where next_at is not null and clock_factor <> 0
       and next_at < extract(epoch from clock_timestamp()) * 1000 - case when class = 'acute' then 15000 else 360000 end
     order by class = 'acute' desc, next_at limit $1`,
    [BATCH],
  );
  const late: string[] = [];
  for (const { id } of rows) {
    try {
      await letTimePass(deps, id);
      late.push(id);
      deps.report('lateCase', null, id);
    } catch (error) {
      deps.report('lateSweep', error, id);
    }
  }
  if (late.length > 0) await healCases(deps, late);
  return late;
}
