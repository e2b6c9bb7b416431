import { setTimeout as pause } from 'node:timers/promises';
import { reconcile, type Reconciled } from '../../src/casefile/reconcile.js';
import { caseRuns } from '../../src/main/runs.js';
import { Random } from '../domain/properties/random.js';
import { Load } from './load.js';
import { FAULTS } from './points.js';
import { listening, Stand } from './stand.js';
import { verdict } from './verdict.js';

export interface FaultReport {
  readonly seed: number;
  readonly points: number;
  readonly seconds: number;
  /** How often each fault struck. */
  readonly struck: Readonly<Record<string, number>>;
  readonly commands: number;
  readonly cases: number;
  readonly reminders: number;
  /** Empty = every promise was kept. */
  readonly broken: readonly string[];
}

/** Strikes so many times, at random moments under load, every kind in turn; looks at everything at the end. */
export async function runPoints(
  points: number,
  seed: number,
  say: (line: string) => void,
): Promise<FaultReport> {
  const began = Date.now();
  const r = new Random(seed);
  const stand = await Stand.start();
  let load: Load | null = null;
  const struck: Record<string, number> = {};
  const broken: string[] = [];
  try {
    load = await Load.begin(stand, () => new Random(r.below(2 ** 31)));
    const kinds = Object.entries(FAULTS);
    for (let point = 0; point < points; point += 1) {
      // Every kind once before any comes again.
      const [name, strike] = kinds[(point + seed) % kinds.length]!;
      await pause(r.between(50, 1_500));
      await strike(stand, r, load);
      struck[name] = (struck[name] ?? 0) + 1;
      say(`${point + 1}/${points} ${name}: ${load.journal.length} commands answered`);
    }
    await Promise.all(stand.of('api').map(listening));
    await load.stop();
    broken.push(...(await settled(stand)), ...(await verdict(load)), ...(await stand.faultsOfOurs()));
    const { rows } = await stand.owner.query<{ cases: number; reminders: number }>(
      `select (select count(*)::int from case_file) as cases,
         (select count(*)::int from case_event where type = 'reminded') as reminders`,
    );
    return {
      seed,
      points,
      struck,
      broken,
      seconds: Math.round((Date.now() - began) / 1000),
      commands: load.journal.length,
      cases: rows[0]?.cases ?? 0,
      reminders: rows[0]?.reminders ?? 0,
    };
  } finally {
    await load?.stop();
    await stand.stop();
  }
}

const PATIENCE_MS = 90_000;

/** What must come to rest by itself: nothing left to tell, a run for every open case, and every clock on time. */
async function settled(stand: Stand): Promise<readonly string[]> {
  const { caseFile, engine } = stand.services;
  let found: Reconciled | null = null;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    await pause(1_000);
    const { rowCount } = await stand.owner.query('select 1 from wake limit 1');
    if (rowCount !== 0) continue;
    found = await reconcile(caseFile, caseRuns(engine.client)).catch(() => null);
    if (found === null || found.unguarded.length > 0) continue;
    // The fast clocks run on: each must be woken at its moments, not a sweep of six minutes later.
    const late = await stand.owner.query(
      'select 1 from case_file where next_at < extract(epoch from clock_timestamp()) * 1000 - 20000',
    );
    if (late.rowCount === 0) return found.differing.map((id) => `${id}: I8`);
  }
  return [`not at rest: ${JSON.stringify(found)}`];
}
