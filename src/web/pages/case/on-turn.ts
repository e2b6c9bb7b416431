import type { PointSheet } from '../../../casefile/case-sheet.js';
import { kindOf, ROLES, type PointKind, type Recipient, type Role } from '../../../domain/case/names.js';
import type { Setting } from '../../../domain/case/setting.js';
import { nl } from '../../texts/nl.js';
import { showSince, showTerm, type ShownTerm } from '../../texts/times.js';

/** Who is on turn for what, since when, until when (P3). */
export interface OnTurn {
  readonly id: string;
  readonly kind: PointKind;
  readonly task: string;
  /** Names of people; empty when nobody can be reached. */
  readonly who: readonly string[];
  /** The role, and for a deputy whom she stands in for. */
  readonly role: string;
  /** Nobody holds the role: it went one rung up. */
  readonly passedOn: boolean;
  readonly mine: boolean;
  readonly since: string;
  readonly due: number;
  readonly term: ShownTerm;
  readonly moved: boolean;
}

/** The same words in the work list and on the case page. */
export function onTurnOf(
  point: PointSheet,
  setting: Setting,
  names: ReadonlyMap<string, string>,
  reader: string,
): OnTurn {
  const { now, calendar } = setting;
  const kind = kindOf(point.id);
  return {
    id: point.id,
    kind,
    task: nl.states.waiting[kind],
    who: point.persons.map((id) => names.get(id) ?? nl.case.people.unknown),
    ...roleWords(point, setting),
    mine: point.persons.includes(reader),
    since: showSince(point.basis.from, now, calendar),
    due: point.due,
    term: showTerm(point.due, now, calendar),
    moved: point.basis.adjusted === 'postponed',
  };
}

/** "aandachtsfunctionaris"; "vervangt aandachtsfunctionaris" for a deputy. */
function roleWords({ role, persons }: PointSheet, { directory }: Setting): Pick<OnTurn, 'role' | 'passedOn'> {
  const [first] = persons;
  const name = nl.states.recipient[role];
  const person = first === undefined ? undefined : directory.people.get(first);
  if (person === undefined || !isRole(role)) return { role: name, passedOn: false };
  const holds =
    person.roles.includes(role) ||
    (role === 'aandachtsfunctionaris' && person.roles.includes('internBegeleider'));
  if (holds) return { role: name, passedOn: false };
  const deputy = person.deputyFor.includes(role);
  return { role: deputy ? nl.case.now.replaces(name) : name, passedOn: !deputy };
}

function isRole(role: Recipient): role is Role {
  return (ROLES as readonly string[]).includes(role);
}

/** "Omar Kaya (aandachtsfunctionaris)"; "niemand als aandachtsfunctionaris: gaat naar Ria". */
export function whoWords({ who, role, passedOn }: Pick<OnTurn, 'who' | 'role' | 'passedOn'>): string {
  if (who.length === 0) return nl.case.now.unreachable;
  const names = who.join(' of ');
  return passedOn ? nl.case.now.goesTo(role, names) : `${names} (${role})`;
}
