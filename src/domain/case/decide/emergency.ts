import type { Instant } from '../../terms/amsterdam.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { Call } from '../commands/parts.js';
import { refuse, type Refusal } from '../refusals.js';
import { isOpen, meldingStatus, stepCounts } from '../state.js';
import { newMelding } from './new-melding.js';
import { reopen } from './rounds.js';
import { endDoubtAfterConsultation } from './step-four.js';
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
  act.happen({ type: 'emergencyRaised', at: act.at, vtCalledAt: lastCallToVeiligThuis(called) });
  makeMeldingDue(act);
  // Not timed in class acute: the debt stands instead, until the talk is held or Veilig Thuis advises it.
  if (isOpen(act.state, 'W4')) act.end('W4');
  act.retime(act.at, true);
  // Fine print 62: an open point keeps the earlier of old and new.
  act.openOrKeepEarlier('W1');
  if (!isOpen(act.state, 'W3')) act.open('W3');
  act.openOrKeepEarlier('W8');
  addDebts(act);
  // Fine print 11: a call to Veilig Thuis or 112 is the contact that W3 asks for; police or bestuur are not.
  if (called.some((call) => call.who === 'veiligThuis' || call.who === '112')) act.end('W3', 'W3vt');
  // Fine print 68: a call to Veilig Thuis counts as consulted, also after a doubtful weighing (R12).
  endDoubtAfterConsultation(act);
}

function lastCallToVeiligThuis(called: readonly Call[]): Instant | null {
  const calls = called.filter((call) => call.who === 'veiligThuis').map((call) => call.at);
  return calls.length === 0 ? null : Math.max(...calls);
}

/** Fine print 62: after a decision or a submitted melding the emergency makes a second one due. */
function makeMeldingDue(act: Act): void {
  if (meldingStatus(act.state) === 'due') return;
  act.happen({ type: 'meldingBecameDue', melding: newMelding(act, 'emergency', null) });
}

function addDebts(act: Act): void {
  const unfinished = ([1, 2, 3, 4] as const).some((step) => !stepCounts(act.state, step));
  if (unfinished && !act.state.debts.steps) act.happen({ type: 'debtArose', debt: 'steps' });
  const talkMissing = act.state.steps[3] === 'open' && !act.state.debts.conversation;
  if (talkMissing) act.happen({ type: 'debtArose', debt: 'conversation' });
}
