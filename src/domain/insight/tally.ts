/** Counts of one location in one school year, and how often something took how many days. */
export interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  readonly days: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const EMPTY_TALLY: Tally = { counts: {}, days: {} };

/** The sum of two; with `sign` −1 what is left of the first without the second. What comes to nothing is left out. */
export function addTally(a: Tally, b: Tally, sign: 1 | -1 = 1): Tally {
  const days = Object.fromEntries(
    [...new Set([...Object.keys(a.days), ...Object.keys(b.days)])]
      .map((id) => [id, addCounts(a.days[id] ?? {}, b.days[id] ?? {}, sign)] as const)
      .filter(([, counts]) => Object.keys(counts).length > 0),
  );
  return { counts: addCounts(a.counts, b.counts, sign), days };
}

function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
  sign: 1 | -1,
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = { ...a };
  for (const [id, n] of Object.entries(b)) sum[id] = (sum[id] ?? 0) + sign * n;
  return Object.fromEntries(Object.entries(sum).filter(([, n]) => n !== 0));
}

export function countIn(tally: Tally, id: string): number {
  return tally.counts[id] ?? 0;
}

/** How long something took: how often it happened, the middle value, and what the slowest tenth took at least. */
export interface Spread {
  readonly n: number;
  readonly middle: number;
  readonly slowestTenth: number;
}

/** `null` = it never happened. The value itself, never one in between. */
export function spreadOf(tally: Tally, measure: string): Spread | null {
  const sorted = Object.entries(tally.days[measure] ?? {})
    .map(([days, n]) => [Number(days), n] as const)
    .sort(([a], [b]) => a - b);
  const n = sorted.reduce((sum, [, times]) => sum + times, 0);
  if (n === 0) return null;
  const nth = (rank: number): number => {
    let seen = 0;
    for (const [days, times] of sorted) {
      seen += times;
      if (seen >= rank) return days;
    }
    return sorted.at(-1)?.[0] ?? 0;
  };
  return { n, middle: nth(Math.ceil(n * 0.5)), slowestTenth: nth(Math.ceil(n * 0.9)) };
}
