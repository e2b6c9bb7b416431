import { currentProfile } from '../../../src/domain/afwegingskader/profiles.js';
import { PROFILES, type ProfileId, type Role } from '../../../src/domain/case/names.js';
import type { DirectoryPerson } from '../../../src/domain/case/setting.js';
import type { SimulatedOrganisation } from '../../../src/domain/scenario/simulation.js';
import { createCalendar, type Calendar } from '../../../src/domain/terms/calendar.js';
import { addDays, day, type Day } from '../../../src/domain/terms/day.js';
import { DEFAULT_POLICY } from '../../../src/domain/terms/policy.js';
import { REGIONS } from '../../../src/domain/terms/school-holidays.js';
import { PERSONS } from './acts.js';
import type { Random } from './random.js';

const USUAL: Readonly<Record<(typeof PERSONS)[number], readonly Role[]>> = {
  lisa: ['professional'],
  sara: ['professional'],
  omar: ['internBegeleider', 'aandachtsfunctionaris'],
  ria: ['director', 'endResponsible'],
  bea: ['bestuur'],
  vera: ['vertrouwenspersoon', 'endResponsible'],
  paul: ['privacyOfficer'],
};

/** What somebody may be besides. Written out: a life is its seed, and a role that is added must not change it. */
const OTHER: readonly Role[] = [
  'professional', 'contactPerson', 'internBegeleider', 'aandachtsfunctionaris', 'director', 'endResponsible', 'bestuur',
  'vertrouwenspersoon', 'privacyOfficer', 'sotChair', 'administrator',
]; // prettier-ignore

/** A random organisation: profession, region, closed days, and people who are away, stand in, or hold other roles. */
export function organisationOf(r: Random): SimulatedOrganisation {
  const profile = r.pick<ProfileId>([...PROFILES, 'education', 'education']);
  const people = PERSONS.map((id): [string, DirectoryPerson] => {
    const roles = r.oneIn(8) ? [...USUAL[id], r.pick(OTHER)] : USUAL[id];
    const deputyFor = r.oneIn(6) ? [r.pick(OTHER)] : [];
    return [id, { id, roles, deputyFor, present: !r.oneIn(8) }];
  });
  const outsideContact = r.oneIn(2) ? 'extern' : null;
  return {
    profile,
    calendar: calendarOf(r, profile),
    policy: DEFAULT_POLICY,
    directory: { people: new Map(people), outsideContact },
  };
}

/** Calendars cover a century and are shared: as many as there are lives would take longer than the lives. */
const calendars = new Map<string, Calendar>();

export function calendarOf(r: Random, profile: ProfileId): Calendar {
  const { calendar: kind } = currentProfile(profile);
  const region = r.pick(REGIONS);
  const variant = r.below(4);
  const key = `${kind} ${region} ${variant}`;
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const made = createCalendar({
    kind,
    region,
    closedDays: closedDays(variant),
    goodFridayFree: variant === 3,
  });
  calendars.set(key, made);
  return made;
}

function closedDays(variant: number): readonly Day[] {
  const first = day('2026-08-31');
  return Array.from({ length: variant * 12 }, (_, index) => addDays(first, index * 17 + variant));
}
