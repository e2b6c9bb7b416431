import { describe, expect, it } from '@jest/globals';
import { at, dayOf, formatLocal } from '../../../src/domain/terms/amsterdam.js';
import { createCalendar, type CalendarChoices } from '../../../src/domain/terms/calendar.js';
import { addDays, day, formatDay } from '../../../src/domain/terms/day.js';
import {
  REGIONS,
  schoolHolidays,
  validateSchoolHolidays,
} from '../../../src/domain/terms/school-holidays.js';
import {
  dueAfter,
  moveBack,
  moveForwardToWorkingDay,
  pullForward,
  type Term,
} from '../../../src/domain/terms/term.js';
import { moment } from '../support/tale.js';

const school = (choices: Partial<CalendarChoices> = {}) =>
  createCalendar({ kind: 'school', region: 'midden', closedDays: [], ...choices });
const care = (closedDays: readonly string[] = []) =>
  createCalendar({ kind: 'care', region: 'midden', closedDays: closedDays.map(day) });
const due = (term: Term, from: string, calendar = school()): string =>
  formatLocal(dueAfter(term, moment(from), calendar));

describe('the calendar unit checks of domain.md 8', () => {
  it.each(REGIONS)('5 sd after Thu 2026-12-17 is Thu 2027-01-07 in %s', (region) => {
    expect(due({ amount: 5, unit: 'sd' }, '2026-12-17T10:00', school({ region }))).toBe('2027-01-07T17:00');
  });

  it('5 wd after Thu 2026-12-24 is Mon 2027-01-04', () => {
    expect(due({ amount: 5, unit: 'wd' }, '2026-12-24T10:00')).toBe('2027-01-04T17:00');
  });

  it.each([
    ['W1', { amount: 1, unit: 'sd' }, '2026-11-25'],
    ['W2', { amount: 2, unit: 'sd' }, '2026-11-26'],
    ['W3', { amount: 5, unit: 'sd' }, '2026-12-01'],
    ['W4', { amount: 10, unit: 'sd' }, '2026-12-08'],
    ['W7', { amount: 56, unit: 'cd' }, '2027-01-19'],
  ] as const)('V01: %s of a case opened on 2026-11-24', (_, term, expected) => {
    expect(due(term, '2026-11-24T10:00')).toBe(`${expected}T17:00`);
  });
});

