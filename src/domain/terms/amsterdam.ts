import { addDays, dayOfDate, formatDay, parseDay, weekday, type Day } from './day.js';

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MINUTE = 60 * 1000;
export const HOUR = 60 * MINUTE;
const DAY_LENGTH = 24 * HOUR;

/**
 * Summer time in Amsterdam: from the last Sunday of March to the last Sunday of October, 01:00 UTC (Directive
 * 2000/84/EC). Computed, because terms lie decades ahead and are computed a million times; proven against the
 * time-zone database in the tests.
 */
function isSummer(utc: Instant): boolean {
  // The mean length of a year is at most two days off, and the turn of the year is winter on both sides.
  const year = 1970 + Math.floor(utc / MEAN_YEAR);
  return utc >= changeAt(year, 3) && utc < changeAt(year, 10);
}

const MEAN_YEAR = 365.2425 * DAY_LENGTH;

const changes = new Map<number, Instant>();

/** 01:00 UTC on the last Sunday of March (3) or October (10): both have 31 days. */
function changeAt(year: number, month: 3 | 10): Instant {
  const key = year * 12 + month;
  const known = changes.get(key);
  if (known !== undefined) return known;
  const last = dayOfDate(year, month, 31);
  const instant = addDays(last, -(weekday(last) % 7)) * DAY_LENGTH + HOUR;
  changes.set(key, instant);
  return instant;
}

function offset(utc: Instant): number {
  return isSummer(utc) ? 2 * HOUR : HOUR;
}

/** The day it is in Amsterdam at this moment. */
export function dayOf(instant: Instant): Day {
  return Math.floor((instant + offset(instant)) / DAY_LENGTH) as Day;
}

/** Minutes since local midnight, as the clock on the wall shows them. */
export function minuteOfDay(instant: Instant): number {
  const local = instant + offset(instant);
  return Math.floor((local - Math.floor(local / DAY_LENGTH) * DAY_LENGTH) / MINUTE);
}

/**
 * The moment at which the clock in Amsterdam shows this time on this day. A time in the hour that is skipped in spring
 * is moved forward by that hour; of the hour that is doubled in autumn the first is meant.
 */
export function at(day: Day, hour: number, minute = 0): Instant {
  const wall = day * DAY_LENGTH + hour * HOUR + minute * MINUTE;
  const asSummer = wall - 2 * HOUR;
  return isSummer(asSummer) ? asSummer : wall - HOUR;
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** Reads a local moment `YYYY-MM-DDTHH:mm[:ss]`; `gap` when the clock skipped it, `invalid` when it is none. */
export function parseLocal(text: string): Instant | 'gap' | 'invalid' {
  const match = LOCAL.exec(text);
  const day = match === null ? null : parseDay(match[1] ?? '');
  if (match === null || day === null) return 'invalid';
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? '0')];
  if (hour > 23 || minute > 59 || second > 59) return 'invalid';
  const instant = at(day, hour, minute);
  const skipped = minuteOfDay(instant) !== hour * 60 + minute;
  return skipped ? 'gap' : instant + second * 1000;
}

/** `YYYY-MM-DDTHH:mm` in Amsterdam. */
export function formatLocal(instant: Instant): string {
  const minutes = minuteOfDay(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${formatDay(dayOf(instant))}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
