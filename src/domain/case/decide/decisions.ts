import { normOf, outcomeOf, type Outcome } from '../../afwegingskader/outcome.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { AfwegingNumber } from '../names.js';
import { refuse, type Refusal, type RefusalCode } from '../refusals.js';
import { currentMelding, inEmergency } from '../state.js';
import { newMelding } from './new-melding.js';
import { secondPersonRefusal } from './second-person.js';

/** Decision 1 (R13, R21, R38): is a melding necessary? By the end-responsible role. */
export function decideMelding(act: Act, command: CommandOf<'decideMelding'>): Refusal | null {
  const unfit = secondPersonRefusal(act, command);
  if (unfit !== null) return unfit;
  // Fine print 76: outside an emergency after step 4 only (R15).
  if (act.state.steps[4] !== 'done' && !inEmergency(act.state)) return refuse('stepFourOpen');
  return command.melding === 'yes' ? decideToMeld(act) : decideNotToMeld(act, command);
}

/** Always possible, also against the afwegingen: the professional's own meldrecht is never blocked (Q10). */
function decideToMeld(act: Act): Refusal | null {
  const melding = currentMelding(act.state);
  if (melding !== null && !melding.confirmed) {
    // Fine print 2: the emergency melding is on its way or out already; no second W8.
    act.happen({ type: 'meldingDecided', melding: 'yes' });
    act.happen({ type: 'meldingConfirmed', norm: normOf(act.state.afwegingen) });
    return null;
  }
  if (melding?.status === 'due') return refuse('nothingToDo');
  act.happen({ type: 'meldingDecided', melding: 'yes' });
  act.happen({
    type: 'meldingBecameDue',
    melding: newMelding(act, 'decision', normOf(act.state.afwegingen)),
  });
  act.open('W8');
  return null;
}

function decideNotToMeld(act: Act, command: CommandOf<'decideMelding'>): Refusal | null {
  const outcome = outcomeOf(act.state.afwegingen);
  if (outcome?.melding === 'yes') return refuse(REQUIRED_BY[outcome.by]);
  if (currentMelding(act.state)?.status === 'due' && inEmergency(act.state)) {
    return withdrawEmergencyMelding(act, command, outcome);
  }
  if (act.state.decisions.melding !== null) return refuse('nothingToDo');
  if (outcome === null) return refuse('afwegingStillOpen');
  // Fine print 52: without suspicion there is nothing to decide.
  if (outcome.by === 1) return refuse('nothingLeftToDecide');
  act.happen({ type: 'meldingDecided', melding: 'no' });
  return null;
}

const REQUIRED_BY: Readonly<Record<AfwegingNumber, RefusalCode>> = {
  1: 'afwegingStillOpen',
  2: 'meldingRequiredByTwo',
  3: 'meldingRequiredByThree',
  4: 'meldingRequiredByFour',
  5: 'meldingRequiredByFive',
};

/**
 * Fine print 2, 62: Veilig Thuis advises no melding. Takes the emergency melding back. It is decision 1 as well when
 * the afwegingen are answered; else that decision is still taken after the steps.
 */
function withdrawEmergencyMelding(
  act: Act,
  command: CommandOf<'decideMelding'>,
  outcome: Outcome | null,
): Refusal | null {
  const melding = currentMelding(act.state);
  if (
    melding?.origin !== 'emergency' ||
    command.secondPerson === undefined ||
    !act.state.vtConsultedSinceEmergency
  ) {
    return refuse('emergencyWithdrawalNeedsAdvice');
  }
  act.happen({ type: 'emergencyMeldingWithdrawn' });
  act.end('W8');
  const decided = outcome !== null && outcome.by !== 1 && act.state.steps[4] === 'done';
  if (decided) act.happen({ type: 'meldingDecided', melding: 'no' });
  return null;
}
