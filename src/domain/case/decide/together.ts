import { outcomeOf, remainingAfter } from '../../afwegingskader/outcome.js';
import type { Act } from '../act.js';
import type { AfwegingNumber } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { meldingStatus, type CaseState } from '../state.js';

/** R17 and kin: after an afweging that leads to a melding the rest is answered together with Veilig Thuis. */
export function togetherRefusal(state: CaseState, number: AfwegingNumber): Refusal | null {
  const outcome = outcomeOf(state.afwegingen);
  if (outcome?.melding !== 'yes' || outcome.by >= number) return null;
  switch (outcome.by) {
    case 3:
      return refuse('afwegingThreeLeadsToMelding');
    case 4:
      return refuse('afwegingFourLeadsToMelding');
    default:
      return refuse('afwegingTwoLeadsToMelding');
  }
}

/** Fine print 42: a melding that is already at Veilig Thuis takes the remaining afwegingen along. */
export function goOnWithVeiligThuis(act: Act): void {
  if (meldingStatus(act.state) !== 'submitted') return;
  const numbers = remainingAfter(act.state.afwegingen);
  if (numbers.length > 0) act.happen({ type: 'afwegingenSet', numbers, to: 'withVeiligThuis' });
}
