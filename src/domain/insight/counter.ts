import { schoolYearOf } from '../oversight/school-year.js';
import { dayOf, type Instant } from '../terms/amsterdam.js';
import type { Measure } from './indicators.js';
import { addTally, EMPTY_TALLY, type Tally } from './tally.js';

/** Gathers counts and days by school year. */
export class Counter {
  readonly #years = new Map<number, Tally>();

  count(id: string, at: Instant): void {
    this.#add(at, { counts: { [id]: 1 }, days: {} });
  }

  /** A base, and those of its parts and shares that hold. */
  countWith(base: string, ids: readonly (string | false)[], at: Instant): void {
    this.count(base, at);
    for (const id of ids) if (id !== false) this.count(id, at);
  }

  took(measure: Measure, days: number, at: Instant): void {
    this.#add(at, { counts: {}, days: { [measure]: { [Math.max(0, days)]: 1 } } });
  }

  get years(): Readonly<Record<string, Tally>> {
    return Object.fromEntries([...this.#years].map(([year, tally]) => [String(year), tally]));
  }

  #add(at: Instant, tally: Tally): void {
    const year = schoolYearOf(dayOf(at));
    this.#years.set(year, addTally(this.#years.get(year) ?? EMPTY_TALLY, tally));
  }
}
