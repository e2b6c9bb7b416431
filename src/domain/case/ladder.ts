import { addDays } from '../terms/day.js';
import { at, dayOf, MINUTE, type Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import type { Policy } from '../terms/policy.js';
import type { Term } from '../terms/term.js';
import { kindOf, type CaseClass, type PointId, type PointKind } from './names.js';
import type { LadderKind, Rung, UpcomingRung, WaitingPoint } from './state.js';

/** Reminders by day go out at this hour. */
const MORNING = 8;
/** The director is told about a silent Veilig Thuis at the end of the day, like every due moment. */
const EVENING = 17;

/** Terms that never pause in holidays count their rungs in working days, also in schools (fine print 25, 48). */
const NEVER_PAUSES: ReadonlySet<PointKind> = new Set([
  'W8', 'W8w', 'W9', 'W9phone', 'W9plan', 'W10', 'W11a', 'W11b', 'W11c', 'W11d', 'W12', 'W15',
  'W3vt', 'W4r', 'move', 'denyCheck', 'breakGlassReview', 'task',
]); // prettier-ignore

/** In class acute these climb as in class high (fine print 62). */
const NEVER_BY_THE_MINUTE: ReadonlySet<PointKind> = new Set([
  'W11a',
  'W11b',
  'W11c',
  'W11d',
  'W12',
  'W14',
  'W15',
]);

export function ladderKind(id: PointId, caseClass: CaseClass): LadderKind {
  const kind = kindOf(id);
  if (kind === 'W9' || kind === 'W10') return 'veiligThuis';
  if (caseClass === 'acute' && NEVER_BY_THE_MINUTE.has(kind)) return 'high';
  return caseClass;
}

/** `sd` or `wd` for the rungs of a point; `cappedByDays` = W7 that ends on its 56 calendar days. */
export function rungUnit(id: PointId, ladder: LadderKind, cappedByDays: boolean): 'sd' | 'wd' {
  return ladder !== 'standard' || cappedByDays || NEVER_PAUSES.has(kindOf(id)) ? 'wd' : 'sd';
}

/** What a ladder is built from. */
export interface LadderPlan {
  readonly due: Instant;
  readonly from: Instant;
  readonly term: Term | null;
  readonly ladder: LadderKind;
  readonly rungUnit: 'sd' | 'wd';
  readonly director: Instant | null;
}

/**
 * Every reminder of a point up to rung 3 (vocabulary.md section 3). What repeats at the top is added when the rung
 * before it has gone out: see `afterRung`.
 */
export function buildLadder(plan: LadderPlan, policy: Policy, calendar: Calendar): readonly UpcomingRung[] {
  const rungs: UpcomingRung[] = [{ rung: 'due', at: plan.due, track: 'ladder' }];
  if (plan.ladder === 'veiligThuis') {
    if (plan.director !== null) rungs.push({ rung: 2, at: plan.director, track: 'director' });
    return sorted(rungs);
  }
  if (plan.ladder === 'acute') {
    const { director, bestuur } = policy.ladder.acute;
    rungs.push({ rung: 2, at: plan.due + director * MINUTE, track: 'ladder' });
    rungs.push({ rung: 3, at: plan.due + bestuur * MINUTE, track: 'ladder' });
    return rungs;
  }
  const warning = earlyWarning(plan, policy, calendar);
  if (warning !== null) rungs.push({ rung: 'before', at: warning, track: 'ladder' });
  const days = policy.ladder[plan.ladder].rungs;
  for (const rung of [1, 2, 3] as const) {
    const day = onDayAfter(plan.due, days[rung - 1] ?? rung, plan.rungUnit, calendar);
    rungs.push({ rung, at: at(day, MORNING), track: 'ladder' });
  }
  return sorted(rungs);
}

/**
 * Fine print 28, 71: on the last day before the due day, for terms of three school or working days or more. W14 has no
 * term, and W9 and W10 have a ladder of their own: no warning for them (fine print 26).
 */
function earlyWarning(plan: LadderPlan, policy: Policy, calendar: Calendar): Instant | null {
  if (plan.term === null || !('unit' in plan.term)) return null;
  const { amount, unit } = plan.term;
  if ((unit !== 'sd' && unit !== 'wd') || amount < policy.ladder.earlyWarningFrom) return null;
  const dayBefore = addDays(dayOf(plan.due), -1);
  const day = unit === 'sd' ? calendar.previousSchoolDay(dayBefore) : calendar.previousWorkingDay(dayBefore);
  const moment = at(day, MORNING);
  return moment > plan.from ? moment : null;
}

/** Rung +n of a due day; +1 of a day off is the first school/working day after it (fine print 25). */
function onDayAfter(
  due: Instant,
  days: number,
  unit: 'sd' | 'wd',
  calendar: Calendar,
): ReturnType<typeof dayOf> {
  const dueDay = dayOf(due);
  const isOn = unit === 'sd' ? calendar.isSchoolDay(dueDay) : calendar.isWorkingDay(dueDay);
  // Counting starts at the first on-day: from a day off that day is itself rung +1.
  const counted = isOn ? days : days - 1;
  return unit === 'sd' ? calendar.addSchoolDays(dueDay, counted) : calendar.addWorkingDays(dueDay, counted);
}

/**
 * The reminders of a point after one of them has gone out. The top of the ladder repeats until the point ends:
 * in working days in every class, so that no summer is silent (fine print 61), in minutes in class acute; the two
 * series of a wait for Veilig Thuis each repeat on their own (fine print 26, 47, 60).
 */
export function afterRung(
  point: Pick<WaitingPoint, 'upcoming' | 'ladder'>,
  sent: UpcomingRung,
  policy: Policy,
  calendar: Calendar,
): readonly UpcomingRung[] {
  const rest = point.upcoming.filter((rung) => rung !== sent);
  const next = repeatOf(point.ladder, sent, policy, calendar);
  return next === null ? rest : sorted([...rest, next]);
}

/** The next reminder of a ladder that was climbed to its top before it was built anew (I2). */
export function nextAtTheTop(
  ladder: LadderKind,
  now: Instant,
  policy: Policy,
  calendar: Calendar,
): readonly UpcomingRung[] {
  const next = repeatOf(ladder, { rung: 3, at: now, track: 'ladder' }, policy, calendar);
  return next === null ? [] : [next];
}

function repeatOf(
  ladder: LadderKind,
  sent: UpcomingRung,
  policy: Policy,
  calendar: Calendar,
): UpcomingRung | null {
  if (ladder === 'veiligThuis') {
    const day = calendar.addWorkingDays(dayOf(sent.at), policy.veiligThuis.askAgainWorkingDays);
    return { ...sent, at: at(day, EVENING) };
  }
  if (sent.rung !== 3) return null;
  if (ladder === 'acute') return { ...sent, at: sent.at + policy.ladder.acute.repeat * MINUTE };
  const day = calendar.addWorkingDays(dayOf(sent.at), policy.ladder[ladder].repeatWorkingDays);
  return { ...sent, at: at(day, MORNING) };
}

/**
 * Fine print 34, 72: of the moments that had already passed when a point was entered or its class changed, only the
 * highest rung is sent, once, at the moment of entry; a repeat at the top is due again after its interval.
 */
export function withoutThePast(
  rungs: readonly UpcomingRung[],
  now: Instant,
  climbed: Rung | null,
): readonly UpcomingRung[] {
  const future = rungs.filter(
    (rung) => rung.at > now && (rung.track === 'director' || isAbove(rung.rung, climbed)),
  );
  const past = rungs.filter(
    (rung) => rung.at <= now && rung.rung !== 'before' && isAbove(rung.rung, climbed),
  );
  const perTrack = (['ladder', 'director'] as const).flatMap((track) =>
    past.filter((rung) => rung.track === track).slice(-1),
  );
  return sorted([...perTrack.map((rung) => ({ ...rung, at: now })), ...future]);
}

const HEIGHT: Record<Rung, number> = { before: 0, due: 1, 1: 2, 2: 3, 3: 4 };

function isAbove(rung: Rung, climbed: Rung | null): boolean {
  return climbed === null || HEIGHT[rung] > HEIGHT[climbed];
}

function sorted(rungs: readonly UpcomingRung[]): readonly UpcomingRung[] {
  return [...rungs].sort((a, b) => a.at - b.at);
}
