import { addDays, dayOfDate, weekday, type Day } from './day.js';

export interface PublicHoliday {
  readonly day: Day;
  readonly name: string;
}

/** Two days on which Dutch employers differ (domain.md 4.4). */
export interface HolidayChoices {
  readonly goodFridayFree: boolean;
  readonly liberationDayFree: boolean;
}

/** By default Good Friday is worked and 5 May is free. */
export const DEFAULT_CHOICES: HolidayChoices = { goodFridayFree: false, liberationDayFree: true };

/** The Dutch public holidays of a year that can be days off (Algemene termijnenwet art. 3; Sundays need no entry). */
export function publicHolidays(
  year: number,
  choices: HolidayChoices = DEFAULT_CHOICES,
): readonly PublicHoliday[] {
  const easter = easterSunday(year);
  return [
    { day: dayOfDate(year, 1, 1), name: 'Nieuwjaarsdag' },
    ...(choices.goodFridayFree ? [{ day: addDays(easter, -2), name: 'Goede Vrijdag' }] : []),
    { day: addDays(easter, 1), name: 'Tweede Paasdag' },
    { day: kingsDay(year), name: 'Koningsdag' },
    ...(choices.liberationDayFree ? [{ day: dayOfDate(year, 5, 5), name: 'Bevrijdingsdag' }] : []),
    { day: addDays(easter, 39), name: 'Hemelvaartsdag' },
    { day: addDays(easter, 50), name: 'Tweede Pinksterdag' },
    { day: dayOfDate(year, 12, 25), name: 'Eerste Kerstdag' },
    { day: dayOfDate(year, 12, 26), name: 'Tweede Kerstdag' },
  ];
}

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): Day {
  const day = dayOfDate(year, 4, 27);
  return weekday(day) === 7 ? addDays(day, -1) : day;
}

/** Easter Sunday by the Gregorian rule (the "anonymous" algorithm). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - leapCorrection + 15) % 30;
  const fullMoon = epact - Math.floor((golden + 11 * epact) / 319);
  const toSunday = (2 * (century % 4) + 2 * Math.floor(inCentury / 4) - (inCentury % 4) - fullMoon + 32) % 7;
  const month = Math.floor((fullMoon + toSunday + 90) / 25);
  const dayOfMonth = (fullMoon + toSunday + month + 19) % 32;
  return dayOfDate(year, month, dayOfMonth);
}
