import type { Stage } from './names.js';
import { preparationDone, type CaseState } from './state.js';

/**
 * How far the case is (vocabulary.md section 1). Derived, never stored: after an early emergency melding it follows
 * the steps (fine print 5); a closed case for which something still runs is being monitored (fine print 54).
 */
export function stageOf(state: CaseState): Stage {
  if (state.closure !== null) return state.points.length > 0 ? 'monitoring' : 'closed';
  if (state.steps[5] === 'done') return 'acting';
  if (state.steps[4] === 'done') return 'deciding';
  return preparationDone(state) ? 'weighing' : 'investigating';
}
