import type { Instant } from '../domain/terms/amsterdam.js';
import type { ClockRow } from '../store/case-rows.js';

/** The real clock: the case's time is the database's time. */
export const REAL_CLOCK: ClockRow = { base: 0, since: 0, factor: 1 };

/** Practice only: stands still at a moment, or runs `factor` times as fast from it. */
export function practiceClock(at: Instant, databaseNow: Instant, factor: number): ClockRow {
  return { base: at, since: databaseNow, factor };
}

/** What time it is for this case. */
export function caseNow(clock: ClockRow, databaseNow: Instant): Instant {
  return Math.floor(clock.base + clock.factor * (databaseNow - clock.since));
}

/** Far enough away never to come: a clock that stands still reaches no moment by itself. */
const NEVER: Instant = Date.UTC(2100, 0, 1);

/** When a moment of the case comes in real time. */
export function inRealTime(clock: ClockRow, moment: Instant): Instant {
  return clock.factor === 0 ? NEVER : Math.ceil(clock.since + (moment - clock.base) / clock.factor);
}
