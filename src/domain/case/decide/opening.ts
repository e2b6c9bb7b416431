import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { Happening } from '../events.js';
import type { CaseClass, PersonId, Suspect } from '../names.js';
import { receiverOfHandOff } from '../recipients.js';
import { refuse, type Refusal } from '../refusals.js';
import { holders, type Directory, type Setting } from '../setting.js';
import { kindsOf } from './subjects.js';
import { startEmergency } from './emergency.js';
import { overseerFor } from './oversight.js';
import { reopen, startRound } from './rounds.js';

/** A new suspicion: R01, R02. Starts W1-W4 and W7; some suspects take another road (domain.md 3.8). */
export function openCase(act: Act, command: CommandOf<'openCase'>): Refusal | null {
  const { directory } = act.setting;
  const suspect = command.suspect ?? 'unknown';
  // Fine print 19: an acute signal is recorded all the same, whatever is not configured yet.
  if (command.class !== 'acute' && !isComplete(act.setting)) return refuse('organisationIncomplete');
  if ((command.deny ?? []).some((person) => !directory.people.has(person))) return refuse('unknownPerson');

  act.happen(openingOf(act, command, suspect));
  for (const adviceId of command.adviceIds ?? []) linkAdvice(act, adviceId);
  if (suspect === 'staff' || suspect === 'child') {
    handOff(act, command.class === 'acute');
    return null;
  }
  startRound(act);
  // Fine print 10: contact with Veilig Thuis the same day.
  if (command.disclosure === true) act.open('W3vt');
  if (command.class === 'acute') startEmergency(act, []);
  return null;
}

function openingOf(act: Act, command: CommandOf<'openCase'>, suspect: Suspect): Happening {
  const { profile, policy, calendar, directory } = act.setting;
  const owner = ownerAtOpening(command, suspect, directory);
  return {
    type: 'caseOpened',
    profile: { id: profile.id, version: profile.version },
    policyVersion: policy.version,
    calendarVersion: calendar.version,
    openedAt: act.at,
    natures: command.natures,
    subjects: kindsOf(command.subjects),
    disclosure: command.disclosure === true,
    suspect,
    class: classAtOpening(command),
    opener: command.by,
    owner,
    members: command.onCall !== undefined && directory.people.has(command.onCall) ? [command.onCall] : [],
    denied: deniedFrom(command, suspect, directory).filter((person) => person !== owner),
    contradictingSignal: command.signal.direction === 'contradicts',
  };
}

/** Fine print 12, 68: an earlier anonymous advice becomes a consultation of Veilig Thuis; step 2 still needs a colleague. */
function linkAdvice(act: Act, adviceId: string): void {
  act.happen({
    type: 'consultationRecorded',
    with: 'veiligThuis',
    at: act.at,
    noConversationYet: null,
    adviceId,
  });
}

/**
 * Not a meldcode case: other rules, other inspectors. Only the hand-off is recorded (fine print 38); in acute danger
 * it opens a case all the same (fine print 57).
 */
function handOff(act: Act, inDanger: boolean): void {
  act.happen({ type: 'handedOff', to: receiverOfHandOff(act.state, act.setting.directory) });
  if (!inDanger) return;
  reopen(act, 'high');
  startEmergency(act, []);
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

/** R32: a suspect in the board shuts out all of it, from the first moment; nobody shuts out himself by name. */
function deniedFrom(
  command: CommandOf<'openCase'>,
  suspect: Suspect,
  directory: Directory,
): readonly PersonId[] {
  const board = suspect === 'board' ? holders(directory, 'bestuur').map((person) => person.id) : [];
  const named = (command.deny ?? []).filter((person) => person !== command.by);
  return [...new Set([...board, ...named])];
}

/**
 * Fine print 31: the opener owns the case until it is assigned. A board case belongs to the vertrouwenspersoon, or to
 * whoever oversees after her (PM-20).
 */
function ownerAtOpening(command: CommandOf<'openCase'>, suspect: Suspect, directory: Directory): PersonId {
  if (suspect !== 'board') return command.by;
  const denied = deniedFrom(command, suspect, directory);
  return overseerFor(directory, denied) ?? command.by;
}
