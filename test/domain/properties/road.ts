import type { Command, CommandType, CommandFields } from '../../../src/domain/case/commands.js';
import { outcomeOf } from '../../../src/domain/afwegingskader/outcome.js';
import { AFWEGINGEN } from '../../../src/domain/case/names.js';
import {
  hasAdultSubject,
  helpIsOn,
  isDenied,
  isOpen,
  meldingStatus,
  type CaseState,
} from '../../../src/domain/case/state.js';
import { addDays } from '../../../src/domain/terms/day.js';
import { dayOf, type Instant } from '../../../src/domain/terms/amsterdam.js';

/** An act without its frame, typed by its name. */
type Act = { [Type in CommandType]: { type: Type } & CommandFields[Type] }[CommandType];

/**
 * What somebody who knows the meldcode would do next, varied by a choice: it leads random lives into the deep states
 * that acts drawn at random do not reach.
 */
export function nextOnTheRoad(state: CaseState, choice: number, now: Instant): Omit<Command, 'id' | 'at'> {
  const duty = dutyBeside(state, choice);
  if (duty !== null) return duty;
  const free = ['ria', 'vera', 'omar', 'lisa'].filter((person) => !isDenied(state, person));
  const leading = state.boardCase ? free.filter((person) => person !== 'ria') : free;
  const by = leading[0] ?? 'paul';
  const second = free.find((person) => person !== by && (person !== 'vera' || state.owner === 'vera'));
  const act = actFor(state, choice, now);
  return { by, ...act, ...('secondPerson' in act && { secondPerson: second }) };
}

/** What is owed beside the road now and then: tasks of Veilig Thuis, checks of access. */
function dutyBeside(state: CaseState, choice: number): Omit<Command, 'id' | 'at'> | null {
  if (choice % 5 !== 0) return null;
  const task = state.points.find((point) => point.id.startsWith('task'));
  if (task !== undefined)
    return { type: 'completeTask', by: 'omar', point: task.id, text: 'tekst' } as Command;
  const denial = state.denials.find((one) => one.provisional);
  if (denial !== undefined)
    return { type: 'confirmDeny', by: 'paul', person: denial.person, reason: 'tekst' } as Command;
  const lasting = state.denials.find((one) => !one.provisional);
  if (lasting !== undefined && choice % 10 === 0) {
    return {
      type: 'liftDeny',
      by: 'paul',
      person: lasting.person,
      reason: 'tekst',
      secondPerson: 'vera',
    } as Command;
  }
  const glass = state.glassBreaks.find((one) => !one.reviewed);
  if (glass === undefined) return null;
  return {
    type: 'reviewBreakGlass',
    by: state.owner,
    person: glass.person,
    justified: 'yes',
    text: 'tekst',
  } as Command;
}

function actFor(state: CaseState, choice: number, now: Instant): Act {
  const text = 'tekst';
  if (state.closure !== null) {
    return isOpen(state, 'W12')
      ? { type: 'recordMonitoring', safe: choice % 5 === 0 ? 'no' : 'yes', text }
      : { type: 'recordSignal', kind: 'observation', direction: 'supports', source: text, text };
  }
  if (hasAdultSubject(state) && state.kindcheck === null) return { type: 'recordKindcheck', result: 'none' };
  if (state.steps[2] === 'open') return { type: 'recordConsultation', with: 'colleague', outcome: text };
  if (state.steps[1] === 'open') return { type: 'completeMapping', contradictions: 'soughtNoneFound' };
  if (state.steps[3] === 'open') {
    const outcome = choice % 7 === 0 ? 'dispelled' : 'continues';
    const talk = { goal: text, facts: text, reaction: text, childHeard: 'yes', outcome } as const;
    return { type: 'holdConversation', with: ['parents'], place: 'neutral', ...talk };
  }
  if (state.conversationOutcome === 'dispelled' && choice % 2 === 0) {
    return { type: 'closeCase', kind: 'dispelled', reason: text, secondPerson: 'omar' };
  }
  const [nature] = state.natures;
  if (nature === undefined) return { type: 'describeCase', natures: ['neglect'] };
  if (state.steps[4] === 'open') {
    return {
      type: 'recordWeighing',
      nature,
      severity: 'low',
      risk: 'low',
      facts: text,
      opinions: text,
      doubt: false,
    };
  }
  return decisionFor(state, choice, now);
}

function decisionFor(state: CaseState, choice: number, now: Instant): Act {
  const reason = 'tekst';
  const outcome = outcomeOf(state.afwegingen);
  const number = AFWEGINGEN.find((one) => one < 5 && state.afwegingen[one] === 'open');
  if (state.decisions.melding === null && outcome === null && number !== undefined) {
    const answer = (number === 2 ? choice % 3 === 0 : choice % 6 !== 0) ? 'yes' : 'no';
    return { type: 'answerAfweging', number, answer, reason, unsafety: 'structural', secondPerson: 'omar' };
  }
  if (outcome?.by === 1) return { type: 'closeCase', kind: 'noSuspicion', reason };
  if (state.decisions.melding === null)
    return { type: 'decideMelding', melding: outcome?.melding ?? 'yes', reason };
  if (state.decisions.help === null) return helpDecision(state, choice, now);
  if (meldingStatus(state) === 'due') {
    if (state.preReportTalk === null)
      return { type: 'waivePreReportTalk', ground: 'safety', explanation: reason };
    const statements = [{ text: reason, source: 'own', fact: true }] as const;
    return {
      type: 'submitMelding',
      channel: choice % 2 === 0 ? 'phone' : 'form',
      towardsFamily: 'open',
      statements,
    };
  }
  return followUp(state, choice);
}

function helpDecision(state: CaseState, choice: number, now: Instant): Act {
  const reason = 'tekst';
  if (state.decisions.melding === 'yes' && choice % 2 === 0)
    return { type: 'decideHelp', help: 'no', reason };
  const roles = [{ who: 'sara', does: reason }];
  const plan = { mode: 'provide', desiredResult: reason, casemanager: 'omar', roles } as const;
  return {
    type: 'decideHelp',
    help: 'yes',
    reason,
    plan: { ...plan, desiredTerm: addDays(dayOf(now), 20 + (choice % 90)) },
  };
}

function followUp(state: CaseState, choice: number): Act {
  const text = 'tekst';
  const agreements = [{ what: text, who: text, with: text, when: text }];
  if (isOpen(state, 'W8w')) {
    const statements = [{ text, source: 'own', fact: true }] as const;
    return { type: 'submitMelding', channel: 'letter', towardsFamily: 'open', statements };
  }
  if (meldingStatus(state) === 'submitted' && choice % 3 === 0) {
    const moment = isOpen(state, 'W9') ? 'assessment' : choice % 2 === 0 ? 'investigation' : 'end';
    return { type: 'recordVtFeedback', moment, route: choice % 2 === 0 ? 'investigation' : 'none', text };
  }
  if (state.help === 'planned') return { type: 'startHelp', text };
  if (helpIsOn(state) && choice % 4 === 1)
    return { type: 'recordRecheck', observed: text, onTrack: choice % 3 !== 0 };
  if (helpIsOn(state) && state.afwegingen[5] !== 'yes') {
    const answer = choice % 3 === 0 ? 'no' : 'yes';
    return { type: 'answerAfweging', number: 5, answer, reason: text, withVeiligThuis: true };
  }
  const kind = state.meldingen.length > state.earlierMeldingen ? 'afterVeiligThuis' : 'withAgreements';
  return { type: 'closeCase', kind, reason: text, agreements };
}
