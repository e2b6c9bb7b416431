import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { CaseClass, PersonId, Suspect } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { holders, type Directory, type Setting } from '../setting.js';
import { startEmergency } from './emergency.js';
import { startRound } from './rounds.js';

/** A new suspicion: R01, R02. Starts W1-W4 and W7; some suspects take another road (domain.md 3.8). */
export function openCase(act: Act, command: CommandOf<'openCase'>): Refusal | null {
  const { directory } = act.setting;
  const suspect = command.suspect ?? 'unknown';
  // Fine print 19: an acute signal is recorded all the same, whatever is not configured yet.
  if (command.class !== 'acute' && !isComplete(act.setting)) return refuse('organisationIncomplete');
  if ((command.deny ?? []).some((person) => !directory.people.has(person))) return refuse('unknownPerson');

  const denied = deniedFrom(command, suspect, directory);
  act.happen({
    type: 'caseOpened',
    profile: { id: act.setting.profile.id, version: act.setting.profile.version },
    policyVersion: act.setting.policy.version,
    calendarVersion: act.setting.calendar.version,
    openedAt: act.at,
    natures: command.natures,
    adultSubject: command.subjects.some((subject) => subject.kind === 'adult'),
    disclosure: command.disclosure === true,
    suspect,
    class: classAtOpening(command),
    opener: command.by,
    owner: ownerAtOpening(command.by, suspect, denied, directory),
    members: command.onCall !== undefined && directory.people.has(command.onCall) ? [command.onCall] : [],
    denied,
    contradictingSignal: command.signal.direction === 'contradicts',
    adviceLinked: (command.adviceIds ?? []).length > 0,
  });
  if (suspect === 'staff' || suspect === 'child') {
    // Not a meldcode case: other rules, other inspectors. Only the hand-off is recorded (fine print 38).
    act.happen({ type: 'handedOff' });
    return null;
  }
  startRound(act);
  // Fine print 10: contact with Veilig Thuis the same day.
  if (command.disclosure === true) act.open('W3vt');
  if (command.class === 'acute') startEmergency(act, []);
  return null;
}

/** domain.md 3.1: without somebody end-responsible for the melding no case can be opened. */
function isComplete(setting: Setting): boolean {
  const { decider } = setting.profile;
  return (
    holders(setting.directory, 'endResponsible').length > 0 || holders(setting.directory, decider).length > 0
  );
}

/** Q4: a disclosure is at least class high; `acute` begins as high and is raised by the emergency itself. */
function classAtOpening(command: CommandOf<'openCase'>): CaseClass {
  if (command.class === 'high' || command.class === 'acute') return 'high';
  return command.disclosure === true ? 'high' : 'standard';
}

/** R32: a suspect in the board shuts out all of it, from the first moment. */
function deniedFrom(
  command: CommandOf<'openCase'>,
  suspect: Suspect,
  directory: Directory,
): readonly PersonId[] {
  const board = suspect === 'board' ? holders(directory, 'bestuur').map((person) => person.id) : [];
  return [...new Set([...board, ...(command.deny ?? [])])].filter((person) => person !== command.by);
}

/** Fine print 31: the opener owns the case until it is assigned; a board case belongs to the vertrouwenspersoon. */
function ownerAtOpening(
  opener: PersonId,
  suspect: Suspect,
  denied: readonly PersonId[],
  directory: Directory,
): PersonId {
  if (suspect !== 'board') return opener;
  const trusted = holders(directory, 'vertrouwenspersoon').filter((person) => !denied.includes(person.id));
  return (trusted.find((person) => person.present) ?? trusted[0])?.id ?? opener;
}
