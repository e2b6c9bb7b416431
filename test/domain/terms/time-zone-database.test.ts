import { describe, expect, it } from '@jest/globals';
import { formatLocal, HOUR } from '../../../src/domain/terms/amsterdam.js';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

describe('time in Amsterdam', () => {
  it('agrees with the time-zone database, hour by hour around every change and day by day from 1996 to 2100', () => {
    for (let year = 1996; year <= 2100; year += 1) {
      for (let number = 0; number < 366; number += 1) {
        const noon = Date.UTC(year, 0, 1 + number, 11, 30);
        expect(formatLocal(noon)).toBe(clock.format(noon).replace(' ', 'T'));
      }
      for (const month of [2, 9]) {
        for (let hour = -30; hour <= 30; hour += 1) {
          const instant =
            Date.UTC(year, month + 1, 0 - (new Date(Date.UTC(year, month + 1, 0)).getUTCDay() % 7), 1) +
            hour * HOUR;
          expect(formatLocal(instant)).toBe(clock.format(instant).replace(' ', 'T'));
        }
      }
    }
  });
});
