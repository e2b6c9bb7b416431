declare const dayBrand: unique symbol;

/** A calendar day, counted from 1970-01-01. A day is not an instant: it has no hour and no zone. */
export type Day = number & { readonly [dayBrand]: 'Day' };

const MS_PER_DAY = 24 * 60 * 60 * 1000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; `null` for anything else, 31 February included. */
export function parseDay(text: string): Day | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const day = dayOfDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : null;
}

/** A day written in the code or read from a checked file. @throws RangeError when it does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`${text} is not a day`);
  return parsed;
}

/** The day of a year, month (1-12) and day of the month; overflow runs into the next month. */
export function dayOfDate(year: number, month: number, dayOfMonth: number): Day {
  return (Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY) as Day;
}

export function formatDay(value: Day): string {
  return new Date(value * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(value: Day, days: number): Day {
  return (value + days) as Day;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(value: Day): number {
  return ((((value + 3) % 7) + 7) % 7) + 1;
}

/** The same day of the month some months later, or the last day of that month when it is shorter. */
export function addMonths(value: Day, months: number): Day {
  const date = new Date(value * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOfDate(year, month + 1, Math.min(date.getUTCDate(), lastOfMonth));
}

export function yearOf(value: Day): number {
  return new Date(value * MS_PER_DAY).getUTCFullYear();
}
