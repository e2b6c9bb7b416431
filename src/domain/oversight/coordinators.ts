import type { PersonId, Role } from '../case/names.js';
import { dayOf, type Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import { addDays, type Day } from '../terms/day.js';

/** A colleague of a location as the dead-man's switch sees her. */
export interface WatchedPerson {
  readonly id: PersonId;
  readonly roles: readonly Role[];
  readonly deputyFor: readonly Role[];
  readonly present: boolean;
  /** When she last opened the work list; before anybody could, the day of the first open case. */
  readonly lastLooked: Instant | null;
  readonly refusesMail: boolean;
}

/** A coordinator who does not look, and who is told: the deputy and the director (screens.md D, M19). */
interface ListUnread {
  readonly person: PersonId;
  readonly schoolDays: number;
  /** The school day that made it so many: with it a message is sent once, however often the round runs. */
  readonly reachedOn: Day;
  readonly tell: readonly { readonly person: PersonId; readonly deputy: boolean }[];
}

export interface Watch {
  readonly unread: readonly ListUnread[];
  /** Nobody who coordinates, and no deputy, can be reached: the organisation is awake in name only. */
  readonly nobodyReachable: boolean;
}

/**
 * The dead-man's switch (issue "Nobody is forgotten"): every coordinator who is present and has not opened the work
 * list for `silentDays` school days is reported, and again after each further `silentDays`. Whoever is away is stood
 * in for already; a colleague whose mail bounces counts as not reachable.
 */
export function watchCoordinators(
  people: readonly WatchedPerson[],
  now: Instant,
  silentDays: number,
  calendar: Calendar,
): Watch {
  const coordinators = people.filter((one) => coordinates(one.roles));
  const reachable = (one: WatchedPerson): boolean => one.present && !one.refusesMail;
  const tell = people
    .filter((one) => reachable(one) && (coordinates(one.deputyFor) || one.roles.includes('director')))
    .map((one) => ({ person: one.id, deputy: coordinates(one.deputyFor) }));
  const unread = coordinators.flatMap((one): ListUnread[] => {
    if (!one.present || one.lastLooked === null) return [];
    const days = schoolDaysBetween(dayOf(one.lastLooked), dayOf(now), calendar);
    const reached = days[Math.floor(days.length / silentDays) * silentDays - 1];
    if (reached === undefined) return [];
    return [
      {
        person: one.id,
        schoolDays: days.length,
        reachedOn: reached,
        tell: tell.filter((other) => other.person !== one.id),
      },
    ];
  });
  const standIns = people.filter((one) => coordinates(one.roles) || coordinates(one.deputyFor));
  return { unread, nobodyReachable: !standIns.some(reachable) };
}

/** S001: in a school the intern begeleider coordinates as well. */
function coordinates(roles: readonly Role[]): boolean {
  return roles.includes('aandachtsfunctionaris') || roles.includes('internBegeleider');
}

/** The whole school days between two days, both excluded. */
function schoolDaysBetween(from: Day, to: Day, calendar: Calendar): readonly Day[] {
  const days: Day[] = [];
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    if (calendar.isSchoolDay(day)) days.push(day);
  }
  return days;
}
