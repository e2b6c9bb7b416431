import { day, weekday, type Day } from './day.js';

export const REGIONS = ['noord', 'midden', 'zuid'] as const;
export type Region = (typeof REGIONS)[number];

type SchoolHolidayName = 'herfst' | 'kerst' | 'voorjaar' | 'mei' | 'zomer';

/** First and last day off, both included: Saturday to Sunday. */
export interface SchoolHoliday {
  readonly name: SchoolHolidayName;
  /** For people: "Kerstvakantie 2026". */
  readonly label: string;
  readonly first: Day;
  readonly last: Day;
}

type Period = readonly [first: string, last: string];
type PerRegion = Readonly<Record<Region, Period>>;

const same = (first: string, last: string): PerRegion => ({
  noord: [first, last],
  midden: [first, last],
  zuid: [first, last],
});

/**
 * School holidays as published by the government (domain.md 4.5). Autumn and spring are advice dates, Christmas, May
 * and summer are fixed; a second May week is a school's own closed days.
 */
const TABLE: readonly (readonly [SchoolHolidayName, year: number, PerRegion])[] = [
  ['herfst', 2025, { noord: ['2025-10-18', '2025-10-26'], midden: ['2025-10-18', '2025-10-26'], zuid: ['2025-10-11', '2025-10-19'] }],
  ['kerst', 2025, same('2025-12-20', '2026-01-04')],
  ['voorjaar', 2026, { noord: ['2026-02-21', '2026-03-01'], midden: ['2026-02-14', '2026-02-22'], zuid: ['2026-02-14', '2026-02-22'] }],
  ['mei', 2026, same('2026-04-25', '2026-05-03')],
  ['zomer', 2026, { noord: ['2026-07-04', '2026-08-16'], midden: ['2026-07-18', '2026-08-30'], zuid: ['2026-07-11', '2026-08-23'] }],
  ['herfst', 2026, { noord: ['2026-10-10', '2026-10-18'], midden: ['2026-10-17', '2026-10-25'], zuid: ['2026-10-17', '2026-10-25'] }],
  ['kerst', 2026, same('2026-12-19', '2027-01-03')],
  ['voorjaar', 2027, { noord: ['2027-02-20', '2027-02-28'], midden: ['2027-02-20', '2027-02-28'], zuid: ['2027-02-13', '2027-02-21'] }],
  ['mei', 2027, same('2027-04-24', '2027-05-02')],
  ['zomer', 2027, { noord: ['2027-07-10', '2027-08-22'], midden: ['2027-07-17', '2027-08-29'], zuid: ['2027-07-24', '2027-09-05'] }],
  ['herfst', 2027, { noord: ['2027-10-16', '2027-10-24'], midden: ['2027-10-16', '2027-10-24'], zuid: ['2027-10-23', '2027-10-31'] }],
  ['kerst', 2027, same('2027-12-25', '2028-01-09')],
  ['voorjaar', 2028, { noord: ['2028-02-19', '2028-02-27'], midden: ['2028-02-26', '2028-03-05'], zuid: ['2028-02-26', '2028-03-05'] }],
  ['mei', 2028, same('2028-04-29', '2028-05-07')],
  ['zomer', 2028, { noord: ['2028-07-15', '2028-08-27'], midden: ['2028-07-08', '2028-08-20'], zuid: ['2028-07-22', '2028-09-03'] }],
]; // prettier-ignore

const LABELS: Readonly<Record<SchoolHolidayName, string>> = {
  herfst: 'Herfstvakantie',
  kerst: 'Kerstvakantie',
  voorjaar: 'Voorjaarsvakantie',
  mei: 'Meivakantie',
  zomer: 'Zomervakantie',
};

/** The shipped holidays of a region, oldest first. */
export function schoolHolidays(region: Region): readonly SchoolHoliday[] {
  return TABLE.map(([name, year, regions]) => {
    const [first, last] = regions[region];
    return { name, label: `${LABELS[name]} ${year}`, first: day(first), last: day(last) };
  });
}

/** Lengths a real school holiday has, in days; published data has been wrong before (domain.md 4.5). */
const LENGTHS: readonly (readonly [min: number, max: number])[] = [
  [7, 10],
  [14, 18],
  [40, 46],
];

/** What is wrong with a list of holidays, in English; empty when it can be used. */
export function validateSchoolHolidays(holidays: readonly SchoolHoliday[]): readonly string[] {
  const faults: string[] = [];
  let previous: SchoolHoliday | undefined;
  for (const holiday of holidays) {
    const length = holiday.last - holiday.first + 1;
    if (!LENGTHS.some(([min, max]) => length >= min && length <= max)) {
      faults.push(`${holiday.label} lasts ${length} days`);
    }
    if (weekday(holiday.first) !== 6) faults.push(`${holiday.label} does not begin on a Saturday`);
    if (weekday(holiday.last) !== 7) faults.push(`${holiday.label} does not end on a Sunday`);
    if (previous !== undefined && previous.last >= holiday.first) {
      faults.push(`${holiday.label} overlaps ${previous.label}`);
    }
    previous = holiday;
  }
  return faults;
}