describe('units', () => {
  it('minutes and hours are elapsed time, days end at 17:00', () => {
    expect(due({ amount: 15, unit: 'min' }, '2027-01-11T10:05')).toBe('2027-01-11T10:20');
    expect(due({ amount: 24, unit: 'h' }, '2027-03-27T12:00')).toBe('2027-03-28T13:00');
    expect(due({ amount: 24, unit: 'h' }, '2027-10-30T12:00')).toBe('2027-10-31T11:00');
    expect(due({ amount: 7, unit: 'cd' }, '2027-03-27T23:59')).toBe('2027-04-03T17:00');
    expect(due({ amount: 1, unit: 'month' }, '2027-01-31T10:00')).toBe('2027-02-28T17:00');
  });

  it('the same day is 17:00, or four hours later after one o\u2019clock', () => {
    expect(due({ sameDay: true }, '2027-01-11T08:00')).toBe('2027-01-11T17:00');
    expect(due({ sameDay: true }, '2027-01-11T13:00')).toBe('2027-01-11T17:00');
    expect(due({ sameDay: true }, '2027-01-11T13:01')).toBe('2027-01-11T17:01');
    expect(due({ sameDay: true }, '2027-01-11T22:00')).toBe('2027-01-12T02:00');
  });

  it('a day off as start makes the first day after it day 0', () => {
    expect(due({ amount: 1, unit: 'wd' }, '2027-01-09T10:00')).toBe('2027-01-12T17:00');
    expect(due({ amount: 1, unit: 'sd' }, '2027-02-22T10:00')).toBe('2027-03-02T17:00');
    expect(due({ amount: 1, unit: 'wd' }, '2027-02-22T10:00')).toBe('2027-02-23T17:00');
  });

  it('working days leave out weekends and public holidays, school days also holidays and closed days', () => {
    const calendar = school({ closedDays: [day('2027-03-10')] });
    expect(
      [day('2027-03-29'), day('2027-01-16'), day('2027-05-05')].some((one) => calendar.isWorkingDay(one)),
    ).toBe(false);
    expect([calendar.isWorkingDay(day('2027-03-10')), calendar.isSchoolDay(day('2027-03-10'))]).toEqual([
      true,
      false,
    ]);
    expect([calendar.isWorkingDay(day('2027-02-22')), calendar.isSchoolDay(day('2027-02-22'))]).toEqual([
      true,
      false,
    ]);
    expect(calendar.isWorkingDay(day('2027-03-26'))).toBe(true);
    expect(school({ goodFridayFree: true }).isWorkingDay(day('2027-03-26'))).toBe(false);
    expect(school({ liberationDayFree: false }).isWorkingDay(day('2027-05-05'))).toBe(true);
  });

  it('care has no school holidays; its closed days count in school-day terms only', () => {
    const calendar = care(['2027-03-10']);
    expect([calendar.isSchoolDay(day('2027-02-22')), calendar.holidayOn(day('2027-02-22'))]).toEqual([
      true,
      undefined,
    ]);
    expect([calendar.isSchoolDay(day('2027-03-10')), calendar.isWorkingDay(day('2027-03-10'))]).toEqual([
      false,
      true,
    ]);
    expect(calendar.nextHoliday(day('2027-01-01'))).toBeNull();
    expect(formatDay(calendar.previousOpenDay(day('2027-03-10')))).toBe('2027-03-10');
    expect(formatDay(calendar.previousSchoolDay(day('2027-03-10')))).toBe('2027-03-09');
    expect(formatDay(school().previousOpenDay(day('2027-02-24')))).toBe('2027-02-19');
  });

  it('counts days between, and names the days a term skipped', () => {
    const calendar = school({ closedDays: [day('2027-02-18')] });
    expect(calendar.daysBetween(day('2027-02-17'), day('2027-03-02'), 'sd')).toBe(3);
    expect(calendar.daysBetween(day('2027-02-17'), day('2027-03-02'), 'wd')).toBe(9);
    const skipped = calendar
      .skippedDays(day('2027-02-17'), day('2027-02-22'), 'sd')
      .map((one) => [formatDay(one.day), one.why]);
    expect(skipped).toEqual([
      ['2027-02-18', 'eigen vrije dag'],
      ['2027-02-20', 'Voorjaarsvakantie 2027'],
      ['2027-02-21', 'Voorjaarsvakantie 2027'],
      ['2027-02-22', 'Voorjaarsvakantie 2027'],
    ]);
    const easter = calendar.skippedDays(day('2027-03-26'), day('2027-03-29'), 'wd').map((one) => one.why);
    expect(easter).toEqual(['weekend', 'weekend', 'Tweede Paasdag']);
  });

  it('a version names what the calendar was made of, whatever the order of the closed days', () => {
    const two = [day('2027-03-10'), day('2027-03-11')];
    expect(school({ closedDays: two }).version).toBe(school({ closedDays: [...two].reverse() }).version);
    const versions = [
      school(),
      school({ closedDays: two }),
      school({ closedDays: [two[0]!] }),
      school({ region: 'zuid' }),
      school({ goodFridayFree: true }),
      school({ liberationDayFree: false }),
      care(),
    ].map((calendar) => calendar.version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions[0]).toMatch(/^school-midden-/);
  });

  it('says when a day lies outside the century it covers', () => {
    expect(() => school().addWorkingDays(day('2101-01-01'), 1)).toThrow(RangeError);
    expect(() => school().addWorkingDays(day('2100-12-31'), 5)).toThrow(RangeError);
    expect(() => school().isSchoolDay(day('1999-12-31'))).toThrow(RangeError);
  });
});

describe('moving a due moment', () => {
  const pulled = (term: Term, from: string): string => {
    const calendar = school();
    const start = moment(from);
    return formatLocal(pullForward(dueAfter(term, start, calendar), start, calendar));
  };

  it('a holiday inside the term pulls it forward to the last school day before it (V02)', () => {
    expect(pulled({ amount: 2, unit: 'sd' }, '2026-12-17T10:00')).toBe('2026-12-18T17:00');
    expect(pulled({ amount: 5, unit: 'sd' }, '2026-12-10T10:00')).toBe('2026-12-17T17:00');
  });

  it('at least one working day is left, also on the last school day itself', () => {
    expect(pulled({ amount: 2, unit: 'sd' }, '2026-12-18T10:00')).toBe('2026-12-21T17:00');
  });

  it('not from inside the holiday, nor from a day off just before it', () => {
    expect(pulled({ amount: 2, unit: 'sd' }, '2026-12-21T10:00')).toBe('2027-01-06T17:00');
    expect(pulled({ amount: 2, unit: 'sd' }, '2026-12-12T10:00')).toBe('2026-12-16T17:00');
  });

  it('back to a school day, never before the next working day after the start', () => {
    const calendar = school();
    const back = (text: string, from: string): string =>
      formatLocal(moveBack(moment(text), moment(from), calendar));
    expect(back('2027-07-19', '2027-04-19T10:00')).toBe('2027-07-16T17:00');
    expect(back('2027-10-19', '2027-04-19T10:00')).toBe('2027-10-15T17:00');
    expect(back('2028-04-19', '2027-04-19T10:00')).toBe('2028-04-19T17:00');
    expect(back('2027-02-24', '2027-02-19T10:00')).toBe('2027-02-22T17:00');
  });

  it('forward to a working day', () => {
    expect(formatLocal(moveForwardToWorkingDay(moment('2027-03-28'), school()))).toBe('2027-03-30T17:00');
    const fine = moment('2027-03-30T09:00');
    expect(moveForwardToWorkingDay(fine, school())).toBe(fine);
  });
});

