import { describe, expect, it } from '@jest/globals';
import {
  lastYearReminder,
  schoolYearOf,
  YEAR_DUTIES,
  YEAR_PLAN,
  yearDutyDue,
} from '../../../src/domain/oversight/school-year.js';
import { addDays, day, formatDay } from '../../../src/domain/terms/day.js';

describe('the school year (R35)', () => {
  it('begins on 1 August', () => {
    expect(schoolYearOf(day('2026-07-31'))).toBe(2025);
    expect(schoolYearOf(day('2026-08-01'))).toBe(2026);
    expect(schoolYearOf(day('2027-01-01'))).toBe(2026);
  });

  it('each duty has somebody who does it, words for mail, and a day', () => {
    expect(YEAR_DUTIES.map((duty) => [YEAR_PLAN[duty].by, formatDay(yearDutyDue(duty, 2026))])).toEqual([
      ['contactPerson', '2026-10-01'],
      ['contactPerson', '2026-12-01'],
      ['director', '2027-03-01'],
      ['vertrouwenspersoon', '2027-04-01'],
      ['aandachtsfunctionaris', '2027-06-01'],
    ]);
    for (const duty of YEAR_DUTIES) expect(YEAR_PLAN[duty].words.length).toBeGreaterThan(10);
  });

  it('each duty is due inside its own school year', () => {
    for (const duty of YEAR_DUTIES) expect(schoolYearOf(yearDutyDue(duty, 2026))).toBe(2026);
  });

  it('reminds four weeks before, on the day, and every four weeks after it', () => {
    const due = day('2026-10-01');
    expect(lastYearReminder(due, day('2026-09-02'))).toBeNull();
    const moments = new Set<string>();
    for (let today = day('2026-09-03'); today <= day('2026-12-01'); today = addDays(today, 1))
      moments.add(formatDay(lastYearReminder(due, today)!));
    expect([...moments]).toEqual(['2026-09-03', '2026-10-01', '2026-10-29', '2026-11-26']);
  });
});
