import { currentProfile } from '../domain/afwegingskader/profiles.js';
import type { ProfileId, Role } from '../domain/case/names.js';
import type { Setting } from '../domain/case/setting.js';
import { createCalendar, type Calendar, type CalendarChoices } from '../domain/terms/calendar.js';
import { day } from '../domain/terms/day.js';
import { DEFAULT_POLICY, type Policy } from '../domain/terms/policy.js';
import type { Region } from '../domain/terms/school-holidays.js';
import type { SettingRow } from '../store/case-rows.js';

/** The world in which a command of this organisation is judged, at this moment of the case. */
export function settingOf(row: SettingRow, now: number): Setting {
  const profile = currentProfile(row.profile as ProfileId);
  return {
    now,
    profile,
    calendar: calendarOf({
      kind: profile.calendar,
      region: row.region as Region,
      closedDays: row.closedDays.map(day),
    }),
    policy: (row.policy as Policy | null) ?? DEFAULT_POLICY,
    directory: {
      people: new Map(
        row.people.map((person) => [
          person.id,
          { ...person, roles: person.roles as Role[], deputyFor: person.deputyFor as Role[] },
        ]),
      ),
      outsideContact: row.outsideContact,
    },
  };
}

/** A calendar covers a century: made once per set of choices, not once per command. */
const calendars = new Map<string, Calendar>();
const MOST_CALENDARS = 200;

function calendarOf(choices: CalendarChoices): Calendar {
  const key = JSON.stringify(choices);
  const known = calendars.get(key);
  if (known !== undefined) return known;
  if (calendars.size >= MOST_CALENDARS) calendars.clear();
  const calendar = createCalendar(choices);
  calendars.set(key, calendar);
  return calendar;
}
