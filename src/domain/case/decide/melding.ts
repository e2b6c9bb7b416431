import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { MeldingStatement } from '../commands/parts.js';
import type { MeldingChannel } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { currentMelding, inEmergency, isOpen, meldingStatus, stepCounts, type CaseState } from '../state.js';
import { dueByPolicy, onNextWorkingDay, workingDaysAfter } from '../waiting-points.js';
import { isBlank } from './text.js';
import { goOnWithVeiligThuis } from './together.js';

/** R25: why, purpose, explicit reaction; R26: objections are answered and weighed. */
export function holdPreReportTalk(act: Act, command: CommandOf<'holdPreReportTalk'>): Refusal | null {
  const { objections } = command;
  if (objections !== undefined) {
    const weighed =
      !isBlank(objections.text) && objections.accommodated !== undefined && !isBlank(objections.weighing);
    if (!weighed) return refuse('objectionsNotWeighed');
  }
  act.happen({ type: 'preReportTalkHeld', forNext: isForNext(act.state) });
  payTalkDebt(act);
  return null;
}

/** R27: two grounds only, and not those of the conversation in step 3 (Q6). */
export function waivePreReportTalk(act: Act, command: CommandOf<'waivePreReportTalk'>): Refusal | null {
  const grounded = command.ground === 'safety' || command.ground === 'contactBreaks';
  if (!grounded || isBlank(command.explanation)) return refuse('preReportWaiverRefused');
  act.happen({ type: 'preReportTalkWaived', forNext: isForNext(act.state) });
  payTalkDebt(act);
  return null;
}

/** A talk after an emergency melding pays for that one, unless another melding is already due. */
function isForNext(state: CaseState): boolean {
  return !state.debts.preReportTalk || meldingStatus(state) === 'due';
}

function payTalkDebt(act: Act): void {
  if (act.state.debts.preReportTalk) act.happen({ type: 'debtEnded', debt: 'preReportTalk' });
}

/**
 * The melding itself: R14, R24, R25. R31: nobody's consent is needed, so none is asked. In an emergency at once, and
 * what is missing becomes a debt (R23).
 */
export function submitMelding(act: Act, command: CommandOf<'submitMelding'>): Refusal | null {
  const written = command.channel !== 'phone';
  if (written && isOpen(act.state, 'W8w') && currentMelding(act.state)?.status !== 'due') {
    return saysSomething(command.statements) ? completeInWriting(act) : refuse('statementsMissing');
  }
  const refusal = submissionRefusal(act.state);
  if (refusal !== null) return refusal;
  const emergency = inEmergency(act.state);
  // R23: who phones in an emergency is not held up; the words follow in the written melding (W8w).
  const byPhoneNow = emergency && !written;
  if (!byPhoneNow && !saysSomething(command.statements)) return refuse('statementsMissing');
  submit(act, command.channel, emergency);
  return null;
}

/** R24: at least one fact or event. */
function saysSomething(statements: readonly MeldingStatement[] | undefined): boolean {
  return (statements ?? []).some((statement) => !isBlank(statement.text));
}

function submit(act: Act, channel: MeldingChannel, emergency: boolean): void {
  const talkMissing = emergency && act.state.preReportTalk === null;
  act.happen({ type: 'meldingSubmitted', at: act.at, channel });
  act.end('W8');
  startVeiligThuisClock(act);
  if (channel === 'phone') act.openOrKeepEarlier('W8w');
  else act.end('W8w');
  if (emergency) act.openAt('W9phone', onNextWorkingDay(act.at, act.setting));
  if (talkMissing) act.happen({ type: 'debtArose', debt: 'preReportTalk' });
  goOnWithVeiligThuis(act);
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
