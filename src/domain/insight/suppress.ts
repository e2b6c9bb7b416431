import { GROUPS } from './indicators.js';
import { countIn, type Tally } from './tally.js';

/**
 * A number as it may be told to who may not see cases (PV-09, PV-10): itself; "1 tot 4"; or not at all. Frozen as it
 * is, so it holds nothing that is not told.
 */
export type Told = number | 'small' | 'hidden';
export type ToldCounts = Readonly<Record<string, Told>>;

/** Threshold of PV-09: from this count on a number may be told. */
const THRESHOLD = 5;
/** A number is divided, and a percentage or middle value told, from this count on. */
export const DIVIDE_FROM = 10;
/** What is not told could be at least so many values (PV-10). */
const LEAST_VALUES = 5;

/**
 * Every count of a location and year as it may be told. Each "1 tot 4" can be every value from 1 to 4, and each "niet
 * getoond" at least five values, for somebody who knows all told numbers, the groups and these rules. Groups hang
 * together through their bases only, and a base that is not told is not divided, so each group is judged alone.
 */
export function suppress(tally: Tally): ToldCounts {
  const told: Record<string, Told> = {};
  for (const group of GROUPS) {
    const base = (told[group.base] ??= label(countIn(tally, group.base)));
    for (const parts of group.parts) Object.assign(told, divide(tally, base, parts));
    for (const share of group.shares) told[share] = shareOf(tally, base, share);
  }
  return told;
}

function label(n: number): Told {
  return n > 0 && n < THRESHOLD ? 'small' : n;
}

/** Whether this base may be divided: it is told, and there is enough of it. */
function mayDivide(base: Told): base is number {
  return typeof base === 'number' && base >= DIVIDE_FROM;
}

function divide(tally: Tally, base: Told, parts: readonly string[]): ToldCounts {
  const all = (to: Told): ToldCounts => Object.fromEntries(parts.map((id) => [id, to]));
  if (base === 0) return all(0);
  if (!mayDivide(base)) return all('hidden');
  const labelled = new Map(parts.map((id) => [id, label(countIn(tally, id))]));
  const bySize = parts
    .filter((id) => typeof labelled.get(id) === 'number' && labelled.get(id) !== 0)
    .sort((a, b) => countIn(tally, a) - countIn(tally, b));
  // The next smallest, until nothing can be worked out; if that never comes, the division is not told at all.
  for (const next of [null, ...bySize]) {
    if (next !== null) labelled.set(next, 'hidden');
    if (isSafe(base, [...labelled.values()])) return Object.fromEntries(labelled);
  }
  return all('hidden');
}

/**
 * Whether the parts that are not told keep their room, the base and the other parts being known. `left` is what the
 * small ones (1 to 4 each) and the hidden ones (5 or more each) make together.
 */
function isSafe(base: number, parts: readonly Told[]): boolean {
  const small = parts.filter((one) => one === 'small').length;
  const hidden = parts.filter((one) => one === 'hidden').length;
  const left = base - parts.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
  if (hidden === 0) return small === 0 || (left >= small + 3 && left <= 4 * small - 3);
  // One hidden part is `left` without the small ones: 3 × small + 1 values, and none under the threshold.
  if (hidden === 1) return 3 * small + 1 >= LEAST_VALUES && left - small >= THRESHOLD + LEAST_VALUES - 1;
  return left - small - THRESHOLD * (hidden - 1) >= THRESHOLD + LEAST_VALUES - 1;
}

/** A share that is nearly all of it would tell how few the others are: then the others may be 0 to 4. */
function shareOf(tally: Tally, base: Told, share: string): Told {
  if (base === 0) return 0;
  if (!mayDivide(base)) return 'hidden';
  const n = countIn(tally, share);
  return base - n < THRESHOLD ? 'hidden' : label(n);
}

/** A percentage only where both the number and what it is of are told, and there are enough (PV-09). */
export function percentOf(part: Told | undefined, base: Told | undefined): number | null {
  if (typeof part !== 'number' || typeof base !== 'number' || base < DIVIDE_FROM) return null;
  return Math.round((100 * part) / base);
}

/** Between which numbers a sum lies, for who adds up what was told; `most: null` = no upper bound can be known. */
export interface Between {
  readonly least: number;
  readonly most: number | null;
}

/**
 * The sum over locations, made from what was told of each and nothing else: it adds no knowledge, so that nothing can
 * be worked out by comparing the whole with its parts.
 */
export function sumOfTold(counts: readonly ToldCounts[], id: string): Between {
  let least = 0;
  let most: number | null = 0;
  for (const one of counts) {
    const told = one[id] ?? 0;
    least += typeof told === 'number' ? told : told === 'small' ? 1 : 0;
    if (told === 'hidden') most = null;
    else if (most !== null) most += told === 'small' ? THRESHOLD - 1 : told;
  }
  return { least, most };
}