describe('the school holidays', () => {
  it.each(REGIONS)(
    'of %s are 7-10, 14-18 or 40-46 days, Saturday to Sunday, one after the other',
    (region) => {
      const holidays = schoolHolidays(region);
      expect(validateSchoolHolidays(holidays)).toEqual([]);
      expect(holidays).toHaveLength(15);
      const lengths = holidays.map((one) => one.last - one.first + 1);
      expect(lengths.every((days) => [9, 16, 44].includes(days))).toBe(true);
    },
  );

  it.each([
    ['noord', 'Herfstvakantie 2026', '2026-10-10', '2026-10-18'],
    ['midden', 'Kerstvakantie 2026', '2026-12-19', '2027-01-03'],
    ['zuid', 'Voorjaarsvakantie 2027', '2027-02-13', '2027-02-21'],
    ['noord', 'Meivakantie 2028', '2028-04-29', '2028-05-07'],
    ['zuid', 'Zomervakantie 2027', '2027-07-24', '2027-09-05'],
    ['midden', 'Zomervakantie 2028', '2028-07-08', '2028-08-20'],
  ] as const)('%s: %s from %s to %s', (region, label, first, last) => {
    const found = schoolHolidays(region).find((one) => one.label === label)!;
    expect([formatDay(found.first), formatDay(found.last)]).toEqual([first, last]);
  });

  it('finds what is wrong in an imported table (domain.md 4.5: Zuid spring 2027 until 21 MARCH)', () => {
    const [first] = schoolHolidays('zuid');
    const wrong = {
      ...first!,
      label: 'Voorjaarsvakantie 2027',
      first: day('2027-02-13'),
      last: day('2027-03-21'),
    };
    expect(validateSchoolHolidays([wrong])).toEqual(['Voorjaarsvakantie 2027 lasts 37 days']);
    const odd = { ...wrong, first: day('2027-02-14'), last: day('2027-02-22') };
    expect(validateSchoolHolidays([odd])).toEqual([
      'Voorjaarsvakantie 2027 does not begin on a Saturday',
      'Voorjaarsvakantie 2027 does not end on a Sunday',
    ]);
    const overlapping = { ...wrong, last: day('2027-02-21') };
    expect(validateSchoolHolidays([overlapping, { ...overlapping, label: 'B' }])).toEqual([
      'B overlaps Voorjaarsvakantie 2027',
    ]);
    expect(validateSchoolHolidays([])).toEqual([]);
  });

  it.each([6, 7, 10, 11, 13, 14, 18, 19, 39, 40, 46, 47])('a holiday of %i days', (days) => {
    const [one] = schoolHolidays('zuid');
    const faults = validateSchoolHolidays([{ ...one!, last: addDays(one!.first, days - 1) }]);
    const allowed = [7, 10, 14, 18, 40, 46].includes(days);
    expect(faults.some((fault) => fault.includes('lasts'))).toBe(!allowed);
  });

  it('knows a holiday by its name, and the n-th school day before it', () => {
    const calendar = school();
    const kerst = calendar.holidayNamed('Kerstvakantie 2026')!;
    expect([1, 5].map((n) => formatDay(calendar.schoolDayBefore(kerst, n)))).toEqual([
      '2026-12-18',
      '2026-12-14',
    ]);
    expect(calendar.holidayNamed('Paasvakantie 2026')).toBeUndefined();
    expect(calendar.nextHoliday(day('2028-07-08'))).toBeNull();
    expect(dayOf(at(day('2027-01-11'), 0))).toBe(day('2027-01-11'));
  });
});
