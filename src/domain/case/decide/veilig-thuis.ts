import { at } from '../../terms/amsterdam.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { VtTask } from '../commands/parts.js';
import { refuse, type Refusal } from '../refusals.js';
import { helpIsOn, isOpen, meldingAtVeiligThuis, pointOf, type CaseState } from '../state.js';
import { letInNamed } from './named-people.js';
import { calendarDaysAfter, dueByPolicy, workingDaysAfter } from '../waiting-points.js';

const EVENING = 17;

/** We spoke to Veilig Thuis: the next ask is the later of the old moment and five working days from now. */
export function recordVtContact(act: Act): Refusal | null {
  act.happen({ type: 'vtContacted' });
  act.end('W9phone');
  const asking = pointOf(act.state, 'W9');
  if (asking === undefined) return null;
  const { askAgainWorkingDays } = act.setting.policy.veiligThuis;
  const due = workingDaysAfter(act.at, askAgainWorkingDays, act.setting);
  if (due <= asking.due) return null;
  const term = { amount: askAgainWorkingDays, unit: 'wd' } as const;
  act.askAgainAt(asking, { due, basis: { from: act.at, term, adjusted: null } });
  return null;
}

/** What Veilig Thuis said (R28): the assessment ends W9, an investigation starts W10, `end` concludes the melding. */
export function recordVtFeedback(act: Act, command: CommandOf<'recordVtFeedback'>): Refusal | null {
  const melding = meldingAtVeiligThuis(act.state);
  if (melding === null) return refuse('noMeldingAtVeiligThuis');
  const { moment, route } = command;
  act.happen({ type: 'vtAnswered', melding: melding.id, moment, route });
  act.end('W9', 'W9phone');
  if (moment !== 'assessment') act.end('W10');
  // Fine print 70: the moment `end` concludes it, whatever the route.
  if (moment === 'end') act.happen({ type: 'meldingConcluded', melding: melding.id });
  if (moment === 'assessment' && route === 'investigation') startInvestigationClock(act);
  for (const task of command.tasks ?? []) startTask(act, task);
  if (somethingToWaitFor(act.state)) act.end('W9plan');
  return null;
}

/** W10: one at a time; said again, the earlier clock of an investigation goes on. */
function startInvestigationClock(act: Act): void {
  const moment = dueByPolicy('W10', act.at, act.state.class, act.setting);
  if (moment === null || isOpen(act.state, 'W10')) return;
  const { investigationExpectedDays, directorWorkingDays } = act.setting.policy.veiligThuis;
  act.openAt('W10', moment, {
    expected: calendarDaysAfter(act.at, investigationExpectedDays),
    director: workingDaysAfter(moment.due, directorWorkingDays, act.setting),
  });
}

function startTask(act: Act, task: VtTask): void {
  const basis = { from: act.at, term: null, adjusted: null } as const;
  act.openAt(`task${act.state.taskCount + 1}`, { due: at(task.due, EVENING), basis });
  letInNamed(act, [task.who]);
}

/** Ends a task that Veilig Thuis left with the organisation. */
export function completeTask(act: Act, command: CommandOf<'completeTask'>): Refusal | null {
  if (!command.point.startsWith('task') || !isOpen(act.state, command.point)) return refuse('nothingToDo');
  act.happen({ type: 'taskCompleted' });
  act.end(command.point);
  return null;
}

/** Fine print 8 (I1): help, an investigation, tasks or another melding keep the case awake by themselves. */
export function somethingToWaitFor(state: CaseState): boolean {
  const carrying = ['W5', 'W6', 'W7', 'W8', 'W9', 'W10'] as const;
  return (
    helpIsOn(state) ||
    carrying.some((id) => isOpen(state, id)) ||
    state.points.some((point) => point.id.startsWith('task'))
  );
}

/** Fine print 8: "close or plan with Veilig Thuis". One at a time, the earliest kept (fine print 78). */
export function planWithVeiligThuis(act: Act): void {
  if (act.state.closure === null) act.openOrKeepEarlier('W9plan');
}
