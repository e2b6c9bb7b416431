import type { AfwegingskaderProfile } from '../afwegingskader/profile.js';
import type { Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import type { Policy } from '../terms/policy.js';
import type { PersonId, Role } from './names.js';

/** A colleague as the rules see her: which roles she holds, for whom she stands in, and whether she can be reached. */
export interface DirectoryPerson {
  readonly id: PersonId;
  readonly roles: readonly Role[];
  /** Roles she takes over while every holder is away (Q11). */
  readonly deputyFor: readonly Role[];
  /** False while she is ill or on leave. */
  readonly present: boolean;
}

/** The people of the organisation and location of one case. */
export interface Directory {
  readonly people: ReadonlyMap<PersonId, DirectoryPerson>;
  /** Somebody outside who is told when nobody inside is left to be told (PM-20, PM-21). */
  readonly outsideContact: PersonId | null;
}

/** The world in which a command is judged. The core reads no clock and no configuration: it is handed both. */
export interface Setting {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly policy: Policy;
  /** The profile a new case begins with; a running case keeps the version it began with. */
  readonly profile: AfwegingskaderProfile;
  readonly directory: Directory;
  /** Who wrote the entry that a `correct` is about; known to the file, not to the state (security.md 2.4, rows 4 and 5). */
  readonly correctedEntryBy?: PersonId;
}

export function holders(directory: Directory, role: Role): readonly DirectoryPerson[] {
  return [...directory.people.values()].filter((person) => person.roles.includes(role));
}

/** Roles that can act on a child in danger, whoever opened the case. */
const ABLE_TO_ACT: ReadonlySet<Role> = new Set([
  'aandachtsfunctionaris', 'internBegeleider', 'director', 'endResponsible', 'bestuur', 'vertrouwenspersoon',
]); // prettier-ignore

/** Whether anybody is configured and present who could answer an alarm (fine print 19). */
export function isAnybodyReachable({ people, outsideContact }: Directory): boolean {
  if (outsideContact !== null) return true;
  return [...people.values()].some(
    (person) =>
      person.present && [...person.roles, ...person.deputyFor].some((role) => ABLE_TO_ACT.has(role)),
  );
}
