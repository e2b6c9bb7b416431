import { isDeepStrictEqual } from 'node:util';
import { fold } from '../domain/case/evolve.js';
import type { CaseFileDeps } from './case-file.js';
import { caseIdOf, caseWorkflowId } from '../workflows/ids.js';
import { healCases } from './wake.js';
import { readWholeCase } from './whole-case.js';

/** The runs of the engine, as far as `describe` and its list tell: neither loads a sleeping case. */
export interface Runs {
  /** `stuck`: its task fails again and again. */
  readonly stateOf: (caseId: string) => Promise<'guarded' | 'stuck' | 'none'>;
  /** The workflow id of every run there is. */
  readonly running: () => AsyncIterable<string>;
  readonly end: (workflowId: string) => Promise<void>;
}

export interface Reconciled {
  /** Open cases without a run, or with one that is stuck: they get a new one. */
  readonly unguarded: readonly string[];
  /** Workflow ids of runs of which the record knows no open case: they are ended. */
  readonly stray: readonly string[];
  /** Cases of which the state is not what their events give (I8). */
  readonly differing: readonly string[];
}

/** Hourly (design.md 4): what is wrong is mended when that is safe, and reported always. */
export async function reconcile(deps: CaseFileDeps, runs: Runs): Promise<Reconciled> {
  const unguarded = await unguardedCases(deps, runs);
  for (const id of unguarded) deps.report('unguardedCase', null, id);
  await healCases(deps, unguarded);
  const stray = await strayRuns(deps, runs);
  for (const workflowId of stray) {
    // Without its id: anybody may have named it.
    deps.report('strayRun', null);
    await runs.end(workflowId);
  }
  const differing = await differingCases(deps);
  for (const id of differing) deps.report('stateDiffers', null, id);
  return { unguarded, stray, differing };
}

const AT_ONCE = 16;
const PAGE = 1_000;

/** A case of which the engine has yet to hear is left to the relay. */
const OPEN_CASES = `
select f.id from case_file f where f.next_due is not null and f.id > $1
  and not exists (select 1 from wake w where w.case_id = f.id) order by f.id limit $2`;
const FIRST = '00000000-0000-0000-0000-000000000000';

async function unguardedCases(deps: CaseFileDeps, runs: Runs): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after = FIRST; ;) {
    const { rows } = await deps.worker.query<{ id: string }>(OPEN_CASES, [after, PAGE]);
    const queue = rows.map((row) => row.id);
    await inLanes(queue, async (id) => {
      if ((await runs.stateOf(id)) !== 'guarded') found.push(id);
    });
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return found;
    after = last.id;
  }
}

async function strayRuns(deps: CaseFileDeps, runs: Runs): Promise<readonly string[]> {
  const found: string[] = [];
  const check = async (page: readonly string[]): Promise<void> => {
    const { rows } = await deps.worker.query<{ id: string }>(
      'select id from case_file where id::text = any($1) and next_due is not null',
      [page.map(caseIdOf)],
    );
    const open = new Set(rows.map((row) => caseWorkflowId(row.id)));
    found.push(...page.filter((id) => !open.has(id)));
  };
  let page: string[] = [];
  for await (const id of runs.running()) {
    page.push(id);
    if (page.length < PAGE) continue;
    await check(page);
    page = [];
  }
  await check(page);
  return found;
}

/** Each hour another part, so that every case is looked at within a month. */
const PARTS = 30 * 24;
const SAMPLE = `
select id from case_file where abs(hashtext(id::text)::bigint) % $1 = floor(extract(epoch from clock_timestamp()) / 3600)::bigint % $1
order by id limit 2000`;

async function differingCases(deps: CaseFileDeps): Promise<readonly string[]> {
  const { rows } = await deps.worker.query<{ id: string }>(SAMPLE, [PARTS]);
  const found: string[] = [];
  for (const { id } of rows) if (!(await isFoldOfItsEvents(deps, id))) found.push(id);
  return found;
}

/** I8: folding the recorded events gives the stored state. */
export async function isFoldOfItsEvents(deps: CaseFileDeps, caseId: string): Promise<boolean> {
  const whole = await readWholeCase(deps, caseId);
  if (whole === null) return true;
  // Through JSON, as the state was stored: a field without a value is not there.
  return isDeepStrictEqual(JSON.parse(JSON.stringify(fold(whole.events))), whole.state);
}

async function inLanes(queue: string[], work: (id: string) => Promise<void>): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) await work(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
