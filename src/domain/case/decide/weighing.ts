import { profileVersion } from '../../afwegingskader/profiles.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import { AFWEGINGEN, type AfwegingNumber } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { inEmergency, isOpen, preparationDone, type CaseState } from '../state.js';
import { answerAfwegingFive } from './result-of-help.js';
import { secondPersonRefusal } from './second-person.js';
import { goOnWithVeiligThuis, togetherRefusal } from './together.js';

/** Step 4: nature, severity and risk, facts apart from opinions (R04). R15: needs steps 1-3. */
export function recordWeighing(act: Act, command: CommandOf<'recordWeighing'>): Refusal | null {
  const { state } = act;
  if (!preparationDone(state)) return refuse('stepsOneToThreeOpen');
  if (!state.natures.includes(command.nature)) return refuse('natureNotDescribed');
  if (state.decisions.melding !== null && state.steps[4] === 'done') return refuse('nothingToDo');
  act.happen({ type: 'weighed', doubt: command.doubt, at: act.at });
  if (!command.doubt) {
    finishStepFour(act);
  } else if (act.state.steps[4] === 'done') {
    // The last weighing counts: doubt opens the step again until Veilig Thuis is consulted (R12).
    act.happen({ type: 'stepTaken', step: 4, status: 'open', at: act.at });
  }
  return null;
}

/** Step 4 is done: W5 ends and the decision is waited for, W6. */
export function finishStepFour(act: Act): void {
  if (act.state.steps[4] !== 'done') act.happen({ type: 'stepTaken', step: 4, status: 'done', at: act.at });
  act.end('W5');
  if (act.state.steps[5] === 'open' && !isOpen(act.state, 'W6')) {
    act.open('W6', decisionClockStart(act.state, act.at));
  }
}

/** The five afwegingen: people answer, this guards order, completeness and reasons (domain.md 2.3). */
export function answerAfweging(act: Act, command: CommandOf<'answerAfweging'>): Refusal | null {
  const unfit = secondPersonRefusal(act, command);
  if (unfit !== null) return unfit;
  if (command.number === 5) return answerAfwegingFive(act, command);
  const refusal = orderRefusal(act.state, command) ?? contentRefusal(act.state, command);
  if (refusal !== null) return refusal;
  // Fine print 36: a new answer reopens the ones after it, until the decision is taken.
  if (act.state.decisions.melding === null) reopenLater(act, command.number);
  act.happen({ type: 'afwegingAnswered', number: command.number, answer: command.answer });
  goOnWithVeiligThuis(act);
  return null;
}

/** R13, R15, R17-R19: what must have been answered, and may still be answered, before this. */
function orderRefusal(state: CaseState, command: CommandOf<'answerAfweging'>): Refusal | null {
  const { number } = command;
  const weighed = askedInStepFour(state, number) ? state.weighing !== null : state.steps[4] === 'done';
  if (!weighed) return refuse('stepFourOpen');
  const together = command.withVeiligThuis === true;
  if (state.decisions.melding !== null && !together) return refuse('afwegingAfterDecision');
  const earlier = AFWEGINGEN.filter((other) => other < number);
  if (earlier.some((other) => state.afwegingen[other] === 'open')) return refuse('earlierAfwegingOpen');
  if (number > 1 && state.afwegingen[1] !== 'yes') return refuse('earlierAfwegingOpen');
  return together ? null : togetherRefusal(state, number);
}

function contentRefusal(state: CaseState, command: CommandOf<'answerAfweging'>): Refusal | null {
  if (command.number !== 2) return null;
  switch (command.answer) {
    case 'yes':
      return command.unsafety === undefined ? refuse('unsafetyMissing') : null;
    case 'no':
      // R22, Q4: after a disclosure "no" is said by two.
      return state.disclosure && command.secondPerson === undefined
        ? refuse('disclosureNeedsTwoForNo')
        : null;
    case 'doubt':
      return doubtAtTwoRefusal(state);
  }
}

/** R12, fine print 43, 65: doubt at afweging 2 needs Veilig Thuis, after a doubtful weighing once more. */
function doubtAtTwoRefusal(state: CaseState): Refusal | null {
  const since = state.weighing?.doubt === true ? state.weighing.at : -Infinity;
  if (state.vtConsultedAt === null || state.vtConsultedAt < since) return refuse('doubtWithoutVeiligThuis');
  const { doubtAtTwo } = profileVersion(state.profile.version);
  return doubtAtTwo === 'actsAsYesAfterConsultation' ? null : refuse('doubtMustBecomeAnswer');
}

function askedInStepFour(state: CaseState, number: AfwegingNumber): boolean {
  return profileVersion(state.profile.version).askedInStep[number] === 4;
}

function reopenLater(act: Act, number: AfwegingNumber): void {
  const later = AFWEGINGEN.filter((other) => other > number && act.state.afwegingen[other] !== 'open');
  if (later.length > 0) act.happen({ type: 'afwegingenSet', numbers: later, to: 'open' });
}

/** W6 in class acute counts from the last of steps 1-3, elsewhere from the end of step 4. */
function decisionClockStart(state: CaseState, stepFourAt: number): number {
  return inEmergency(state) ? (state.lastPreparationAt ?? stepFourAt) : stepFourAt;
}
