import { at, dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { addDays, formatDay, type Day } from '../domain/terms/day.js';
import type { SchoolHoliday } from '../domain/terms/school-holidays.js';
import { inTransaction } from '../store/database.js';
import type { KeyRing } from '../security/key-ring.js';
import {
  holidayGaps,
  noteHolidayRound,
  type HolidayGap,
  type HolidayRoundRow,
} from '../store/holiday-rows.js';
import { addNotifications, type NewNotification } from '../store/notifications.js';
import { placesAt, type Place, type RoundDeps } from './setting.js';

const TWO_WEEKS = 14;
const MORNING = 8;

/**
 * "Before we close" (W14, issue "Nobody is forgotten"): two weeks and five school days before each school holiday the
 * list of open cases is made, and whoever owns cases without an agreement is told how many (M14): who sees the child,
 * whom to call. Each list is made once; one that was missed is made later, until the holiday begins.
 * @returns how many lists were made.
 */
export async function holidayRound({ worker, caseFile }: RoundDeps, now: Instant): Promise<number> {
  let made = 0;
  for (const place of await placesAt(worker, now)) {
    const due = momentsOf(place, dayOf(now));
    for (const [index, moment] of due.entries()) {
      // Of two lists that were both missed, only the later one is mailed.
      const isLast = index === due.length - 1;
      const isNew = await inTransaction(worker, null, async (client) => {
        const gaps = await holidayGaps(client, place.locationId, moment.row.moment === 'fiveSchoolDays');
        if (!(await noteHolidayRound(client, moment.row, gaps.length))) return false;
        if (isLast)
          await addNotifications(client, messagesOf(place, moment, perOwner(caseFile.keys, place, gaps)));
        return true;
      });
      if (isNew) made += 1;
    }
  }
  return made;
}

/** How many of her cases each owner must still look at; a case from which she is shut out is not hers to count. */
function perOwner(keys: KeyRing, place: Place, gaps: readonly HolidayGap[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ownerId, denials } of gaps) {
    if (denials.includes(keys.personToken(place.organisationId, ownerId))) continue;
    counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  }
  return counts;
}

function messagesOf(place: Place, moment: Moment, counts: ReadonlyMap<string, number>): NewNotification[] {
  return [...counts].map(([personId, cases]) => ({
    ...{ organisationId: place.organisationId, caseId: null, personId, kind: 'beforeHoliday' },
    ...{ point: `beforeHoliday ${place.locationId}`, rung: moment.row.moment, nominalAt: moment.at },
    facts: { firstDay: moment.firstDay, cases },
  }));
}

interface Moment {
  readonly row: HolidayRoundRow;
  readonly at: Instant;
  readonly firstDay: Day;
}

/** The moments of the coming holiday that have come, the earlier first. */
function momentsOf(place: Place, today: Day): readonly Moment[] {
  const { calendar, policy } = place.world;
  const holiday = calendar.nextHoliday(today);
  if (holiday === null) return [];
  const days = {
    twoWeeks: addDays(holiday.first, -TWO_WEEKS),
    fiveSchoolDays: calendar.schoolDayBefore(holiday, policy.holidayCheckSchoolDays),
  };
  return (['twoWeeks', 'fiveSchoolDays'] as const)
    .filter((moment) => days[moment] <= today)
    .map((moment) => ({
      row: rowOf(place, holiday, moment),
      at: at(days[moment], MORNING),
      firstDay: holiday.first,
    }));
}

function rowOf(place: Place, holiday: SchoolHoliday, moment: HolidayRoundRow['moment']): HolidayRoundRow {
  const { organisationId, locationId } = place;
  return { organisationId, locationId, holiday: holiday.label, firstDay: formatDay(holiday.first), moment };
}
