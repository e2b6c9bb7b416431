import { dayOf, HOUR, MINUTE, minuteOfDay, type Instant } from '../../domain/terms/amsterdam.js';
import type { Calendar } from '../../domain/terms/calendar.js';
import { formatDay, weekday, yearOf, type Day } from '../../domain/terms/day.js';

const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** From this many days away the year is said (E.6). */
const SAY_YEAR_FROM = 60;

/** "wo 25 nov"; with the year when it is another one, or far away. */
export function showDay(day: Day, now: Instant): string {
  const today = dayOf(now);
  const [year = '', month = '', date = ''] = formatDay(day).split('-');
  const short = `${WEEKDAYS[weekday(day) - 1] ?? ''} ${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`;
  const far = yearOf(day) !== yearOf(today) || Math.abs(day - today) > SAY_YEAR_FROM;
  return far ? `${short} ${year}` : short;
}

/** "10:05" on the clock in Amsterdam. */
export function showTime(instant: Instant): string {
  const minutes = minuteOfDay(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "wo 25 nov, 17:00": exact, never relative; also for mail. */
export function showMoment(instant: Instant, now: Instant): string {
  return `${showDay(dayOf(instant), now)}, ${showTime(instant)}`;
}

/** How a term reads: the words, and whether it has passed. */
export interface ShownTerm {
  readonly text: string;
  readonly passed: boolean;
}

/** "over 3 schooldagen (vr 27 nov, 17:00)"; never "too late" (C0.5, E.6). */
export function showTerm(due: Instant, now: Instant, calendar: Calendar): ShownTerm {
  const today = dayOf(now);
  const day = dayOf(due);
  const time = showTime(due);
  if (due < now) return { text: passedTerm(due, now, calendar), passed: true };
  if (due - now < MINUTE) return { text: `nu (${time})`, passed: false };
  if (due - now < 2 * HOUR && day === today) {
    return {
      text: `over ${count(Math.ceil((due - now) / MINUTE), 'minuut', 'minuten')} (${time})`,
      passed: false,
    };
  }
  if (day === today) return { text: `vandaag, ${time}`, passed: false };
  if (day === today + 1) return { text: `morgen (${showDay(day, now)}), ${time}`, passed: false };
  const holiday = calendar.nextHoliday(today);
  const afterHoliday = holiday !== null && holiday.last < day;
  const date = `${showDay(day, now)}, ${afterHoliday ? 'na de vakantie' : time}`;
  return { text: `over ${between(today, day, calendar)} (${date})`, passed: false };
}

function passedTerm(due: Instant, now: Instant, calendar: Calendar): string {
  const [today, day] = [dayOf(now), dayOf(due)];
  if (day === today && now - due < HOUR)
    return `termijn ${count(Math.max(1, Math.floor((now - due) / MINUTE)), 'minuut', 'minuten')} voorbij (${showTime(due)})`;
  if (day === today) return `termijn voorbij (vandaag, ${showTime(due)})`;
  return `termijn ${between(day, today, calendar)} voorbij (${showDay(day, now)})`;
}

/** "sinds ma 23 nov (2 schooldagen)". */
export function showSince(since: Instant, now: Instant, calendar: Calendar): string {
  const day = dayOf(since);
  if (day === dayOf(now)) return `sinds vandaag, ${showTime(since)}`;
  return `sinds ${showDay(day, now)} (${between(day, dayOf(now), calendar)})`;
}

/** From here a number of school days says less than a number of weeks. */
const IN_DAYS_UP_TO = 60;

function between(from: Day, to: Day, calendar: Calendar): string {
  if (to - from > IN_DAYS_UP_TO) return count(Math.round((to - from) / 30), 'maand', 'maanden');
  const school = calendar.kind === 'school';
  let days = 0;
  for (let day = from + 1; day <= to; day += 1) {
    const one = day as Day;
    if (school ? calendar.isSchoolDay(one) : calendar.isWorkingDay(one)) days += 1;
  }
  if (days === 0) return count(to - from, 'dag', 'dagen');
  return school ? count(days, 'schooldag', 'schooldagen') : count(days, 'werkdag', 'werkdagen');
}

function count(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}
