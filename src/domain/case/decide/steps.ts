import { profileVersion } from '../../afwegingskader/profiles.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { Consulted, SubjectKind } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { hasAdultSubject, inEmergency, isOpen, preparationDone, type CaseState } from '../state.js';
import { secondPersonRefusal } from './second-person.js';
import { isBlank } from './text.js';
import { endDoubtAfterConsultation } from './step-four.js';

/** R05, step 1: are there children? The answer makes them subjects and the case goes on. */
export function recordKindcheck(act: Act, command: CommandOf<'recordKindcheck'>): Refusal | null {
  act.happen({
    type: 'kindcheckRecorded',
    result: command.result,
    subjects: [...new Set([...act.state.subjects, ...foundBy(command)])],
  });
  return null;
}

/** Q16: the children become subjects; an unclear answer is treated as a concern about a child (V25). */
function foundBy({ result, children }: CommandOf<'recordKindcheck'>): readonly SubjectKind[] {
  switch (result) {
    case 'none':
      return [];
    case 'pregnant':
      return (children ?? []).length > 0 ? ['unborn', 'child'] : ['unborn'];
    case 'minors':
    case 'unclear':
      return ['child'];
  }
}

/** R05: with an adult subject nothing is complete without a kindcheck result. */
export function kindcheckRefusal(state: CaseState): Refusal | null {
  return hasAdultSubject(state) && state.kindcheck === null ? refuse('kindcheckMissing') : null;
}

/** Step 1 done: R03 asks for what speaks against the suspicion, or that it was looked for. */
export function completeMapping(act: Act, command: CommandOf<'completeMapping'>): Refusal | null {
  if (command.contradictions === 'recorded' && !act.state.contradictingSignal)
    return refuse('noContradictionRecorded');
  const kindcheck = kindcheckRefusal(act.state);
  if (kindcheck !== null) return kindcheck;
  act.happen({ type: 'mappingCompleted' });
  takeStep(act, 1);
  act.end('W2');
  return null;
}

/** Step 2: R06 asks for a colleague; Veilig Thuis may come first and may repeat (R07). */
export function recordConsultation(act: Act, command: CommandOf<'recordConsultation'>): Refusal | null {
  // R33: only with the family's knowledge, unless Veilig Thuis was consulted before.
  if (command.with === 'regisseur' && command.familyInformed !== true && act.state.vtConsultedAt === null) {
    return refuse('regisseurWithoutFamily');
  }
  const toldToWait = act.state.vtSaysWait;
  act.happen({
    type: 'consultationRecorded',
    with: command.with,
    at: act.at,
    noConversationYet: command.noConversationYet ?? null,
    adviceId: null,
  });
  if (countsAsStepTwo(act.state, command.with)) {
    takeStep(act, 2);
    // Fine print 11: in class acute W3 is the call to Veilig Thuis or 112.
    if (!inEmergency(act.state)) act.end('W3');
  }
  if (command.with === 'veiligThuis') heardVeiligThuis(act, toldToWait, command.noConversationYet);
  if (!isBlank(command.adviceToFollow)) act.openOrKeepEarlier('W13');
  return null;
}

/** R06: at least one colleague. The SOT counts as one and no term waits for it (R34); in a cooperative the expert does (fine print 80). */
function countsAsStepTwo(state: CaseState, consulted: Consulted): boolean {
  if (consulted === 'colleague' || consulted === 'sot') return true;
  const { expertCounts } = profileVersion(state.profile.version);
  return expertCounts && (consulted === 'injuryExpert' || consulted === 'other');
}

/** What a consultation of Veilig Thuis ends, besides being recorded (fine print 10, 11, 43). */
function heardVeiligThuis(act: Act, toldToWait: boolean, noConversationYet: boolean | undefined): void {
  act.end('W3vt');
  if (inEmergency(act.state)) act.end('W3');
  if (noConversationYet === true && isOpen(act.state, 'W4r')) act.open('W4r');
  if (noConversationYet === false && toldToWait) endConversationDebt(act);
  endDoubtAfterConsultation(act);
}

