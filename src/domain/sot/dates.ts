import { at, dayOf, type Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import { addDays, dayOfDate, weekday, yearOf, type Day } from '../terms/day.js';
import type { MeetingDates } from './meeting.js';
import { SOT_POLICY } from './policy.js';

const EVENING = 17;
const MIDNIGHT = 0;

/**
 * The moments around a meeting: the agenda closes ten school days before it, preparation is ready five before, the
 * minutes five after. A meeting that is planned late leaves at least until the evening of the next school day.
 */
export function datesOf(startsAt: Instant, plannedAt: Instant, calendar: Calendar): MeetingDates {
  const day = dayOf(startsAt);
  const atLeast = at(schoolDays(addDays(dayOf(plannedAt), 1), 0, calendar), EVENING);
  const before = (days: number): Instant =>
    Math.min(Math.max(at(schoolDays(day, -days, calendar), EVENING), atLeast), startsAt);
  return {
    agendaClosesAt: before(SOT_POLICY.agendaClosesBefore),
    preparedBy: before(SOT_POLICY.preparationBefore),
    minutesBy: at(schoolDays(day, SOT_POLICY.minutesAfter, calendar), EVENING),
    guestsFrom: at(schoolDays(day, -SOT_POLICY.guestsBefore, calendar), MIDNIGHT),
    guestsUntil: at(addDays(schoolDays(day, SOT_POLICY.guestsAfter, calendar), 1), MIDNIGHT),
  };
}

/** Days on which the organisation sees people, forward or back; from a day off the next such day counts as day 0. */
export function schoolDays(day: Day, days: number, calendar: Calendar): Day {
  return calendar.kind === 'school' ? calendar.addSchoolDays(day, days) : calendar.addWorkingDays(day, days);
}

/** The end of the day so many school days on. */
export function eveningAfter(from: Instant, days: number, calendar: Calendar): Instant {
  return at(schoolDays(dayOf(from), days, calendar), EVENING);
}

export function eveningOf(moment: Instant): Instant {
  return at(dayOf(moment), EVENING);
}

/** Whether people are at school on the day of the meeting. */
export function isMeetingDay(startsAt: Instant, calendar: Calendar): boolean {
  return calendar.previousOpenDay(dayOf(startsAt)) === dayOf(startsAt);
}

const AUGUST = 8;
const TUESDAY = 2;

/**
 * Four days of the school year that is under way (R34), as a proposal: spread over what is left of it, on a Tuesday
 * when that is a school day.
 */
export function fourDays(now: Instant, calendar: Calendar): readonly Day[] {
  const today = dayOf(now);
  const year = yearOf(today);
  const ends = today >= dayOfDate(year, AUGUST, 1) ? dayOfDate(year + 1, 7, 1) : dayOfDate(year, 7, 1);
  const first = schoolDays(addDays(today, 1), SOT_POLICY.agendaClosesBefore + 1, calendar);
  const apart = Math.max(7, Math.floor((ends - first) / SOT_POLICY.meetingsPerYear));
  return Array.from({ length: SOT_POLICY.meetingsPerYear }, (_, index) => {
    const around = addDays(first, index * apart);
    const tuesday = addDays(around, (TUESDAY - weekday(around) + 7) % 7);
    return schoolDays(tuesday, 0, calendar);
  });
}
