import { at } from '../../terms/amsterdam.js';
import type { Act } from '../act.js';
import type { CommandOf, VtTask } from '../commands.js';
import { refuse, type Refusal } from '../refusals.js';
import {
  currentMelding,
  helpIsOn,
  inEmergency,
  isDenied,
  isOpen,
  pointOf,
  stepCounts,
  type CaseState,
} from '../state.js';
import { calendarDaysAfter, dueByPolicy, workingDaysAfter } from '../waiting-points.js';
import { isBlank } from './text.js';
import { goOnWithVeiligThuis } from './together.js';

const EVENING = 17;

/** R25: why, purpose, explicit reaction; R26: objections are answered and weighed. */
export function holdPreReportTalk(act: Act, command: CommandOf<'holdPreReportTalk'>): Refusal | null {
  const { objections } = command;
  if (objections !== undefined) {
    const weighed =
      !isBlank(objections.text) && objections.accommodated !== undefined && !isBlank(objections.weighing);
    if (!weighed) return refuse('objectionsNotWeighed');
  }
  act.happen({ type: 'preReportTalkHeld' });
  if (act.state.debts.preReportTalk) act.happen({ type: 'debtEnded', debt: 'preReportTalk' });
  return null;
}

/** R27: two grounds only, and not those of the conversation in step 3 (Q6). */
export function waivePreReportTalk(act: Act, command: CommandOf<'waivePreReportTalk'>): Refusal | null {
  const grounded = command.ground === 'safety' || command.ground === 'contactBreaks';
  if (!grounded || isBlank(command.explanation)) return refuse('preReportWaiverRefused');
  act.happen({ type: 'preReportTalkWaived' });
  if (act.state.debts.preReportTalk) act.happen({ type: 'debtEnded', debt: 'preReportTalk' });
  return null;
}

/** The melding itself: R14, R24, R25; in an emergency at once, and what is missing becomes a debt (R23). */
export function submitMelding(act: Act, command: CommandOf<'submitMelding'>): Refusal | null {
  const written = command.channel !== 'phone';
  const statements = (command.statements ?? []).filter((statement) => !isBlank(statement.text));
  if (written && isOpen(act.state, 'W8w') && currentMelding(act.state)?.status !== 'due') {
    if (statements.length === 0) return refuse('statementsMissing');
    return completeInWriting(act);
  }
  const refusal = submissionRefusal(act.state);
  if (refusal !== null) return refusal;
  if (statements.length === 0) return refuse('statementsMissing');

  const emergency = inEmergency(act.state);
  const talkMissing = emergency && act.state.preReportTalk === null;
  act.happen({ type: 'meldingSubmitted', at: act.at, channel: command.channel });
  act.end('W8');
  startVeiligThuisClock(act);
  if (!written) act.open('W8w');
  else act.end('W8w');
  if (emergency) act.open('W9phone');
  if (talkMissing) act.happen({ type: 'debtArose', debt: 'preReportTalk' });
  goOnWithVeiligThuis(act);
  return null;
}

/** Fine print 2: the written form completes the melding by phone; the clock of Veilig Thuis keeps its start. */
function completeInWriting(act: Act): Refusal | null {
  act.happen({ type: 'writtenMeldingCompleted' });
  act.end('W8w');
  return null;
}

/** In the order of the law: the steps (R14), the decision (R13, fine print 41), the talk (R25). */
function submissionRefusal(state: CaseState): Refusal | null {
  const melding = currentMelding(state);
  if (melding?.status === 'submitted') return refuse('nothingToDo');
  const due = melding?.status === 'due';
  if (due && inEmergency(state)) return null;
  if (!([1, 2, 3, 4] as const).every((step) => stepCounts(state, step)))
    return refuse('stepsOpenBeforeMelding');
  if (!due) return refuse('meldingNotDecided');
  return familyToldOrExcused(state) ? null : refuse('familyNotTold');
}

/** R25, R27; after tried contact only with urgency, which means class high or acute (fine print 18). */
function familyToldOrExcused(state: CaseState): boolean {
  return state.preReportTalk !== null || (state.steps[3] === 'effort' && state.class !== 'standard');
}

/** W9 waits for somebody else: shown at 5, asked at 7, director at 15 working days (fine print 26). */
function startVeiligThuisClock(act: Act): void {
  const moment = dueByPolicy('W9', act.at, act.state.class, act.setting);
  if (moment === null) return;
  const { expectedWorkingDays, directorWorkingDays } = act.setting.policy.veiligThuis;
  act.openAt('W9', moment, {
    expected: workingDaysAfter(act.at, expectedWorkingDays, act.setting),
    director: workingDaysAfter(act.at, directorWorkingDays, act.setting),
  });
}

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
  const melding = currentMelding(act.state);
  if (melding === null || melding.submittedAt === null) return refuse('noMeldingAtVeiligThuis');
  act.happen({ type: 'vtAnswered', moment: command.moment, route: command.route });
  act.end('W9', 'W9phone');
  if (command.moment !== 'assessment') act.end('W10');
  if (command.moment === 'end') {
    act.happen({ type: 'meldingConcluded' });
  } else if (command.moment === 'assessment' && command.route === 'investigation') {
    startInvestigationClock(act);
  }
  for (const task of command.tasks ?? []) startTask(act, task);
  if (somethingToWaitFor(act.state)) act.end('W9plan');
  else planWithVeiligThuis(act);
  return null;
}

function startInvestigationClock(act: Act): void {
  const moment = dueByPolicy('W10', act.at, act.state.class, act.setting);
  if (moment === null) return;
  const { investigationExpectedDays, directorWorkingDays } = act.setting.policy.veiligThuis;
  act.openAt('W10', moment, {
    expected: calendarDaysAfter(act.at, investigationExpectedDays),
    director: workingDaysAfter(moment.due, directorWorkingDays, act.setting),
  });
}

function startTask(act: Act, task: VtTask): void {
  const basis = { from: act.at, term: null, adjusted: null } as const;
  act.openAt(`task${act.state.taskCount + 1}`, { due: at(task.due, EVENING), basis });
  const known = act.setting.directory.people.has(task.who) && !isDenied(act.state, task.who);
  if (known) act.happen({ type: 'memberAdded', person: task.who });
}

/** Ends a task that Veilig Thuis left with the organisation. */
export function completeTask(act: Act, command: CommandOf<'completeTask'>): Refusal | null {
  if (!command.point.startsWith('task') || !isOpen(act.state, command.point)) return refuse('nothingToDo');
  act.happen({ type: 'taskCompleted' });
  act.end(command.point);
  if (!somethingToWaitFor(act.state)) planWithVeiligThuis(act);
  return null;
}

/** Fine print 8 (I1): help, an investigation, tasks or another melding keep the case awake by themselves. */
function somethingToWaitFor(state: CaseState): boolean {
  const carrying = ['W5', 'W6', 'W7', 'W8', 'W9', 'W10'] as const;
  return (
    helpIsOn(state) ||
    carrying.some((id) => isOpen(state, id)) ||
    state.points.some((point) => point.id.startsWith('task'))
  );
}

/** Fine print 8: "close or plan with Veilig Thuis". One at a time, the earliest kept (fine print 78). */
export function planWithVeiligThuis(act: Act): void {
  act.openOrKeepEarlier('W9plan');
}
