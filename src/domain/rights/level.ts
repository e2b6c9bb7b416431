import { profileVersion } from '../afwegingskader/profiles.js';
import type { Instant } from '../terms/amsterdam.js';
import type { PersonId, Role } from '../case/names.js';
import type { Directory } from '../case/setting.js';
import { inEmergency, isDenied, type CaseState } from '../case/state.js';
import { stageOf } from '../case/stage.js';
import { isExternal } from './external.js';

/** What a person may see of a case: nothing at all, only how it stands, or everything (security.md 2.2). */
export type Level = 'none' | 'status' | 'full';

const HEIGHT: Readonly<Record<Level, number>> = { none: 0, status: 1, full: 2 };

/**
 * The deny list comes first, before every role, grant and broken glass (PM-04). Somebody of another organisation sees
 * nothing of a case, also when a plan names her: a meeting shows her what is hers.
 */
export function levelOf(person: PersonId, state: CaseState, directory: Directory, now: Instant): Level {
  const member = directory.people.get(person);
  if (member === undefined || isExternal(member.roles) || isDenied(state, person)) return 'none';
  if (isOwner(person, state) || state.members.includes(person)) return 'full';
  if (hasBrokenGlass(person, state, now)) return 'full';
  const byRole = member.roles.map((role) => base(role, state, now));
  const byReport: Level = state.reporters.includes(person) ? 'status' : 'none';
  return [...byRole, byReport].reduce(highest, 'none');
}

/** Who owns the case and is not shut out of it (PM-06). */
export function isOwner(person: PersonId, state: CaseState): boolean {
  return state.owner === person && !isDenied(state, person);
}

export function hasBrokenGlass(person: PersonId, state: CaseState, now: Instant): boolean {
  return state.glassBreaks.some((glass) => glass.person === person && glass.until > now);
}

/** A case with an active deny entry is sealed (PM-07). */
export function isSealed(state: CaseState): boolean {
  return state.denials.length > 0;
}

/** The base level of a role; a director who is also end-responsible has the higher of the two. */
function base(role: Role, state: CaseState, now: Instant): Level {
  const stage = stageOf(state);
  switch (role) {
    case 'aandachtsfunctionaris':
    case 'internBegeleider':
    case 'director':
      return 'full';
    case 'endResponsible':
      return inEmergency(state) || stage === 'weighing' || stage === 'deciding' || stage === 'acting'
        ? 'full'
        : 'status';
    case 'bestuur':
      return bestuurLevel(state);
    case 'vertrouwenspersoon':
      return isSealed(state) ? 'status' : 'none';
    case 'privacyOfficer':
      return hasRequestFile(state, now) ? 'full' : 'none';
    case 'professional':
    case 'contactPerson':
    case 'sotChair':
    case 'sotMember':
    case 'regisseur':
    case 'administrator':
    case 'auditor':
      return 'none';
  }
}

/** From an access request until 30 days after its decision, never in an emergency (security.md 2.2). */
function hasRequestFile(state: CaseState, now: Instant): boolean {
  if (inEmergency(state)) return false;
  return state.openAccessRequests.length > 0 || (state.requestFileUntil ?? -Infinity) > now;
}

/** R32: in a cooperative the bestuur carries the case; elsewhere it sees only that a case is on rung 3. */
function bestuurLevel(state: CaseState): Level {
  if (profileVersion(state.profile.version).decider === 'bestuur') return 'full';
  return state.closure === null && state.points.some((point) => point.rung === 3) ? 'status' : 'none';
}

function highest(a: Level, b: Level): Level {
  return HEIGHT[a] >= HEIGHT[b] ? a : b;
}
