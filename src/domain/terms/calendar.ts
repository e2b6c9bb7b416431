import { addDays, dayOfDate, formatDay, weekday, type Day } from './day.js';
import { DEFAULT_CHOICES, publicHolidays, type HolidayChoices } from './public-holidays.js';
import { schoolHolidays, type Region, type SchoolHoliday } from './school-holidays.js';

/** What kind of days an organisation counts: school days, or working days (domain.md 4.2). */
export type CalendarKind = 'school' | 'care';

export interface CalendarChoices extends Partial<HolidayChoices> {
  readonly kind: CalendarKind;
  readonly region: Region;
  readonly closedDays: readonly Day[];
}

/** A day that a term skipped, and why, in Dutch. */
export interface SkippedDay {
  readonly day: Day;
  readonly why: string;
}

export type DayUnit = 'sd' | 'wd';

/** The table covers a century around now; a term outside it is a mistake, not a case. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const ORIGIN = dayOfDate(FIRST_YEAR, 1, 1);
const DAYS = dayOfDate(LAST_YEAR + 1, 1, 1) - ORIGIN;

/** The on-days of one unit: a flag a day, and per day how many on-days lie before it, so that a term is one look-up. */
interface OnDays {
  readonly isOn: (day: Day) => boolean;
  readonly onOrAfter: (day: Day) => Day;
  readonly onOrBefore: (day: Day) => Day;
  readonly add: (day: Day, days: number) => Day;
  readonly between: (from: Day, to: Day) => number;
}

/** The days of one organisation. Immutable; made once per region, kind and closed days. */
export class Calendar {
  readonly kind: CalendarKind;
  /** Names what it was made from; stands in every event that holds a moment. */
  readonly version: string;
  readonly #working: OnDays;
  readonly #school: OnDays;
  readonly #holidays: readonly SchoolHoliday[];
  readonly #publicNames: ReadonlyMap<number, string>;
  readonly #closed: ReadonlySet<number>;

  constructor(choices: CalendarChoices) {
    const free = { ...DEFAULT_CHOICES, ...definedOnly(choices) };
    this.kind = choices.kind;
    this.#holidays = choices.kind === 'school' ? schoolHolidays(choices.region) : [];
    this.#publicNames = namesOfPublicHolidays(free);
    this.#closed = new Set(choices.closedDays);
    const isWorking = (day: Day): boolean => weekday(day) <= 5 && !this.#publicNames.has(day);
    this.#working = tabulate(isWorking);
    this.#school = tabulate(
      (day) => isWorking(day) && !this.#closed.has(day) && this.holidayOn(day) === undefined,
    );
    this.version = versionOf(choices, free);
  }

  /** Monday to Friday, without public holidays. */
  isWorkingDay(day: Day): boolean {
    return this.#working.isOn(day);
  }

  /** A working day without school holidays and own closed days; in care only the closed days (fine print 30). */
  isSchoolDay(day: Day): boolean {
    return this.#school.isOn(day);
  }

  /** Day 0 is the day itself, or the first working day after it when it is a day off. */
  addWorkingDays(day: Day, days: number): Day {
    return this.#working.add(day, days);
  }

  addSchoolDays(day: Day, days: number): Day {
    return this.#school.add(day, days);
  }

  /** How many days of a unit a term from one day to the other counts. */
  daysBetween(from: Day, to: Day, unit: DayUnit): number {
    return (unit === 'sd' ? this.#school : this.#working).between(from, to);
  }

  /** The day itself or the nearest before it. */
  previousSchoolDay(day: Day): Day {
    return this.#school.onOrBefore(day);
  }

  /** The day itself or the nearest before it on which the organisation sees people: school day, or working day in care. */
  previousOpenDay(day: Day): Day {
    return this.kind === 'school' ? this.#school.onOrBefore(day) : this.#working.onOrBefore(day);
  }

  previousWorkingDay(day: Day): Day {
    return this.#working.onOrBefore(day);
  }

  /** The day itself or the nearest after it. */
  nextWorkingDay(day: Day): Day {
    return this.#working.onOrAfter(day);
  }

  holidayOn(day: Day): SchoolHoliday | undefined {
    return this.#holidays.find((holiday) => holiday.first <= day && day <= holiday.last);
  }

  /** The holiday with this label, wherever it lies now. */
  holidayNamed(label: string): SchoolHoliday | undefined {
    return this.#holidays.find((holiday) => holiday.label === label);
  }

  /** The first school holiday that begins after this day, `null` in care and after the last shipped one. */
  nextHoliday(after: Day): SchoolHoliday | null {
    return this.#holidays.find((holiday) => holiday.first > after) ?? null;
  }

  /** The n-th school day before a holiday begins; 1 is the last one. */
  schoolDayBefore(holiday: SchoolHoliday, n: number): Day {
    let day = this.previousSchoolDay(addDays(holiday.first, -1));
    for (let left = n - 1; left > 0; left -= 1) day = this.previousSchoolDay(addDays(day, -1));
    return day;
  }

  /** The days off of a unit after `from`, up to and including `to`, each with its reason in Dutch. */
  skippedDays(from: Day, to: Day, unit: DayUnit): readonly SkippedDay[] {
    const skipped: SkippedDay[] = [];
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
      const isOn = unit === 'sd' ? this.isSchoolDay(day) : this.isWorkingDay(day);
      if (!isOn) skipped.push({ day, why: this.#whyOff(day, unit) });
    }
    return skipped;
  }

  #whyOff(day: Day, unit: DayUnit): string {
    const publicName = this.#publicNames.get(day);
    if (publicName !== undefined) return publicName;
    const holiday = unit === 'sd' ? this.holidayOn(day) : undefined;
    if (holiday !== undefined) return holiday.label;
    return weekday(day) > 5 ? 'weekend' : 'eigen vrije dag';
  }
}

