import { addDays, addMonths, type Day } from './day.js';
import { at, dayOf, HOUR, MINUTE, minuteOfDay, type Instant } from './amsterdam.js';
import type { Calendar } from './calendar.js';

/** Minutes and clock hours, calendar days, working days, school days, months (domain.md 4.2). */
export type Unit = 'min' | 'h' | 'cd' | 'wd' | 'sd' | 'month';

/** How long something may take. "The same day" is a term of its own. */
export type Term = { readonly amount: number; readonly unit: Unit } | { readonly sameDay: true };

/** A due day ends at 17:00 in Amsterdam. */
const EVENING = 17;
/** "Same day" after one o'clock leaves four hours. */
const EARLY_AFTERNOON = 13 * 60;
const HOURS_AFTER_ONE = 4;

/**
 * When a term that starts now is due. The day of the start is day 0; a term in school or working days that starts on
 * a day off has the first on-day after it as day 0; "same day" is the calendar day itself, also on a day off
 * (fine print 24); hours and minutes are elapsed time, also across a clock change (fine print 45).
 */
export function dueAfter(term: Term, start: Instant, calendar: Calendar): Instant {
  const today = dayOf(start);
  if ('sameDay' in term) {
    return minuteOfDay(start) > EARLY_AFTERNOON ? start + HOURS_AFTER_ONE * HOUR : at(today, EVENING);
  }
  switch (term.unit) {
    case 'min':
      return start + term.amount * MINUTE;
    case 'h':
      return start + term.amount * HOUR;
    case 'cd':
      return at(addDays(today, term.amount), EVENING);
    case 'wd':
      return at(calendar.addWorkingDays(today, term.amount), EVENING);
    case 'sd':
      return at(calendar.addSchoolDays(today, term.amount), EVENING);
    case 'month':
      return at(addMonths(today, term.amount), EVENING);
  }
}

/**
 * W5, W6: a school holiday that begins inside the term pulls it forward to the last school day before it, but leaves
 * at least one working day. Not when the term starts inside the holiday, nor on a day off just before it
 * (domain.md 4.2, fine print 23, 79).
 */
export function pullForward(due: Instant, start: Instant, calendar: Calendar): Instant {
  const today = dayOf(start);
  const holiday = calendar.nextHoliday(today);
  if (holiday === null || holiday.first > dayOf(due) || calendar.holidayOn(today) !== undefined) return due;
  const lastSchoolDay = calendar.previousSchoolDay(addDays(holiday.first, -1));
  if (lastSchoolDay < today) return due;
  const atLeast = calendar.addWorkingDays(addDays(today, 1), 0);
  return Math.min(due, at(later(lastSchoolDay, atLeast), EVENING));
}

/**
 * W11c, W11d, W12: back to the previous school day (care: working day), never before the next working day after the
 * start (domain.md 4.2, fine print 64).
 */
export function moveBack(due: Instant, start: Instant, calendar: Calendar): Instant {
  const dueDay = dayOf(due);
  const onDay = calendar.previousOpenDay(dueDay);
  if (onDay === dueDay) return due;
  const atLeast = calendar.nextWorkingDay(addDays(dayOf(start), 1));
  return at(later(onDay, atLeast), EVENING);
}

/** Forward to the next working day (W10, fine print 26). */
export function moveForwardToWorkingDay(due: Instant, calendar: Calendar): Instant {
  const dueDay = dayOf(due);
  const onDay = calendar.nextWorkingDay(dueDay);
  return onDay === dueDay ? due : at(onDay, EVENING);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
