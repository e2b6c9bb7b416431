import { GROUPS } from '../../../src/domain/insight/indicators.js';
import type { Told, ToldCounts } from '../../../src/domain/insight/suppress.js';

/** More than any location counts in a year: how far the attacker looks for values of what is not told. */
const MOST = 80;

type Values = ReadonlySet<number>;

/**
 * Somebody who knows every told number, the groups and the rules, and works out by trying everything which values each
 * cell can have. Written without looking at the rules of suppression: exact, value by value, no formulas.
 */
export function workOut(told: ToldCounts): ReadonlyMap<string, Values> {
  const known = new Map<string, Values>();
  for (const { base, parts, shares } of GROUPS) {
    const bases = known.get(base) ?? domainOf(told[base], 5);
    known.set(base, bases);
    for (const division of parts) divide(told, bases, division, known);
    for (const share of shares)
      known.set(share, valuesOfShare(told[share], bases, typeof told[base] === 'number'));
  }
  return known;
}

function range(from: number, to: number): Values {
  return new Set(Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n));
}

/** What a label alone tells. */
function domainOf(label: Told | undefined, hiddenFrom: number): Values {
  if (label === 'small') return range(1, 4);
  if (label === 'hidden') return range(hiddenFrom, MOST);
  return new Set([label ?? 0]);
}

/** Every way in which the parts can make one of the possible bases, and what each part is in it. */
function divide(
  told: ToldCounts,
  bases: Values,
  division: readonly string[],
  known: Map<string, Values>,
): void {
  // Where nothing of a division is told, a label tells nothing; else what is hidden would have been "1 tot 4" below 5.
  const silent = division.every((id) => told[id] === 'hidden');
  const domains = division.map((id) => domainOf(told[id], silent ? 0 : 5));
  division.forEach((id, index) => {
    const others = domains.reduce<Values>(
      (sums, domain, nth) => (nth === index ? sums : addAll(sums, domain)),
      new Set([0]),
    );
    known.set(
      id,
      new Set(
        [...(domains[index] ?? [])].filter((value) => [...bases].some((base) => others.has(base - value))),
      ),
    );
  });
}

function addAll(sums: Values, domain: Values): Values {
  const found = new Set<number>();
  for (const sum of sums) for (const value of domain) if (sum + value <= MOST) found.add(sum + value);
  return found;
}

/** A share is at most its base; hidden under a base that is divided means: at most four are not in it. */
function valuesOfShare(label: Told | undefined, bases: Values, divided: boolean): Values {
  const possible = new Set<number>();
  for (const base of bases) {
    for (const value of domainOf(label, 0)) {
      const few = divided && base >= 10 && label === 'hidden' && base - value > 4;
      if (value <= base && !few) possible.add(value);
    }
  }
  return possible;
}
