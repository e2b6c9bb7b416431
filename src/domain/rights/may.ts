import { profileVersion } from '../afwegingskader/profiles.js';
import type { Command, CommandType } from '../case/commands.js';
import { refuse, unknownBecauseDenied, type Refusal } from '../case/refusals.js';
import { holders, type Directory, type Setting } from '../case/setting.js';
import { isDenied, type CaseState } from '../case/state.js';
import { CASE_CLASSES, type PersonId, type Role } from '../case/names.js';
import { hasBrokenGlass, isOwner, isSealed, levelOf } from './level.js';
import { permissionOf, type Capacity, type Condition } from './permissions.js';

/** Rights with a case of one's own to break the glass of (row 20). */
const GLASS_ROLES: ReadonlySet<Role> = new Set([
  'professional', 'contactPerson', 'aandachtsfunctionaris', 'internBegeleider', 'director', 'endResponsible',
  'vertrouwenspersoon',
]); // prettier-ignore

/**
 * Whether this person may give this command in this case (PM-01, PM-02): denied first, then the level, then the cell
 * of the table. `null` = yes. Rules and shape are judged only after this.
 */
export function mayCommand(command: Command, state: CaseState, setting: Setting): Refusal | null {
  const { directory, now } = setting;
  if (isDenied(state, command.by)) return unknownBecauseDenied();
  // Lowering the class has the rights of row 15, like postponing.
  const row = permissionOf(isLowering(command, state) ? 'postpone' : command.type);
  if (row === undefined) return refuse('notAllowed');
  const capacities = capacitiesOf(command.by, state, setting);
  const level = levelOf(command.by, state, directory, now);
  const outside = capacities.has('PRI') || (command.type === 'breakGlass' && capacities.has('EMP'));
  if (level === 'none' && !outside) return refuse('unknownCase');
  const cell = row.allowed.find(
    (capacity) => capacities.has(capacity) && holds(row.when?.[capacity], command, state, setting),
  );
  if (cell === undefined) return level === 'none' ? refuse('unknownCase') : refuse('notAllowed');
  if (state.closure !== null && row.afterClosing !== true) return refuse('caseClosed');
  if (state.closure === 'handedOff' && !ON_HANDOFF.has(command.type)) return refuse('caseClosed');
  return null;
}

/** What may still be done to a hand-off record: rows 1, 4, 19 and 22-26. */
const ON_HANDOFF: ReadonlySet<CommandType> = new Set([
  'recordSignal', 'raiseEmergency', 'correct', 'denyAccess', 'receiveAccessRequest', 'decideAccessRequest',
]); // prettier-ignore

function isLowering(command: Command, state: CaseState): boolean {
  if (command.type !== 'changeClass') return false;
  return CASE_CLASSES.indexOf(command.class) < CASE_CLASSES.indexOf(state.class);
}

/** The columns of security.md 2.3 in which a person stands. */
export function capacitiesOf(person: PersonId, state: CaseState, setting: Setting): ReadonlySet<Capacity> {
  const { directory, now } = setting;
  const level = levelOf(person, state, directory, now);
  const roles = directory.people.get(person)?.roles ?? [];
  const has = (role: Role): boolean => roles.includes(role);
  const cooperative = profileVersion(state.profile.version).decider === 'bestuur';
  const found = new Set<Capacity>();
  if (state.reporters.includes(person)) found.add('REP');
  if (state.members.includes(person)) found.add('MEM');
  if (isOwner(person, state)) found.add('OWN');
  if (has('aandachtsfunctionaris') || has('internBegeleider')) found.add('LOC');
  if (has('director')) found.add('DIR');
  if (has('endResponsible')) found.add(level === 'full' ? 'END' : 'ENS');
  if (has('bestuur')) {
    if (cooperative) found.add('BEC');
    else if (level === 'status') found.add('BES');
  }
  if (has('vertrouwenspersoon') && isSealed(state)) found.add('VTP');
  if (has('privacyOfficer')) found.add('PRI');
  if (hasBrokenGlass(person, state, now)) found.add('BRG');
  if (level !== 'full' && roles.some((role) => GLASS_ROLES.has(role))) found.add('EMP');
  return found;
}

function holds(
  condition: Condition | undefined,
  command: Command,
  state: CaseState,
  setting: Setting,
): boolean {
  switch (condition) {
    case undefined:
      return true;
    case 'ownsBoardCase':
      return (
        state.boardCase &&
        isOwner(command.by, state) &&
        actsAsEndResponsible(command.by, state, setting.directory)
      );
    case 'ownEntry':
      return setting.correctedEntryBy === undefined || setting.correctedEntryBy === command.by;
    case 'fromRungTwo':
      return directorStepsIn(state, setting.directory);
    case 'noBestuurLeft':
      return state.letInByOwner.includes(command.by) || !cooperativeKeepsSubmission(state, setting.directory);
    case 'noPrivacyOfficer':
      return !holders(setting.directory, 'privacyOfficer').some(
        (person) => person.present && !isDenied(state, person.id),
      );
    case 'ownerless':
      return isDenied(state, state.owner) || !setting.directory.people.has(state.owner);
  }
}

/** a: the vertrouwenspersoon; without one, and without anybody end-responsible left, the owner: somebody must decide (R32). */
function actsAsEndResponsible(person: PersonId, state: CaseState, directory: Directory): boolean {
  if (directory.people.get(person)?.roles.includes('vertrouwenspersoon') === true) return true;
  return (['vertrouwenspersoon', 'endResponsible'] as const)
    .flatMap((role) => holders(directory, role))
    .every((other) => isDenied(state, other.id));
}

/** b and fine print 73: silence of two rungs, nobody present, or an opener who would acknowledge himself. */
function directorStepsIn(state: CaseState, directory: Directory): boolean {
  const watched =
    state.points.find((point) => point.id === 'W1') ?? state.points.find((point) => point.id === 'W16');
  if (watched?.rung === 2 || watched?.rung === 3) return true;
  const present = ['aandachtsfunctionaris', 'internBegeleider'] as const;
  const able = present
    .flatMap((role) => holders(directory, role))
    .filter((p) => p.present && p.id !== state.signalledBy);
  return able.length === 0;
}

/** d: in a cooperative the bestuur submits, unless it is shut out or the owner named somebody for it. */
function cooperativeKeepsSubmission(state: CaseState, directory: Directory): boolean {
  if (profileVersion(state.profile.version).submitter !== 'bestuur') return false;
  return holders(directory, 'bestuur').some((person) => !isDenied(state, person.id));
}
