import type { Calendar } from '../../../domain/terms/calendar.js';
import { addDays, weekday, type Day } from '../../../domain/terms/day.js';
import { nl } from '../../texts/nl.js';

const words = nl.agenda;

/** A location with its days. */
export interface CalendarOfPlace {
  readonly name: string;
  readonly calendar: Calendar;
}

/** What a day is to the organisation: off or not, and what that does to terms. */
export interface DayNote {
  readonly off: boolean;
  readonly lines: readonly NoteLine[];
}

/** In a cell of a month there is room for the name only; what it does to terms stands beside the table. */
export interface NoteLine {
  readonly short: string;
  readonly full: string;
}

/** The notes of each day from `first` to `last`; several locations may have different closed days. */
export function dayNotes(
  places: readonly CalendarOfPlace[],
  first: Day,
  last: Day,
): ReadonlyMap<Day, DayNote> {
  const notes = new Map<Day, DayNote>();
  const reasons = places.map(({ name, calendar }) => ({
    name,
    calendar,
    why: new Map(calendar.skippedDays(addDays(first, -1), last, 'sd').map((one) => [one.day, one.why])),
  }));
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const lines = new Map<string, NoteLine>();
    for (const { name, calendar, why } of reasons) {
      const off = offWords(calendar, day, why.get(day), { name, alone: places.length === 1 });
      if (off !== null) lines.set(off.full, off);
      for (const line of lastDayBefore(calendar, day)) lines.set(line.full, line);
    }
    const off = places.every(({ calendar }) => !calendar.isSchoolDay(day));
    notes.set(day, { off, lines: [...lines.values()] });
  }
  return notes;
}

/** What the calendar calls a day that only this organisation has off. */
const OWN = 'eigen vrije dag';
const WEEKEND = 'weekend';

function offWords(
  calendar: Calendar,
  day: Day,
  why: string | undefined,
  place: { readonly name: string; readonly alone: boolean },
): NoteLine | null {
  if (why === undefined) return null;
  const holiday = calendar.holidayOn(day);
  if (holiday !== undefined) return { short: holiday.label, full: words.off.holiday(holiday.label) };
  if (why === WEEKEND) return null;
  if (why === OWN) {
    return place.alone
      ? { short: words.off.closedShort, full: words.off.closed }
      : { short: words.off.closedShortAt(place.name), full: words.off.closedAt(place.name) };
  }
  return weekday(day) > 5 ? null : { short: why, full: words.off.public(why) };
}

/** The day on which the agreements for a holiday must be there (W14). */
function lastDayBefore(calendar: Calendar, day: Day): readonly NoteLine[] {
  const holiday = calendar.nextHoliday(day);
  if (holiday === null || calendar.schoolDayBefore(holiday, 1) !== day) return [];
  const name = `${holiday.label.charAt(0).toLowerCase()}${holiday.label.slice(1)}`;
  return [{ short: words.lastDayShort, full: words.lastDay(name) }];
}
