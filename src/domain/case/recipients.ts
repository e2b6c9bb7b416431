import { profileVersion } from '../afwegingskader/profiles.js';
import type { Addressee } from './events.js';
import { kindOf, type PersonId, type PointId, type Recipient, type Role } from './names.js';
import { holders, type Directory, type DirectoryPerson } from './setting.js';
import { isDenied, type CaseState, type Rung, type WaitingPoint } from './state.js';

/** One rung up each time nobody can be reached (vocabulary.md section 3, PM-21). */
const NEXT_UP: Readonly<Partial<Record<Recipient, Recipient>>> = {
  casemanager: 'owner',
  owner: 'aandachtsfunctionaris',
  privacyOfficer: 'endResponsible',
  aandachtsfunctionaris: 'director',
  endResponsible: 'director',
  director: 'bestuur',
  bestuur: 'vertrouwenspersoon',
  vertrouwenspersoon: 'outsideContact',
};

/** Who is on turn for a waiting point (fine print 31, 49, 74). */
export function onTurn(state: CaseState, id: PointId, directory: Directory): Recipient {
  if (state.boardCase) return 'vertrouwenspersoon';
  const byBestuur = profileVersion(state.profile.version).decider === 'bestuur';
  switch (kindOf(id)) {
    case 'W1':
    case 'W16':
      return byBestuur && holders(directory, 'aandachtsfunctionaris').length === 0
        ? 'bestuur'
        : 'aandachtsfunctionaris';
    case 'W6':
    case 'W7':
    case 'W8':
      return byBestuur ? 'bestuur' : 'endResponsible';
    case 'W11a':
    case 'W11b':
    case 'W11c':
    case 'W11d':
      return 'casemanager';
    case 'W15':
      return 'privacyOfficer';
    default:
      return 'owner';
  }
}

/**
 * Whom a reminder of this rung reaches. A role without anybody present goes to its deputy, else one rung up; who is
 * denied the case is never reached (PM-D06). An empty list of persons = nobody at all can be reached, and
 * that is an alarm.
 */
export function addressees(
  state: CaseState,
  point: WaitingPoint,
  rung: Rung,
  directory: Directory,
): readonly Addressee[] {
  const found = rolesFor(state, point, rung, directory).map((role) => reach(state, role, directory));
  return found.filter((one, index) => found.findIndex((other) => other.to === one.to) === index);
}

/** The people on turn for a point, after deputies and denials. */
export function personsOnTurn(
  state: CaseState,
  point: WaitingPoint,
  directory: Directory,
): readonly PersonId[] {
  return addressees(state, point, 'before', directory).flatMap((one) => one.persons);
}

function rolesFor(
  state: CaseState,
  point: WaitingPoint,
  rung: Rung,
  directory: Directory,
): readonly Recipient[] {
  // R32: in a board case the vertrouwenspersoon receives every rung.
  if (state.boardCase) return ['vertrouwenspersoon'];
  switch (rung) {
    case 'before':
      return [onTurn(state, point.id, directory)];
    case 'due':
      return point.ladder === 'acute'
        ? [onTurn(state, point.id, directory), 'aandachtsfunctionaris']
        : [onTurn(state, point.id, directory)];
    case 1:
      return ['aandachtsfunctionaris'];
    case 2:
      return ['director'];
    case 3:
      // The first time only the bestuur is new; every repeat goes to both.
      return point.rung === 3 ? ['director', 'bestuur'] : ['bestuur'];
  }
}

/**
 * Who carries on a hand-off (domain.md 3.8, PM-22): the director; the bestuur when the director is shut out or absent;
 * else the vertrouwenspersoon.
 */
export function receiverOfHandOff(state: CaseState, directory: Directory): Addressee {
  return reach(state, 'director', directory);
}

/** The people behind a recipient, going up until somebody is found. */
function reach(state: CaseState, wanted: Recipient, directory: Directory): Addressee {
  for (let to: Recipient | undefined = wanted; to !== undefined; to = NEXT_UP[to]) {
    const persons = reachable(state, to, directory);
    if (persons.length > 0) return { to, persons };
  }
  // A board case without a vertrouwenspersoon is in the hands of its owner, who acts as one (R32).
  return { to: wanted, persons: state.boardCase ? named(state, state.owner, directory) : [] };
}

function reachable(state: CaseState, to: Recipient, directory: Directory): readonly PersonId[] {
  switch (to) {
    case 'owner':
      return named(state, state.owner, directory);
    case 'casemanager':
      return named(state, state.casemanager, directory);
    case 'outsideContact':
      return directory.outsideContact === null ? [] : [directory.outsideContact];
    default:
      return inRole(state, to, directory);
  }
}

function named(state: CaseState, person: PersonId | null, directory: Directory): readonly PersonId[] {
  if (person === null || isDenied(state, person)) return [];
  return directory.people.get(person)?.present === true ? [person] : [];
}

/** In the order of their ids, however the directory was read: the same life gives the same events. */
function inRole(state: CaseState, role: Role, directory: Directory): readonly PersonId[] {
  const free = [...directory.people.values()].filter(
    (person) => person.present && !isDenied(state, person.id),
  );
  const first = free.filter((person) => person.roles.includes(role));
  if (first.length > 0) return first.map(idOf).sort();
  const deputies = free.filter((person) => person.deputyFor.includes(role));
  if (deputies.length > 0) return deputies.map(idOf).sort();
  // S001: in a school the intern begeleider is the aandachtsfunctionaris.
  const schoolAlias =
    role === 'aandachtsfunctionaris' ? free.filter((p) => p.roles.includes('internBegeleider')) : [];
  return schoolAlias.map(idOf).sort();
}

function idOf(person: DirectoryPerson): PersonId {
  return person.id;
}
