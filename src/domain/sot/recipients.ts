import type { PersonId, Role } from '../case/names.js';
import type { Directory } from '../case/setting.js';
import type { Rung } from '../case/state.js';
import type { MeetingPoint } from './meeting.js';

/** One rung up each time nobody can be reached, as for a case (PM-21). */
const NEXT_UP: readonly Role[] = ['aandachtsfunctionaris', 'director', 'bestuur', 'vertrouwenspersoon'];

/**
 * Whom a reminder of this rung reaches. Who is shut out of the case of the item is never reached (PM-D06), nor a
 * guest above her own task; a role without anybody present goes to its deputy, else one rung up.
 */
export function meetingRecipients(
  point: MeetingPoint,
  rung: Rung,
  directory: Directory,
  denied: ReadonlySet<PersonId>,
): readonly PersonId[] {
  switch (rung) {
    case 'before':
    case 'due':
      return ownerOrNext(point.owner, directory, denied);
    case 1:
      return upFrom('aandachtsfunctionaris', directory, denied);
    case 2:
      return upFrom('director', directory, denied);
    case 3: {
      const director = point.rung === 3 ? inRole('director', directory, denied) : [];
      return [...new Set([...director, ...upFrom('bestuur', directory, denied)])];
    }
  }
}

function ownerOrNext(
  owner: PersonId,
  directory: Directory,
  denied: ReadonlySet<PersonId>,
): readonly PersonId[] {
  const present = directory.people.get(owner)?.present === true && !denied.has(owner);
  return present ? [owner] : upFrom('aandachtsfunctionaris', directory, denied);
}

/** Who is on turn for a point now; another one when the owner is away or shut out of the case. */
export function personOnTurn(
  owner: PersonId,
  directory: Directory,
  denied: ReadonlySet<PersonId>,
): PersonId | null {
  return ownerOrNext(owner, directory, denied)[0] ?? null;
}

function upFrom(role: Role, directory: Directory, denied: ReadonlySet<PersonId>): readonly PersonId[] {
  for (const one of NEXT_UP.slice(NEXT_UP.indexOf(role))) {
    const found = inRole(one, directory, denied);
    if (found.length > 0) return found;
  }
  return directory.outsideContact === null ? [] : [directory.outsideContact];
}

function inRole(role: Role, { people }: Directory, denied: ReadonlySet<PersonId>): readonly PersonId[] {
  const free = [...people.values()].filter((one) => one.present && !denied.has(one.id));
  const holders = free.filter((one) => one.roles.includes(role));
  if (holders.length > 0) return holders.map((one) => one.id).sort();
  const deputies = free.filter((one) => one.deputyFor.includes(role));
  if (deputies.length > 0) return deputies.map((one) => one.id).sort();
  // S001: in a school the intern begeleider is the aandachtsfunctionaris.
  return role === 'aandachtsfunctionaris'
    ? inRole('internBegeleider', { people, outsideContact: null }, denied)
    : [];
}
