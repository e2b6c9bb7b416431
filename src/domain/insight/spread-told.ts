import { MEASURES, type Measure } from './indicators.js';
import { DIVIDE_FROM } from './suppress.js';
import { spreadOf, type Tally } from './tally.js';

/** How long something took, without how often; only where it happened often enough (PV-09). */
interface ToldSpread {
  readonly middle: number;
  readonly slowestTenth: number;
}

export type ToldSpreads = Readonly<Partial<Record<Measure, ToldSpread>>>;

export function tellSpreads(tally: Tally): ToldSpreads {
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const spread = spreadOf(tally, measure);
      if (spread === null || spread.n < DIVIDE_FROM) return [];
      const { middle, slowestTenth } = spread;
      return [[measure, { middle, slowestTenth }]];
    }),
  );
}
