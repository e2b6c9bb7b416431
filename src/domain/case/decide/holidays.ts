import { dayOf } from '../../terms/amsterdam.js';
import type { Act } from '../act.js';
import { refuse, type Refusal } from '../refusals.js';
import { isOpen, pointOf } from '../state.js';
import { nextHolidayCheck } from '../waiting-points.js';

/** W14: from now on the next school holiday is expected; inside its five school days the check opens at once. */
export function expectHoliday(act: Act): void {
  const holiday = nextHolidayCheck(dayOf(act.at), act.setting);
  if (holiday === null && act.state.holidayAhead === null) return;
  act.happen({ type: 'holidayExpected', holiday });
  openHolidayCheckWhenDue(act);
}

/** Opens the handover check when its moment has come, and looks ahead to the holiday after it (fine print 22, 46). */
export function openHolidayCheckWhenDue(act: Act): void {
  const holiday = act.state.holidayAhead;
  if (holiday === null || holiday.opensAt > act.setting.now) return;
  const basis = { from: holiday.opensAt, term: null, adjusted: null } as const;
  const open = pointOf(act.state, 'W14');
  // Fine print 78: an unanswered check of the holiday before keeps its earlier moment.
  if (open === undefined) act.openAt('W14', { due: holiday.due, basis });
  act.happen({ type: 'holidayExpected', holiday: nextHolidayCheck(holiday.firstDay, act.setting) });
}

/** Before the holiday somebody says who sees the child and whom to call; ends W14. */
export function recordHolidayPlan(act: Act): Refusal | null {
  if (!isOpen(act.state, 'W14')) return refuse('nothingToDo');
  act.happen({ type: 'holidayPlanRecorded' });
  act.end('W14');
  return null;
}