export function createCalendar(choices: CalendarChoices): Calendar {
  return new Calendar(choices);
}

/** An absent choice is left out, so that the default shows through. */
function definedOnly(choices: CalendarChoices): Partial<HolidayChoices> {
  return {
    ...(choices.goodFridayFree !== undefined && { goodFridayFree: choices.goodFridayFree }),
    ...(choices.liberationDayFree !== undefined && { liberationDayFree: choices.liberationDayFree }),
  };
}

function namesOfPublicHolidays(choices: HolidayChoices): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (const holiday of publicHolidays(year, choices)) names.set(holiday.day, holiday.name);
  }
  return names;
}

/** Walks the century once; afterwards every question about on-days is an index. */
function tabulate(isOn: (day: Day) => boolean): OnDays {
  const list: number[] = [];
  const before = new Int32Array(DAYS + 1);
  for (let index = 0; index < DAYS; index += 1) {
    before[index] = list.length;
    if (isOn(addDays(ORIGIN, index))) list.push(index);
  }
  before[DAYS] = list.length;

  const rank = (day: Day): number => {
    const found = before[day - ORIGIN];
    if (found === undefined) throw new RangeError(`${formatDay(day)} lies outside the calendar`);
    return found;
  };
  const nth = (index: number): Day => {
    const found = list[index];
    if (found === undefined) throw new RangeError('The term ends outside the calendar');
    return addDays(ORIGIN, found);
  };
  const onDay = (day: Day): boolean => list[rank(day)] === day - ORIGIN;
  return {
    isOn: onDay,
    onOrAfter: (day) => nth(rank(day)),
    onOrBefore: (day) => (onDay(day) ? day : nth(rank(day) - 1)),
    add: (day, days) => nth(rank(day) + days),
    between: (from, to) => rank(to) - rank(from),
  };
}

/** Short and stable: the same choices have the same version on every machine. */
function versionOf(choices: CalendarChoices, free: HolidayChoices): string {
  const parts = [
    choices.kind,
    choices.region,
    free.goodFridayFree ? 'gv' : '',
    free.liberationDayFree ? '' : '5m',
    [...choices.closedDays]
      .sort((a, b) => a - b)
      .map(formatDay)
      .join(''),
  ];
  return `${choices.kind}-${choices.region}-${checksum(parts.join('|'))}`;
}

/** FNV-1a, 32 bits: tells versions apart, protects nothing. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
