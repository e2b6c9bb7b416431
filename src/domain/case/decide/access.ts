import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { PersonId, Role } from '../names.js';
import { isExternal } from '../../rights/external.js';
import { refuse, type Refusal } from '../refusals.js';
import { isDenied, isOpen } from '../state.js';
import { overseerFor } from './oversight.js';

/** The case gets another owner; the one before keeps what he was besides: member, reporter, or nothing (PM-06). */
export function assign(act: Act, command: CommandOf<'assign'>): Refusal | null {
  const refusal = personRefusal(act, command.person);
  if (refusal !== null) return refusal;
  if (act.state.owner === command.person) return refuse('nothingToDo');
  act.happen({ type: 'ownerAssigned', person: command.person });
  return null;
}

export function grantAccess(act: Act, command: CommandOf<'grantAccess'>): Refusal | null {
  const refusal = personRefusal(act, command.person);
  if (refusal !== null) return refusal;
  if (act.state.members.includes(command.person)) return refuse('nothingToDo');
  const byOwner = act.state.owner === command.by;
  act.happen({ type: 'memberAdded', person: command.person, ...(byOwner && { letInByOwner: true }) });
  return null;
}

/** Takes a named access back, also one by broken glass before its 24 hours are over. */
export function revokeAccess(act: Act, command: CommandOf<'revokeAccess'>): Refusal | null {
  const glass = act.state.glassBreaks.some(
    (one) => one.person === command.person && one.until > act.setting.now,
  );
  if (!act.state.members.includes(command.person) && !glass) return refuse('nothingToDo');
  act.happen({ type: 'memberRemoved', person: command.person });
  return null;
}

/**
 * PM-20: takes effect at once. Shutting out somebody who oversees is provisional until another overseer confirms it,
 * so that nobody can hide a case.
 */
export function denyAccess(act: Act, command: CommandOf<'denyAccess'>): Refusal | null {
  const person = act.setting.directory.people.get(command.person);
  if (person === undefined) return refuse('unknownPerson');
  if (isDenied(act.state, command.person) || command.person === command.by) return refuse('nothingToDo');
  const provisional = person.roles.some((role) => OVERSEERS.has(role));
  if (act.state.owner === command.person) passOn(act, command.person);
  act.happen({ type: 'accessDenied', person: command.person, provisional });
  if (provisional) act.openOrKeepEarlier('denyCheck');
  return null;
}

/** PM-20: a case keeps an owner who may see it; when no overseer is left it waits for `assign`. */
function passOn(act: Act, owner: PersonId): void {
  const shutOut = [owner, ...act.state.denials.map((denial) => denial.person)];
  const person = overseerFor(act.setting.directory, shutOut);
  if (person !== null) act.happen({ type: 'ownerAssigned', person });
}

const OVERSEERS: ReadonlySet<Role> = new Set(['endResponsible', 'privacyOfficer', 'vertrouwenspersoon']);

/** PM-20: by another than who shut out; ends `denyCheck` when none is left to confirm. */
export function confirmDeny(act: Act, command: CommandOf<'confirmDeny'>): Refusal | null {
  const waiting = act.state.denials.find((denial) => denial.provisional && denial.person === command.person);
  if (waiting === undefined) return refuse('nothingToDo');
  if (waiting.by === command.by) return refuse('confirmedByAnother');
  act.happen({ type: 'denyConfirmed', person: command.person });
  if (!act.state.denials.some((denial) => denial.provisional)) act.end('denyCheck');
  return null;
}

/** R32: two persons of different roles. */
export function liftDeny(act: Act, command: CommandOf<'liftDeny'>): Refusal | null {
  if (!isDenied(act.state, command.person)) return refuse('nothingToDo');
  if (!isOtherRole(act, command.by, command.secondPerson)) return refuse('liftingNeedsTwo');
  act.happen({ type: 'denyLifted', person: command.person });
  if (!act.state.denials.some((denial) => denial.provisional)) act.end('denyCheck');
  return null;
}

function isOtherRole(act: Act, by: PersonId, second: PersonId | undefined): boolean {
  if (second === undefined || second === by || isDenied(act.state, second)) return false;
  const rolesOf = (id: PersonId): readonly Role[] => act.setting.directory.people.get(id)?.roles ?? [];
  const overseeing = rolesOf(second).filter(
    (role) => role === 'vertrouwenspersoon' || role === 'privacyOfficer',
  );
  const shared = overseeing.some((role) => rolesOf(by).includes(role));
  return (overseeing.length > 0 || act.state.owner === second) && !shared;
}

const HOURS_OF_BROKEN_GLASS = 24;

/** PM-23: opens the case for 24 hours; the owner judges afterwards. */
export function breakGlass(act: Act, command: CommandOf<'breakGlass'>): Refusal | null {
  const until = act.setting.now + HOURS_OF_BROKEN_GLASS * 60 * 60 * 1000;
  act.happen({ type: 'glassBroken', person: command.by, until });
  act.openOrKeepEarlier('breakGlassReview');
  return null;
}

export function reviewBreakGlass(act: Act, command: CommandOf<'reviewBreakGlass'>): Refusal | null {
  const waiting = act.state.glassBreaks.some((glass) => glass.person === command.person && !glass.reviewed);
  if (!waiting) return refuse('nothingToDo');
  act.happen({ type: 'breakGlassReviewed', person: command.person, justified: command.justified });
  if (act.state.glassBreaks.every((glass) => glass.reviewed) && isOpen(act.state, 'breakGlassReview')) {
    act.end('breakGlassReview');
  }
  return null;
}

/** R32: naming a denied person is refused, by `grantAccess` and `assign` alike; somebody from outside too (row 18). */
function personRefusal(act: Act, person: PersonId): Refusal | null {
  const roles = act.setting.directory.people.get(person)?.roles;
  if (roles === undefined || isExternal(roles)) return refuse('unknownPerson');
  return isDenied(act.state, person) ? refuse('personDenied') : null;
}