/** Ends W13: what Veilig Thuis advised was done. */
export function followAdvice(act: Act): Refusal | null {
  if (!isOpen(act.state, 'W13')) return refuse('nothingToDo');
  act.happen({ type: 'adviceFollowed' });
  act.end('W13');
  return null;
}

/** Step 3: R08 names what a talk must have; R09 the place is only recorded. */
export function holdConversation(act: Act, command: CommandOf<'holdConversation'>): Refusal | null {
  if (isBlank(command.goal) || isBlank(command.facts) || isBlank(command.reaction)) {
    return refuse('conversationIncomplete');
  }
  const early = inEmergency(act.state) && !act.state.vtConsultedSinceEmergency;
  act.happen({
    type: 'conversationHeld',
    outcome: command.outcome,
    childHeard: command.childHeard,
    warning: early ? 'beforeVtAdvice' : null,
  });
  takeStep(act, 3);
  act.end('W4');
  endConversationDebt(act);
  return null;
}

/** Three attempts on at least two days over at least two channels are effort enough (domain.md 3.3, fine print 45). */
export function recordContactAttempt(act: Act, command: CommandOf<'recordContactAttempt'>): Refusal | null {
  act.happen({ type: 'contactAttempted', at: act.at, channel: command.channel });
  const tried = act.state.contactTried;
  const enough = tried !== null && tried.attempts >= 3 && tried.onSeveralDays && tried.overSeveralChannels;
  if (!enough || act.state.steps[3] !== 'open') return null;
  takeStep(act, 3, 'effort');
  act.end('W4');
  return null;
}

/** R10: the talk may be skipped on one ground only, explained, by two persons; it stays a debt with a review. */
export function waiveConversation(act: Act, command: CommandOf<'waiveConversation'>): Refusal | null {
  const grounded = command.ground === 'acuteDanger' && !isBlank(command.explanation);
  if (!grounded || command.secondPerson === undefined) return refuse('conversationWaiverRefused');
  const unfit = secondPersonRefusal(act, command, ['R10']);
  if (unfit !== null) return unfit;
  if (act.state.steps[3] === 'done' || act.state.steps[3] === 'effort') return refuse('nothingToDo');
  act.happen({ type: 'conversationWaived' });
  if (act.state.steps[3] === 'open') takeStep(act, 3, 'waived');
  act.end('W4');
  if (!act.state.debts.conversation) act.happen({ type: 'debtArose', debt: 'conversation' });
  act.open('W4r');
  return null;
}

/** Marks a step of 1-3 as taken, also when it is repeated, and restarts W5 where that counts. */
function takeStep(act: Act, step: 1 | 2 | 3, status: 'done' | 'effort' | 'waived' = 'done'): void {
  act.happen({ type: 'stepTaken', step, status, at: act.at });
  prepared(act);
}

/** W5 counts from the last of steps 1-3; a repeat restarts it until the weighing is given (fine print 13). */
function prepared(act: Act): void {
  if (preparationDone(act.state) && act.state.weighing === null) {
    act.open('W5', act.state.lastPreparationAt ?? act.at);
  }
}

/** Fine print 43, 67: ends by the talk, or by Veilig Thuis taking back its advice to wait. */
function endConversationDebt(act: Act): void {
  if (act.state.debts.conversation) act.happen({ type: 'debtEnded', debt: 'conversation' });
  act.end('W4r');
}

/** An earlier step still holds and counts again (R14); only a step that was really done (fine print 66). */
export function confirmStep(act: Act, command: CommandOf<'confirmStep'>): Refusal | null {
  const { step } = command;
  const confirmable =
    step !== 4 && act.state.earlierSteps[step] === 'done' && act.state.steps[step] === 'open';
  if (!confirmable) return refuse('nothingToDo');
  act.happen({ type: 'stepConfirmed', step, at: act.at });
  // Fine print 11: in class acute W3 is the call to Veilig Thuis or 112, which no earlier step stands for.
  if (step !== 2 || !inEmergency(act.state)) act.end(POINT_OF_STEP[step]);
  prepared(act);
  return null;
}

const POINT_OF_STEP = { 1: 'W2', 2: 'W3', 3: 'W4' } as const;
