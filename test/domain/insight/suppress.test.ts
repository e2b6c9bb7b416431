import { describe, expect, it } from '@jest/globals';
import { GROUPS } from '../../../src/domain/insight/indicators.js';
import { percentOf, suppress, sumOfTold, type ToldCounts } from '../../../src/domain/insight/suppress.js';
import type { Tally } from '../../../src/domain/insight/tally.js';
import { Random } from '../properties/random.js';
import { workOut } from './attacker.js';

const told = (counts: Record<string, number>): ToldCounts => suppress({ counts, days: {} });

describe('what is told of small numbers (PV-09, PV-10)', () => {
  it.each([
    [0, 0],
    [1, 'small'],
    [4, 'small'],
    [5, 5],
    [60, 60],
  ])('%d cases: %s', (n, expected) => {
    expect(told({ opened: n })['opened']).toBe(expected);
  });

  it('fewer than ten are not divided', () => {
    const counts = told({ opened: 9, 'opened.standard': 9, 'opened.nature.physical': 3 });
    expect(counts['opened']).toBe(9);
    expect(counts['opened.standard']).toBe('hidden');
    expect(counts['opened.high']).toBe('hidden');
    expect(counts['opened.nature.physical']).toBe('hidden');
  });

  it.each<[string, Record<string, number>, Record<string, unknown>]>([
    [
      'no small part: everything is told',
      { norm1: 6, norm2: 7 },
      { norm1: 6, norm2: 7, norm3: 0, noNorm: 0 },
    ],
    [
      'two small parts that together are five say nothing of each other',
      { norm1: 20, norm2: 3, norm3: 2 },
      { norm1: 20, norm2: 'small', norm3: 'small', noNorm: 0 },
    ],
    [
      'two small parts that together are seven: the next smallest is not told either',
      { norm1: 20, norm2: 3, norm3: 4 },
      { norm1: 'hidden', norm2: 'small', norm3: 'small', noNorm: 0 },
    ],
    [
      'one small part: two others are not told',
      { norm1: 20, norm2: 9, norm3: 2 },
      { norm1: 'hidden', norm2: 'hidden', norm3: 'small', noNorm: 0 },
    ],
    [
      'one small part and one other: nothing of the division is told',
      { norm1: 20, norm3: 2 },
      { norm1: 'hidden', norm2: 'hidden', norm3: 'hidden', noNorm: 'hidden' },
    ],
  ])('%s', (_, parts, expected) => {
    const meldingen = Object.values(parts).reduce((sum, n) => sum + n, 0);
    const named = Object.entries(parts).map(([name, n]) => [`meldingen.${name}`, n]);
    const counts = told({ meldingen, ...(Object.fromEntries(named) as Record<string, number>) });
    for (const [name, label] of Object.entries(expected)) expect(counts[`meldingen.${name}`]).toBe(label);
  });

  it('a share that is nearly all of it is not told: it would tell how few the others are', () => {
    expect(told({ opened: 20, 'opened.nature.neglect': 17 })['opened.nature.neglect']).toBe('hidden');
    expect(told({ opened: 20, 'opened.nature.neglect': 20 })['opened.nature.neglect']).toBe('hidden');
    expect(told({ opened: 20, 'opened.nature.neglect': 12 })['opened.nature.neglect']).toBe(12);
    expect(told({ opened: 20, 'opened.nature.neglect': 2 })['opened.nature.neglect']).toBe('small');
  });

  it('a part that is not told is not divided further', () => {
    const counts = told({ talk: 14, 'talk.held': 12, 'talk.waived': 2, 'talk.childHeard': 6 });
    expect(counts['talk.held']).toBe('hidden');
    expect(counts['talk.childHeard']).toBe('hidden');
  });

  it('a percentage only from ten, and only of what is told', () => {
    expect(percentOf(3, 9)).toBeNull();
    expect(percentOf('small', 20)).toBeNull();
    expect(percentOf(5, 'hidden')).toBeNull();
    expect(percentOf(5, 20)).toBe(25);
    expect(percentOf(0, 20)).toBe(0);
  });

  it('the organisation is the sum of what was told of its locations, and never more', () => {
    const [a, b] = [told({ opened: 12 }), told({ opened: 3 })];
    expect(sumOfTold([a, b], 'opened')).toEqual({ least: 13, most: 16 });
    expect(sumOfTold([a, a], 'opened')).toEqual({ least: 24, most: 24 });
    const silent = told({ opened: 7, 'opened.high': 7 });
    expect(sumOfTold([silent, silent], 'opened.high')).toEqual({ least: 0, most: null });
    expect(sumOfTold([{}], 'opened')).toEqual({ least: 0, most: 0 });
  });
});

/** PV-11. Locations and years share no cell, and the organisation is made of what is told: each may be tried alone. */
const LOCATION_YEARS = 1_500;

describe('nobody works out a small number (PV-11)', () => {
  it(`in ${LOCATION_YEARS} random years of locations: every "1 tot 4" can be 1 to 4, and what is not told five values`, () => {
    const random = new Random(20261124);
    let large = 0;
    let largeTold = 0;
    for (let tried = 0; tried < LOCATION_YEARS; tried += 1) {
      const tally = randomTally(random);
      const counts = suppress(tally);
      for (const [id, values] of workOut(counts)) {
        const label = counts[id];
        const real = tally.counts[id] ?? 0;
        const seen = `${id} = ${real}: ${[...values].join(' ')} by ${JSON.stringify(counts)}`;
        if (!values.has(real)) throw new Error(`The truth was excluded: ${seen}`);
        if (label === 'small' && ![1, 2, 3, 4].every((n) => values.has(n)))
          throw new Error(`Narrowed: ${seen}`);
        if (label === 'hidden' && values.size < 5) throw new Error(`Nearly known: ${seen}`);
        if (real >= 5) large += 1;
        if (real >= 5 && typeof label === 'number') largeTold += 1;
      }
    }
    // A number to watch, not a gate (PV-11): below a third the figures would be of little use.
    expect(largeTold / large).toBeGreaterThan(1 / 3);
  });

  it('the attacker does find a number that was told carelessly', () => {
    const careless: ToldCounts = { ...suppress({ counts: { meldingen: 22 }, days: {} }), 'meldingen.norm1': 20, 'meldingen.norm3': 'small', 'meldingen.norm2': 0, 'meldingen.noNorm': 0 }; // prettier-ignore
    expect([...(workOut(careless).get('meldingen.norm3') ?? [])]).toEqual([2]);
  });
});

/** Cases with random properties, counted; often few, because there it hurts. */
function randomTally(random: Random): Tally {
  const counts: Record<string, number> = {};
  for (const { base, parts, shares } of GROUPS) {
    const nested = base.includes('.') && !base.startsWith('term.');
    const n = nested ? (counts[base] ?? 0) : random.below([6, 15, 30, 60][random.below(4)] ?? 60);
    counts[base] = n;
    for (const division of parts) {
      const likely = 1 + random.below(division.length);
      for (let one = 0; one < n; one += 1) {
        const id =
          division[random.below(10) < 8 ? random.below(likely) : random.below(division.length)] ?? '';
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
    for (const share of shares) {
      const chance = random.below(11);
      counts[share] = Array.from({ length: n }, () => random.below(10) < chance).filter(Boolean).length;
    }
  }
  return { counts, days: {} };
}
