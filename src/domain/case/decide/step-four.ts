import type { Instant } from '../../terms/amsterdam.js';
import type { Act } from '../act.js';
import { inEmergency, isOpen, laterOf, type CaseState } from '../state.js';

/** Step 4 is done: W5 ends and the decision is waited for, W6. */
export function finishStepFour(act: Act): void {
  if (act.state.steps[4] !== 'done') act.happen({ type: 'stepTaken', step: 4, status: 'done', at: act.at });
  act.end('W5');
  if (act.state.steps[5] === 'open' && !isOpen(act.state, 'W6')) {
    act.open('W6', decisionClockStart(act.state, act.at));
  }
}

/** R12: a weighing with doubt is done once Veilig Thuis is consulted after it. */
export function endDoubtAfterConsultation(act: Act): void {
  const { weighing, steps, vtConsultedAt } = act.state;
  if (weighing?.doubt !== true || steps[4] === 'done' || vtConsultedAt === null) return;
  if (vtConsultedAt >= weighing.at) finishStepFour(act);
}

/** W6 in class acute counts from the last of steps 1-3, or from the emergency when that is later (fine print 62). */
function decisionClockStart(state: CaseState, stepFourAt: Instant): Instant {
  if (!inEmergency(state)) return stepFourAt;
  const prepared = state.lastPreparationAt ?? stepFourAt;
  return laterOf(prepared, state.emergencyAt ?? prepared);
}
