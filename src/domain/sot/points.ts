import { afterRung, buildLadder } from '../case/ladder.js';
import type { PersonId } from '../case/names.js';
import type { Setting } from '../case/setting.js';
import type { UpcomingRung } from '../case/state.js';
import type { Instant } from '../terms/amsterdam.js';
import type { MeetingPoint, MeetingPointKind } from './meeting.js';

/** What begins to be waited for. */
interface NewPoint {
  readonly kind: MeetingPointKind;
  readonly due: Instant;
  readonly owner: PersonId;
}

/** Long enough for a word the day before (vocabulary.md section 3). */
const LONG_TERM = { amount: 5, unit: 'sd' } as const;

/** A point on the ordinary ladder: before, on the day, then the aandachtsfunctionaris, the director, the bestuur (I2). */
export function openPoint({ kind, due, owner }: NewPoint, { now, policy, calendar }: Setting): MeetingPoint {
  const ladder = 'standard';
  const rungs = buildLadder(
    {
      // Reminders of a meeting count in school days, like the meeting itself.
      ...{ id: 'task1', due, from: now, term: LONG_TERM, ladder, rungUnit: 'sd', director: null },
    },
    policy,
    calendar,
  );
  return { kind, due, since: now, owner, ladder, upcoming: afterMissed(rungs, now), rung: null };
}

/** What has passed before it began yields only the highest rung, once (fine print 34). */
function afterMissed(rungs: readonly UpcomingRung[], now: Instant): readonly UpcomingRung[] {
  const past = rungs.filter((rung) => rung.at < now);
  return rungs.slice(Math.max(0, past.length - 1));
}

/** The point after a reminder went out; at the top it repeats until somebody acts. */
export function reminded(
  point: MeetingPoint,
  sent: UpcomingRung,
  { policy, calendar }: Setting,
): MeetingPoint {
  return { ...point, rung: sent.rung, upcoming: afterRung(point, sent, policy, calendar) };
}

export function nextOf(points: readonly MeetingPoint[]): Instant | null {
  const moments = points.flatMap((point) => point.upcoming.slice(0, 1).map((rung) => rung.at));
  return moments.length === 0 ? null : Math.min(...moments);
}

export function without(
  points: readonly MeetingPoint[],
  ...kinds: MeetingPointKind[]
): readonly MeetingPoint[] {
  return points.filter((point) => !kinds.includes(point.kind));
}

/** Adds a point unless one of its kind is open. */
export function withPoint(points: readonly MeetingPoint[], point: MeetingPoint): readonly MeetingPoint[] {
  return points.some((one) => one.kind === point.kind) ? points : [...points, point];
}
