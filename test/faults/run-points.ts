import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../domain/properties/random.js';
import { Load } from './load.js';
import { faultsOf } from './points/index.js';
import { listening } from './programs.js';
import { settled } from './settled.js';
import { Stand } from './stand.js';
import { verdict } from './verdict.js';

export interface FaultReport {
  readonly seed: number;
  readonly points: number;
  readonly seconds: number;
  /** How often each fault struck. */
  readonly struck: Readonly<Record<string, number>>;
  /** Every kind that this machine can strike. */
  readonly kinds: number;
  readonly commands: number;
  readonly cases: number;
  readonly reminders: number;
  readonly mails: number;
  /** Programs that ended without being killed; they are started again. */
  readonly endedByThemselves: number;
  /** Empty = every promise was kept. */
  readonly broken: readonly string[];
}

/**
 * Strikes so many times, at random moments under load, every kind in turn; looks at everything at the end.
 * `points`: `null` = every kind once.
 */
export async function runPoints(
  points: number | null,
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
    const kinds = Object.entries(faultsOf(stand));
    const strikes = points ?? kinds.length;
    for (let point = 0; point < strikes; point += 1) {
      // Every kind once before any comes again.
      const [name, strike] = kinds[(point + seed) % kinds.length]!;
      await pause(r.between(50, 1_500));
      const at = Date.now();
      await strike(stand, r, load).catch((error: unknown) => {
        throw new Error(`Point ${point + 1}, ${name}, could not be struck`, { cause: error });
      });
      struck[name] = (struck[name] ?? 0) + 1;
      say(
        `${point + 1}/${strikes} ${name} (${Date.now() - at} ms): ${load.journal.length} commands answered`,
      );
    }
    await Promise.all(stand.of('api').map(listening));
    await load.stop();
    broken.push(...(await settled(stand)), ...(await verdict(load)), ...(await stand.faultsOfOurs()));
    const { rows } = await stand.owner.query<{ cases: number; reminders: number; mails: number }>(
      `select (select count(*)::int from case_file) as cases,
         (select count(*)::int from case_event where type = 'reminded') as reminders,
         (select count(*)::int from notification where status = 'sent') as mails`,
    );
    return {
      seed,
      points: strikes,
      struck,
      kinds: kinds.length,
      broken,
      seconds: Math.round((Date.now() - began) / 1000),
      commands: load.journal.length,
      cases: rows[0]?.cases ?? 0,
      reminders: rows[0]?.reminders ?? 0,
      mails: rows[0]?.mails ?? 0,
      endedByThemselves: stand.endedByItself,
    };
  } finally {
    await load?.stop();
    await stand.stop();
  }
}
