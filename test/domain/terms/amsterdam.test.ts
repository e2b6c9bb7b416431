import { describe, expect, it } from '@jest/globals';
import {
  at,
  dayOf,
  formatLocal,
  HOUR,
  MINUTE,
  minuteOfDay,
  parseLocal,
} from '../../../src/domain/terms/amsterdam.js';
import { addDays, addMonths, day, formatDay, parseDay, weekday } from '../../../src/domain/terms/day.js';

describe('time in Amsterdam', () => {
  it('a due moment of 17:00 is 17:00 on the wall in summer and winter', () => {
    for (const text of ['2027-01-11', '2027-03-28', '2027-07-11', '2027-10-31']) {
      expect(formatLocal(at(day(text), 17))).toBe(`${text}T17:00`);
      expect(minuteOfDay(at(day(text), 17, 5))).toBe(17 * 60 + 5);
      expect(dayOf(at(day(text), 23, 59))).toBe(day(text));
      expect(dayOf(at(day(text), 0))).toBe(day(text));
    }
  });

  it('an hour that is skipped is moved forward, of a doubled hour the first is meant', () => {
    expect(formatLocal(at(day('2027-03-28'), 2, 30))).toBe('2027-03-28T03:30');
    expect(at(day('2027-10-31'), 2, 30)).toBe(Date.UTC(2027, 9, 31, 0, 30));
    expect(at(day('2027-10-31'), 3, 0)).toBe(Date.UTC(2027, 9, 31, 2, 0));
  });

  it('reads a local moment, and says what is no moment', () => {
    expect(parseLocal('2027-01-11T10:00')).toBe(Date.UTC(2027, 0, 11, 9));
    expect(parseLocal('2027-07-11T10:00:30')).toBe(Date.UTC(2027, 6, 11, 8) + 30_000);
    expect(parseLocal('2027-03-28T02:30')).toBe('gap');
    for (const wrong of [
      '2027-02-30T10:00',
      '2027-01-11',
      '2027-01-11T24:00',
      '2027-01-11T10:60',
      '2027-01-11T10:00:60',
      'x',
    ]) {
      expect(parseLocal(wrong)).toBe('invalid');
    }
    expect(MINUTE * 60).toBe(HOUR);
  });
});

describe('a day', () => {
  it('is read when it exists, and only then', () => {
    expect(formatDay(day('2028-02-29'))).toBe('2028-02-29');
    for (const wrong of [
      '2027-02-29',
      '2027-13-01',
      '2027-00-10',
      '2027-1-1',
      '20270101',
      '2027-01-32',
      ' 2027-01-01',
    ]) {
      expect(parseDay(wrong)).toBeNull();
      expect(() => day(wrong)).toThrow(RangeError);
    }
  });

  it('knows its weekday, and days and months later', () => {
    expect(
      ['2027-01-11', '2027-01-16', '2027-01-17', '1969-12-31'].map((text) => weekday(day(text))),
    ).toEqual([1, 6, 7, 3]);
    expect(formatDay(addDays(day('2026-12-31'), 1))).toBe('2027-01-01');
    expect(formatDay(addMonths(day('2027-01-31'), 1))).toBe('2027-02-28');
    expect(formatDay(addMonths(day('2027-08-31'), 6))).toBe('2028-02-29');
    expect(formatDay(addMonths(day('2027-11-15'), 3))).toBe('2028-02-15');
  });
});
