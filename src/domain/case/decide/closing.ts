import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { ClosingAgreement } from '../commands/parts.js';
import { kindOf } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { currentMelding, helpIsOn, isOpen, meldingStatus, type CaseState } from '../state.js';
import { monitoringMoments } from '../waiting-points.js';
import { letInNamed } from './named-people.js';
import { OUTLIVES_A_ROUND, reopen } from './rounds.js';
import { secondPersonRefusal } from './second-person.js';
import { kindcheckRefusal } from './steps.js';
import { isBlank } from './text.js';

/** Closing (R11, R16, R30, Q12). A case never closes by time or by silence (I7). */
export function closeCase(act: Act, command: CommandOf<'closeCase'>): Refusal | null {
  const rules = command.kind === 'dispelled' ? ['R11'] : [];
  const refusal = closingRefusal(act, command) ?? secondPersonRefusal(act, command, rules);
  if (refusal !== null) return refusal;
  const monitored = command.kind === 'withAgreements' || command.kind === 'afterVeiligThuis';
  act.endAllExcept((id) => OUTLIVES_A_ROUND.has(kindOf(id)));
  // At closing class acute becomes high (fine print 62): its monitoring is that of class high.
  const monitoring = monitored ? monitoringMoments(act.at, act.state.class, act.setting) : [];
  const wasAcute = act.state.class === 'acute';
  act.happen({ type: 'caseClosed', kind: command.kind, at: act.at, monitoring });
  if (monitored)
    letInNamed(
      act,
      (command.agreements ?? []).flatMap((one) => one.who ?? []),
    );
  // What goes on after closing climbs by the day from now on (fine print 54, 62).
  if (wasAcute) act.retime(act.at, false);
  if (act.state.holidayAhead !== null) act.happen({ type: 'holidayExpected', holiday: null });
  waitForNextMonitoring(act);
  return null;
}

/** What stands in the way of closing, whoever asks it. */
function closingRefusal(act: Act, command: CommandOf<'closeCase'>): Refusal | null {
  const { state } = act;
  if (meldingStatus(state) === 'due') return refuse('meldingDue');
  const kindcheck = command.kind === 'openedInError' ? null : kindcheckRefusal(state);
  if (kindcheck !== null) return kindcheck;
  if (isOpen(state, 'W8w')) return refuse('writtenMeldingDue');
  switch (command.kind) {
    case 'dispelled':
      return besideMelding(state) ?? dispelledRefusal(state, command);
    case 'noSuspicion':
      return besideMelding(state) ?? (state.afwegingen[1] === 'no' ? null : refuse('suspicionNotRuledOut'));
    case 'openedInError':
      return besideMelding(state);
    case 'withAgreements':
      return withAgreementsRefusal(state, command);
    case 'afterVeiligThuis':
      return afterVeiligThuisRefusal(state, command);
  }
}

/** Fine print 59 (I5): not while help is on, and after a melding only through Veilig Thuis. */
function besideMelding(state: CaseState): Refusal | null {
  if (helpIsOn(state)) return refuse('helpStillOn');
  return currentMelding(state) === null ? null : refuse('meldingAtVeiligThuis');
}

/** R11, Q7: the talk took the suspicion away, and a second person says so too. */
function dispelledRefusal(state: CaseState, command: CommandOf<'closeCase'>): Refusal | null {
  const byTalk = state.steps[3] === 'done' && state.conversationOutcome === 'dispelled';
  return byTalk && command.secondPerson !== undefined ? null : refuse('notDispelledByTalk');
}

/** R30: afweging 5 is yes, and who follows the safety, with whom and when. */
function withAgreementsRefusal(state: CaseState, command: CommandOf<'closeCase'>): Refusal | null {
  if (meldingStatus(state) === 'submitted') return refuse('meldingAtVeiligThuis');
  if (state.afwegingen[5] !== 'yes') return refuse('resultNotReached');
  return areComplete(command.agreements) ? null : refuse('agreementsMissing');
}

/** Q12: recorded feedback and agreements, or the end of Veilig Thuis's involvement. */
function afterVeiligThuisRefusal(state: CaseState, command: CommandOf<'closeCase'>): Refusal | null {
  const melding = currentMelding(state);
  if (melding?.feedbackGiven !== true) return refuse('noWordFromVeiligThuis');
  if (areComplete(command.agreements)) return null;
  if (melding.status !== 'concluded') return refuse('agreementsMissing');
  return helpIsOn(state) ? refuse('helpStillOn') : null;
}

function areComplete(agreements: readonly ClosingAgreement[] | undefined): boolean {
  return (
    agreements !== undefined &&
    agreements.length > 0 &&
    agreements.every(
      (one) => !isBlank(one.what) && !isBlank(one.who) && !isBlank(one.with) && !isBlank(one.when),
    )
  );
}

/** R30: unsafe acts as a new signal of class high; safe waits for the next occurrence (fine print 14, 50). */
export function recordMonitoring(act: Act, command: CommandOf<'recordMonitoring'>): Refusal | null {
  if (!isOpen(act.state, 'W12')) return refuse('nothingToDo');
  const remaining = act.state.monitoring.slice(1).filter((due) => due > act.at);
  act.happen({ type: 'monitoringRecorded', safe: command.safe, remaining });
  act.end('W12');
  if (command.safe === 'no') reopen(act, 'high');
  else waitForNextMonitoring(act);
  return null;
}

function waitForNextMonitoring(act: Act): void {
  const [due] = act.state.monitoring;
  if (due === undefined) return;
  act.openAt('W12', { due, basis: { from: act.state.closedAt ?? act.at, term: null, adjusted: null } });
}
