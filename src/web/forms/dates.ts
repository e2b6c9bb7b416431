import { at, dayOf, formatLocal, MINUTE, minuteOfDay, type Instant } from '../../domain/terms/amsterdam.js';
import { addDays, formatDay, parseDay, type Day } from '../../domain/terms/day.js';
import { nl } from '../texts/nl.js';
import { first, type Typed } from './typed.js';

type Read<Value> = { readonly value: Value } | { readonly error: string };

/** The names of the parts of a date field: `wanneer` has `wanneer-dag`, `wanneer-maand`, `wanneer-jaar`, `wanneer-tijd`. */
export const part = {
  day: (field: string): string => `${field}-dag`,
  month: (field: string): string => `${field}-maand`,
  year: (field: string): string => `${field}-jaar`,
  time: (field: string): string => `${field}-tijd`,
} as const;

/** Which way a date may lie. */
export type When = 'past' | 'future' | 'any';

/** Radios "today, yesterday, another day" and three fields (C0.6). @returns the day as `YYYY-MM-DD`. */
export function readDay(typed: Typed, field: string, now: Instant, when: When): Read<string> {
  const read = dayOfField(typed, field, now);
  if ('error' in read) return read;
  const today = dayOf(now);
  if (when === 'past' && read.value > today) return { error: nl.form.date.notYet };
  if (when === 'future' && read.value <= today) return { error: nl.form.date.future };
  return { value: formatDay(read.value) };
}

function dayOfField(typed: Typed, field: string, now: Instant): Read<Day> {
  const choice = first(typed, field);
  if (choice === 'today') return { value: dayOf(now) };
  if (choice === 'yesterday') return { value: addDays(dayOf(now), -1) };
  const parts = [part.day(field), part.month(field), part.year(field)].map((name) =>
    first(typed, name).trim(),
  );
  if (parts.some((one) => !/^\d{1,4}$/.test(one))) return { error: nl.form.date.missing };
  const [day = '', month = '', year = ''] = parts;
  if (year.length !== 4) return { error: nl.form.date.missing };
  const parsed = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed === null || Number(year) < 1900 ? { error: nl.form.date.unknown } : { value: parsed };
}

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** A day with a time that may be left out: then now when it is today, and noon otherwise. */
export function readMoment(typed: Typed, field: string, now: Instant, when: When): Read<Instant> {
  const read = readDay(typed, field, now, when);
  if ('error' in read) return read;
  const day = parseDay(read.value) ?? dayOf(now);
  const time = first(typed, part.time(field)).trim();
  if (time === '') return { value: day === dayOf(now) ? now : at(day, 12) };
  const match = TIME.exec(time);
  if (match === null) return { error: nl.form.date.clock };
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  const moment = at(day, hour, minute);
  if (minuteOfDay(moment) !== hour * 60 + minute) return { error: nl.form.date.skipped };
  return when === 'past' && moment > now + MINUTE ? { error: nl.form.date.notYet } : { value: moment };
}

/** A moment as the command parser reads it. */
export function asField(moment: Instant): string {
  return formatLocal(moment);
}
