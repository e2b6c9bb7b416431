import type { Term, Unit } from './term.js';

/** Which terms can be compared without a calendar; what cannot be proven shorter counts as longer. */

const MINUTES: Readonly<Partial<Record<Unit, number>>> = { min: 1, h: 60 };
/** Least calendar days that one of the unit spans. */
const LEAST_DAYS: Readonly<Partial<Record<Unit, number>>> = { cd: 1, wd: 1, sd: 1, month: 28 };
/** A term of so many hours ends no later than the first due day of 17:00 that a day term can have. */
const HOURS_OF_A_DAY_TERM = 8;
/** So many working days end within 56 calendar days, also over Christmas or the holidays of spring. */
const WORKING_DAYS_IN_56 = 34;

/** Whether `term` is a term at all: whole, positive, at most so many. */
export function isTerm(term: Term, longestAmount: number): boolean {
  if ('sameDay' in term) return true;
  const { amount } = term;
  return Number.isInteger(amount) && amount >= 1 && amount <= longestAmount;
}

/** Whether a term never ends later than another, in every calendar. */
export function isNotLonger(term: Term, limit: Term): boolean {
  if ('sameDay' in limit) return 'sameDay' in term;
  if ('sameDay' in term) return LEAST_DAYS[limit.unit] !== undefined;
  if (term.unit === limit.unit) return term.amount <= limit.amount;
  const minutes = MINUTES[term.unit];
  const limitMinutes = MINUTES[limit.unit];
  if (minutes !== undefined && limitMinutes !== undefined)
    return term.amount * minutes <= limit.amount * limitMinutes;
  const limitDays = LEAST_DAYS[limit.unit];
  if (limitDays === undefined) return false;
  if (minutes !== undefined)
    return term.amount * minutes <= limit.amount * limitDays * HOURS_OF_A_DAY_TERM * 60;
  return term.unit === 'cd' && term.amount <= limit.amount * limitDays;
}

/** Whether a term ends within so many calendar days, whatever holidays lie inside it; 56 is the only limit asked. */
export function staysWithinDays(term: Term, days: 56): boolean {
  if ('sameDay' in term) return true;
  switch (term.unit) {
    case 'min':
    case 'h':
      return (term.amount * (MINUTES[term.unit] ?? 1)) / (24 * 60) <= days;
    case 'cd':
      return term.amount <= days;
    case 'wd':
      return term.amount <= WORKING_DAYS_IN_56;
    case 'sd':
      return false;
    case 'month':
      return term.amount * 31 <= days;
  }
}

const UNIT_NAMES: Readonly<Record<Unit, readonly [one: string, more: string]>> = {
  min: ['minuut', 'minuten'],
  h: ['uur', 'uur'],
  cd: ['dag', 'dagen'],
  wd: ['werkdag', 'werkdagen'],
  sd: ['schooldag', 'schooldagen'],
  month: ['maand', 'maanden'],
};

/** A term for people: "15 minuten", "zelfde dag". */
export function showTerm(term: Term): string {
  if ('sameDay' in term) return 'zelfde dag';
  const [one, more] = UNIT_NAMES[term.unit];
  return `${term.amount} ${term.amount === 1 ? one : more}`;
}
