import { dayOf, minuteOfDay, type Instant } from '../domain/terms/amsterdam.js';
import { formatDay, weekday, yearOf, type Day } from '../domain/terms/day.js';

const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** Further away than this a date carries its year (screens.md E.6). */
const FAR_DAYS = 60;

/** A day as mail names it, never relative: "wo 25 nov", with its year when that is not plain. */
export function exactDay(day: Day, today: Day): string {
  const [, month = '1', date = '1'] = formatDay(day).split('-');
  const year = yearOf(day) !== yearOf(today) || Math.abs(day - today) > FAR_DAYS ? ` ${yearOf(day)}` : '';
  return `${WEEKDAYS[weekday(day) - 1] ?? ''} ${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}${year}`;
}

/** A moment as mail names it: "wo 25 nov, 17:00". */
export function exactMoment(instant: Instant, now: Instant): string {
  return `${exactDay(dayOf(instant), dayOf(now))}, ${clock(instant)}`;
}

/** The time of the clock on the wall: "17:00". */
export function clock(instant: Instant): string {
  const minutes = minuteOfDay(instant);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
