import type { Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import { CaseHistory } from './case-history.js';
import { Counter } from './counter.js';
import type { Recorded } from './recorded.js';
import type { Tally } from './tally.js';

/** What one case adds to the figures of each school year, and when somebody last took a step in it. */
export interface Contribution {
  readonly years: Readonly<Record<string, Tally>>;
  readonly lastStepAt: Instant;
}

/**
 * Which counting made a contribution; raised when a definition changes, so that every case is counted again.
 */
export const COUNTING = 1;

/** Counts one case from its history. What happened counts in the school year in which it happened. */
export function contributionOf(history: readonly Recorded[], calendar: Calendar): Contribution {
  const counter = new Counter();
  const story = new CaseHistory(counter, calendar);
  for (const recorded of history) story.take(recorded);
  story.end();
  return { years: counter.years, lastStepAt: story.lastStepAt };
}

/** What a case adds when it is sealed: nothing, in any year (PM-D09). */
export const NO_CONTRIBUTION: Readonly<Record<string, Tally>> = {};
