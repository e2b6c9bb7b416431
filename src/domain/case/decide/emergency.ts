import type { Act } from '../act.js';
import type { Call, CommandOf } from '../commands.js';
import { refuse, type Refusal } from '../refusals.js';
import { isOpen, meldingStatus, stepCounts } from '../state.js';
import { newMelding } from './new-melding.js';
import { reopen } from './rounds.js';
import { isBlank } from './text.js';

/** R23: from any state, by anybody involved; only the reason is asked. */
export function raiseEmergency(act: Act, command: CommandOf<'raiseEmergency'>): Refusal | null {
  if (isBlank(command.reason)) return refuse('emergencyWithoutReason');
  // Fine print 57: an emergency on a closed or monitored case reopens it first.
  if (act.state.closure !== null) reopen(act, 'high');
  startEmergency(act, command.called ?? []);
  return null;
}

/**
 * Class acute from `act.at` on (vocabulary.md, "Class acute in detail"). Unlocks the melding before the steps; what is
 * skipped becomes a debt, never disappears.
 */
export function startEmergency(act: Act, called: readonly Call[]): void {
  const vtCall = called.find((call) => call.who === 'veiligThuis');
  act.happen({ type: 'emergencyRaised', at: act.at, vtCalledAt: vtCall?.at ?? null });
  makeMeldingDue(act);
  // Not timed in class acute: the debt stands instead, until the talk is held or Veilig Thuis advises it.
  if (isOpen(act.state, 'W4')) act.end('W4');
  act.retime(act.at, true);
  act.open('W1');
  if (!isOpen(act.state, 'W3')) act.open('W3');
  startW8(act);
  addDebts(act);
  // Fine print 11: a call to Veilig Thuis or 112 is the contact that W3 asks for; police or bestuur are not.
  if (called.some((call) => call.who === 'veiligThuis' || call.who === '112')) act.end('W3', 'W3vt');
}

/** Fine print 62: after a decision or a submitted melding the emergency makes a second one due. */
function makeMeldingDue(act: Act): void {
  if (meldingStatus(act.state) === 'due') return;
  act.happen({ type: 'meldingBecameDue', melding: newMelding(act, 'emergency', null) });
}

/** An open W8 keeps the earlier of the old moment and one hour. */
function startW8(act: Act): void {
  act.openOrKeepEarlier('W8');
}

function addDebts(act: Act): void {
  const unfinished = ([1, 2, 3, 4] as const).some((step) => !stepCounts(act.state, step));
  if (unfinished && !act.state.debts.steps) act.happen({ type: 'debtArose', debt: 'steps' });
  const talkMissing = act.state.steps[3] === 'open' && !act.state.debts.conversation;
  if (talkMissing) act.happen({ type: 'debtArose', debt: 'conversation' });
}
