import type { Instant } from '../domain/terms/amsterdam.js';
import type { ClockRow } from '../store/case-rows.js';

/** The real clock: the case's time is the database's time. */
export const REAL_CLOCK: ClockRow = { base: 0, since: 0, factor: 1, stopsAt: null };

/** How a practice clock goes on from now: `factor` 0 stands still; a fast one stops by itself at `stopsAt`. */
export interface Course {
  readonly factor: number;
  readonly stopsAt: Instant | null;
}

/** Practice only: stands still at a moment, or runs `factor` times as fast from it. */
export function practiceClock(at: Instant, databaseNow: Instant, course: Course): ClockRow {
  return { base: at, since: databaseNow, ...course };
}

/** A real clock counts from the epoch; every other was set by somebody (CR-14). */
export function isPractice(clock: ClockRow): boolean {
  return clock.since !== REAL_CLOCK.since;
}

/** What time it is for this case. */
export function caseNow(clock: ClockRow, databaseNow: Instant): Instant {
  const now = Math.floor(clock.base + clock.factor * (databaseNow - clock.since));
  return Math.min(now, clock.stopsAt ?? now);
}

/** Far enough away never to come: a clock that stands still reaches no moment by itself. */
const NEVER: Instant = Date.UTC(2100, 0, 1);

/** When a moment of the case comes in real time. */
export function inRealTime(clock: ClockRow, moment: Instant): Instant {
  if (clock.factor === 0 || moment > (clock.stopsAt ?? Infinity)) return NEVER;
  return Math.ceil(clock.since + (moment - clock.base) / clock.factor);
}

/** Whether this moment of the case comes by itself at all. */
export function comesByItself(clock: ClockRow, moment: Instant): boolean {
  return inRealTime(clock, moment) !== NEVER;
}
