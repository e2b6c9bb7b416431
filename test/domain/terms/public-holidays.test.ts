import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { formatDay, weekday } from '../../../src/domain/terms/day.js';
import { easterSunday, publicHolidays } from '../../../src/domain/terms/public-holidays.js';

const YEARS = Array.from({ length: 2100 - 1990 + 1 }, (_, index) => 1990 + index);
const library = new Holidays('NL');

/** What the library calls a public holiday; Easter and Whit Sunday need no entry, before 2014 it was the Queen's day. */
function fromLibrary(year: number): readonly string[] {
  return library
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => holiday.date.slice(0, 10))
    .filter((text) => !/-04-(29|30)$/.test(text))
    .sort();
}

/** 5 May is free here (domain.md 4.4), an observance in the library. */
function ours(year: number): readonly string[] {
  return publicHolidays(year, { goodFridayFree: false, liberationDayFree: false })
    .map((holiday) => formatDay(holiday.day))
    .sort();
}

describe('the public holidays', () => {
  it.each(YEARS)('of %i are those of date-holidays', (year) => {
    const sundays = [easterSunday(year), easterSunday(year) + 49].map((day) => formatDay(day as never));
    const theirs = fromLibrary(year).filter((text) => !sundays.includes(text) && !/-04-2[67]$/.test(text));
    expect(ours(year).filter((text) => !/-04-2[67]$/.test(text))).toEqual([...new Set(theirs)]);
    if (year >= 2014) {
      expect(ours(year).filter((text) => /-04-2[67]$/.test(text))).toContain(
        fromLibrary(year).find((text) => /-04-2[67]$/.test(text) && !sundays.includes(text)),
      );
    }
  });

  it.each([
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
  ])('Easter of %i is %s (domain.md 4.4)', (year, easter) => {
    expect(formatDay(easterSunday(year))).toBe(easter);
  });

  it('King\u2019s day is 26 April when the 27th is a Sunday: 2025, 2031', () => {
    const kingsDays = YEARS.map((year) => publicHolidays(year).find((one) => one.name === 'Koningsdag')!.day);
    expect(kingsDays.every((day) => weekday(day) !== 7)).toBe(true);
    expect(kingsDays.map(formatDay)).toEqual(
      expect.arrayContaining(['2025-04-26', '2026-04-27', '2031-04-26']),
    );
  });

  it('Good Friday and 5 May are choices of the organisation', () => {
    const names = (goodFridayFree: boolean, liberationDayFree: boolean) =>
      publicHolidays(2027, { goodFridayFree, liberationDayFree }).map(
        (one) => `${one.name} ${formatDay(one.day)}`,
      );
    expect(names(true, false)).toContain('Goede Vrijdag 2027-03-26');
    expect(names(true, false)).not.toContain('Bevrijdingsdag 2027-05-05');
    expect(names(false, true)).toContain('Bevrijdingsdag 2027-05-05');
    expect(publicHolidays(2027).map((one) => one.name)).toEqual([
      'Nieuwjaarsdag',
      'Tweede Paasdag',
      'Koningsdag',
      'Bevrijdingsdag',
      'Hemelvaartsdag',
      'Tweede Pinksterdag',
      'Eerste Kerstdag',
      'Tweede Kerstdag',
    ]);
  });
});
