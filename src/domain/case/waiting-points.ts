import { addDays, addMonths, type Day } from '../terms/day.js';
import { at, dayOf, type Instant } from '../terms/amsterdam.js';
import { dueAfter, moveBack, moveForwardToWorkingDay, pullForward, type Term } from '../terms/term.js';
import type { TimedPoint } from '../terms/policy.js';
import type { SchoolHoliday } from '../terms/school-holidays.js';
import { kindOf, type CaseClass, type PointId } from './names.js';
import { buildLadder, ladderKind, nextAtTheTop, rungUnit, withoutThePast } from './ladder.js';
import { isAnybodyReachable, type Setting } from './setting.js';
import type { DueBasis, HolidayAhead, Rung, WaitingPoint } from './state.js';

const EVENING = 17;
const MORNING = 8;

/** A due moment with its reason. */
export interface DueMoment {
  readonly due: Instant;
  readonly basis: DueBasis;
}

/** What a waiting point is made of; `climbed` is the rung it had already reached, when it is made anew. */
export interface PointPlan extends DueMoment {
  readonly id: PointId;
  readonly class: CaseClass;
  readonly dates?: Readonly<Record<string, Instant>>;
  readonly climbed?: Rung | null;
}

/** The point itself: due moment, ladder, and every reminder of it that is still to come. */
export function makePoint(plan: PointPlan, setting: Setting): WaitingPoint {
  const ladder = ladderKind(plan.id, plan.class);
  const dates = plan.dates ?? {};
  const cappedByDays = isDayTerm(plan.basis.term);
  const unit = rungUnit(plan.id, ladder, cappedByDays);
  const rungs = buildLadder(
    {
      due: plan.due,
      from: plan.basis.from,
      term: plan.basis.term,
      ladder,
      rungUnit: unit,
      director: dates['director'] ?? null,
    },
    setting.policy,
    setting.calendar,
  );
  const climbed = plan.climbed ?? null;
  // Fine print 19: an emergency that nobody can hear is alarmed on every rung at once.
  const unheard = ladder === 'acute' && !isAnybodyReachable(setting.directory);
  const left = withoutThePast(rungs, setting.now, climbed);
  const toCome = unheard ? left.map((rung) => ({ ...rung, at: setting.now })) : left;
  return {
    id: plan.id,
    due: plan.due,
    basis: plan.basis,
    dates,
    ladder,
    rungUnit: unit,
    upcoming:
      toCome.length > 0 ? toCome : nextAtTheTop(ladder, setting.now, setting.policy, setting.calendar),
    rung: climbed,
    policyVersion: setting.policy.version,
    calendarVersion: setting.calendar.version,
  };
}

/**
 * The due moment of a waiting point by the policy: the earliest of its terms in this class (domain.md 4.3).
 * `null` when the point is not timed in this class (W4 in class acute).
 */
export function dueByPolicy(
  id: PointId,
  from: Instant,
  caseClass: CaseClass,
  setting: Setting,
): DueMoment | null {
  return earliestOf(id, setting.policy.terms[kindOf(id) as TimedPoint][caseClass], from, setting);
}

/** The earliest moment that one of these terms gives to this point; `null` without terms. */
export function earliestOf(
  id: PointId,
  terms: readonly Term[],
  from: Instant,
  setting: Setting,
): DueMoment | null {
  let earliest: DueMoment | null = null;
  for (const term of terms) {
    const moment = adjusted(id, dueByTerm(term, from, setting), setting);
    if (earliest === null || moment.due < earliest.due) earliest = moment;
  }
  if (earliest === null || terms.length === 1) return earliest;
  return { ...earliest, basis: { ...earliest.basis, candidates: terms } };
}

function dueByTerm(term: Term, from: Instant, setting: Setting): DueMoment {
  return { due: dueAfter(term, from, setting.calendar), basis: { from, term, adjusted: null } };
}

/** The rules that move a due moment after its term was counted. */
function adjusted(id: PointId, moment: DueMoment, setting: Setting): DueMoment {
  switch (kindOf(id)) {
    case 'W5':
    case 'W6':
      return moved(moment, pullForward(moment.due, moment.basis.from, setting.calendar), 'pulledForward');
    case 'W10':
      return moved(moment, moveForwardToWorkingDay(moment.due, setting.calendar), 'movedForward');
    case 'W11c':
      return backToOnDay(moment, setting);
    default:
      return moment;
  }
}

/** W11c, W11d and W12 leave days off backwards, never before the next working day after their start (fine print 64). */
export function backToOnDay(moment: DueMoment, setting: Setting): DueMoment {
  return moved(moment, moveBack(moment.due, moment.basis.from, setting.calendar), 'movedBack');
}

function moved(moment: DueMoment, due: Instant, how: NonNullable<DueBasis['adjusted']>): DueMoment {
  return due === moment.due ? moment : { due, basis: { ...moment.basis, adjusted: how } };
}

/** 17:00 on the day `days` calendar days after `from`. */
export function calendarDaysAfter(from: Instant, days: number): Instant {
  return at(addDays(dayOf(from), days), EVENING);
}

/** 17:00 on the working day `days` working days after `from`. */
export function workingDaysAfter(from: Instant, days: number, setting: Setting): Instant {
  return at(setting.calendar.addWorkingDays(dayOf(from), days), EVENING);
}

/** 17:00 on the next working day, also from a day off: no day is added to wait for (W9phone, fine print 6). */
export function onNextWorkingDay(from: Instant, setting: Setting): DueMoment {
  const due = at(setting.calendar.nextWorkingDay(addDays(dayOf(from), 1)), EVENING);
  return { due, basis: { from, term: { amount: 1, unit: 'wd' }, adjusted: null } };
}

/** R30: the moments at which safety is looked at after closing, moved back to a school or working day. */
export function monitoringMoments(from: Instant, caseClass: CaseClass, setting: Setting): readonly Instant[] {
  const months = setting.policy.monitoringMonths[caseClass === 'standard' ? 'standard' : 'high'];
  return months.map((amount) => {
    const due = at(addMonths(dayOf(from), amount), EVENING);
    return backToOnDay({ due, basis: { from, term: { amount, unit: 'month' }, adjusted: null } }, setting)
      .due;
  });
}

/**
 * W14 (fine print 22, 46): opens at 08:00 five school days before the next school holiday, due at 17:00 on the last
 * school day before it, or on the next working day when that has passed. `null` for care and after the last shipped
 * holiday.
 */
export function nextHolidayCheck(after: Day, setting: Setting): HolidayAhead | null {
  const { calendar, now } = setting;
  let holiday = calendar.nextHoliday(after);
  // Entered late (fine print 34): a holiday that is over needs no plan any more.
  while (holiday !== null && holiday.last < dayOf(now)) holiday = calendar.nextHoliday(holiday.first);
  return holiday === null ? null : checkBefore(holiday, setting);
}

/** The handover check of one holiday. */
export function checkBefore(holiday: SchoolHoliday, setting: Setting): HolidayAhead {
  const { calendar, policy, now } = setting;
  const lastSchoolDay = at(calendar.previousSchoolDay(addDays(holiday.first, -1)), EVENING);
  const due =
    lastSchoolDay > now ? lastSchoolDay : at(calendar.nextWorkingDay(addDays(dayOf(now), 1)), EVENING);
  const opens = calendar.schoolDayBefore(holiday, policy.holidayCheckSchoolDays);
  return { label: holiday.label, firstDay: holiday.first, opensAt: at(opens, MORNING), due };
}

function isDayTerm(term: Term | null): boolean {
  return term !== null && 'unit' in term && term.unit === 'cd';
}
