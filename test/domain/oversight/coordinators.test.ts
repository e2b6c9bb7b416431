import { describe, expect, it } from '@jest/globals';
import { watchCoordinators, type WatchedPerson } from '../../../src/domain/oversight/coordinators.js';
import { at } from '../../../src/domain/terms/amsterdam.js';
import { createCalendar } from '../../../src/domain/terms/calendar.js';
import { day } from '../../../src/domain/terms/day.js';

const CALENDAR = createCalendar({ kind: 'school', region: 'midden', closedDays: [] });
const omar: WatchedPerson = {
  ...{ id: 'omar', roles: ['aandachtsfunctionaris'], deputyFor: [], present: true, refusesMail: false },
  lastLooked: at(day('2026-12-16'), 12),
};
const vera: WatchedPerson = {
  ...omar,
  id: 'vera',
  roles: [],
  deputyFor: ['aandachtsfunctionaris'],
  lastLooked: null,
};
const ria: WatchedPerson = { ...omar, id: 'ria', roles: ['director'], lastLooked: null };

const watch = (people: readonly WatchedPerson[], date: string) =>
  watchCoordinators(people, at(day(date), 8), 3, CALENDAR);

describe("the dead-man's switch of coordinators", () => {
  it('counts school days only: a Christmas holiday is no silence', () => {
    // Looked on Wednesday 16 December; Thursday and Friday, then two weeks off.
    expect(watch([omar, vera, ria], '2027-01-04').unread).toEqual([]);
    expect(watch([omar, vera, ria], '2027-01-05').unread).toEqual([
      {
        ...{ person: 'omar', schoolDays: 3, reachedOn: day('2027-01-04') },
        tell: [
          { person: 'vera', deputy: true },
          { person: 'ria', deputy: false },
        ],
      },
    ]);
  });

  it('does not report who is away, nor tell who cannot be told', () => {
    expect(watch([{ ...omar, present: false }, vera, ria], '2027-01-08').unread).toEqual([]);
    const [unread] = watch(
      [omar, { ...vera, refusesMail: true }, { ...ria, present: false }],
      '2027-01-08',
    ).unread;
    expect(unread?.tell).toEqual([]);
  });

  it('reports only who coordinates and ever looked; nobody is told about himself', () => {
    const both: WatchedPerson = { ...omar, id: 'both', roles: ['internBegeleider', 'director'] };
    expect(watch([both, { ...ria, lastLooked: omar.lastLooked }], '2027-01-05').unread).toEqual([
      {
        ...{ person: 'both', schoolDays: 3, reachedOn: day('2027-01-04') },
        tell: [{ person: 'ria', deputy: false }],
      },
    ]);
    expect(watch([{ ...omar, lastLooked: null }, ria], '2027-01-08').unread).toEqual([]);
    const sara: WatchedPerson = { ...omar, id: 'sara', roles: ['professional'] };
    expect(watch([omar, sara], '2027-01-05').unread.flatMap((one) => one.tell)).toEqual([]);
  });

  it('a place without anybody who coordinates and can be reached is an alarm; a deputy is enough', () => {
    const away = { ...omar, present: false };
    expect(watch([away, ria], '2027-01-04').nobodyReachable).toBe(true);
    expect(watch([away, vera, ria], '2027-01-04').nobodyReachable).toBe(false);
    expect(watch([{ ...omar, refusesMail: true }, ria], '2027-01-04').nobodyReachable).toBe(true);
    expect(watch([{ ...omar, roles: ['internBegeleider'] }], '2027-01-04').nobodyReachable).toBe(false);
  });
});
