import { profileVersion } from '../../afwegingskader/profiles.js';
import { outcomeOf } from '../../afwegingskader/outcome.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import { AFWEGINGEN, type AfwegingNumber } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { preparationDone, type CaseState } from '../state.js';
import { answerAfwegingFive } from './result-of-help.js';
import { secondPersonRefusal } from './second-person.js';
import { finishStepFour } from './step-four.js';
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

/** The five afwegingen: people answer, this guards order, completeness and reasons (domain.md 2.3). */
export function answerAfweging(act: Act, command: CommandOf<'answerAfweging'>): Refusal | null {
  const unfit = secondPersonRefusal(act, command, command.number === 2 ? ['R22'] : []);
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
  if (state.decisions.melding !== null && !(together && isStillToAnswer(state, number))) {
    // Fine print 3 and 76 both say no here.
    const alsoTogether = togetherRefusal(state, number)?.rules ?? [];
    const refusal = refuse('afwegingAfterDecision');
    return { ...refusal, rules: [...refusal.rules, ...alsoTogether] };
  }
  const earlier = AFWEGINGEN.filter((other) => other < number);
  if (earlier.some((other) => state.afwegingen[other] === 'open')) return refuse('earlierAfwegingOpen');
  if (number > 1 && state.afwegingen[1] !== 'yes') return refuse('earlierAfwegingOpen');
  return together ? null : togetherRefusal(state, number);
}

/**
 * What decision 1 leaves to answer together with Veilig Thuis: what was open (own meldrecht, emergency), doubt at 1,
 * and what comes after the afweging that led to the melding (R28, fine print 42, 65, 76).
 */
function isStillToAnswer(state: CaseState, number: AfwegingNumber): boolean {
  const value = state.afwegingen[number];
  if (value === 'open' || value === 'withVeiligThuis') return true;
  if (number === 1) return value === 'doubt';
  const outcome = outcomeOf(state.afwegingen);
  return outcome?.melding === 'yes' && outcome.by < number;
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
