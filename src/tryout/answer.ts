import type { CommandFields, CommandType } from '../domain/case/commands.js';
import { kindOf, type ProfileId, type YesNo } from '../domain/case/names.js';
import {
  hasAdultSubject,
  isOpen,
  meldingStatus,
  type CaseState,
  type WaitingPoint,
} from '../domain/case/state.js';
import { addDays } from '../domain/terms/day.js';
import { dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { deciderOf, type CastMember } from './cast.js';
import type { StoryLine } from './story-line.js';

/** An act without its frame, typed by its name. */
export type Answer = {
  [Type in CommandType]: { readonly type: Type; readonly by: CastMember } & CommandFields[Type];
}[CommandType];

interface Moment {
  readonly state: CaseState;
  readonly line: StoryLine;
  readonly profile: ProfileId;
  readonly now: Instant;
}

const text = 'Vastgelegd in een nagebootste zaak.';

/**
 * What people do when a waiting point asks for it, in a case that goes the road of its story line. Several acts when
 * one alone would not end it; empty when it ends by something else.
 */
export function answerTo(point: WaitingPoint, moment: Moment): readonly Answer[] {
  const { state, line } = moment;
  if (line.road === 'silence') return [];
  switch (kindOf(point.id)) {
    case 'W1':
      return [{ type: 'acknowledge', by: 'coordinator' }];
    case 'W2':
      return mapping(state);
    case 'W3':
      return consultation(state);
    case 'W3vt':
      return [{ type: 'recordConsultation', by: 'coordinator', with: 'veiligThuis', outcome: text }];
    case 'W4':
    case 'W4r':
      return [...preparation(state, line), ...dispelled(moment)];
    case 'W5':
      return weighing(state);
    case 'W6':
    case 'W7':
      return [...preparation(state, line), ...weighing(state), ...decisions(moment)];
    case 'W8':
      return melding(state);
    case 'W8w':
      return [submission('form')];
    case 'W9':
      return [feedback('assessment', line.road === 'both' ? 'conditions' : 'investigation')];
    case 'W10':
      return [feedback('investigation', 'none'), ...afterVeiligThuis(state)];
    case 'W9plan':
      return [feedback('end', 'end'), ...afterVeiligThuis(state)];
    case 'W9phone':
      return [{ type: 'recordVtContact', by: 'coordinator', text }];
    case 'W11a':
      return [{ type: 'startHelp', by: 'coordinator', text }];
    case 'W11b':
      return [{ type: 'recordSight', by: 'coordinator', who: 'mentor', how: text, safe: 'yes' }];
    case 'W11c':
      return line.road === 'failingHelp'
        ? [result(state, 'no')]
        : [{ type: 'recordRecheck', by: 'coordinator', observed: text, onTrack: true }];
    case 'W11d':
      return lastCheck(state, line);
    case 'W12':
      return [{ type: 'recordMonitoring', by: 'coordinator', safe: 'yes', text }];
    case 'W13':
      return [{ type: 'followAdvice', by: 'coordinator', text }];
    case 'W14':
      return [
        {
          type: 'recordHolidayPlan',
          by: 'coordinator',
          holiday: text,
          whoSeesTheChild: text,
          whomToCall: text,
        },
      ];
    case 'W16':
      return [{ type: 'reviewSignal', by: 'coordinator', text }];
    case 'task':
      return [{ type: 'completeTask', by: 'coordinator', point: point.id, text }];
    case 'W15':
    case 'move':
    case 'denyCheck':
    case 'breakGlassReview':
      return [];
  }
}

function kindcheck(state: CaseState): readonly Answer[] {
  if (!hasAdultSubject(state) || state.kindcheck !== null) return [];
  return [{ type: 'recordKindcheck', by: 'reporter', result: 'minors', children: [{ age: 4 }] }];
}

function mapping(state: CaseState): readonly Answer[] {
  if (state.steps[1] !== 'open') return [];
  return [
    ...kindcheck(state),
    { type: 'completeMapping', by: 'reporter', contradictions: 'soughtNoneFound', text },
  ];
}

function consultation(state: CaseState): readonly Answer[] {
  const colleague: Answer = { type: 'recordConsultation', by: 'reporter', with: 'colleague', outcome: text };
  const call: Answer = { type: 'recordConsultation', by: 'coordinator', with: 'veiligThuis', outcome: text };
  return state.class === 'acute' ? [call, colleague] : [colleague];
}

/** Steps 1 to 3, as far as they are open. */
function preparation(state: CaseState, line: StoryLine): readonly Answer[] {
  const talk: Answer = {
    ...{ type: 'holdConversation', by: 'reporter', with: ['parents'], place: 'neutral' },
    ...{ goal: text, facts: text, reaction: text, childHeard: 'yes' },
    outcome: line.road === 'dispelled' ? 'dispelled' : 'continues',
  };
  return [
    ...mapping(state),
    ...(state.steps[2] === 'open' ? consultation(state) : []),
    ...(state.steps[3] === 'open' || state.debts.conversation ? [talk] : []),
  ];
}

/** After a talk that took the suspicion away the case is closed by two. */
function dispelled({ line }: Moment): readonly Answer[] {
  if (line.road !== 'dispelled' || line.class === 'acute') return [];
  return [
    { type: 'closeCase', by: 'reporter', kind: 'dispelled', reason: text, secondPerson: 'coordinator' },
  ];
}

function weighing(state: CaseState): readonly Answer[] {
  if (state.steps[4] !== 'open') return [];
  const seen = { nature: state.natures[0] ?? 'neglect', severity: 'moderate', risk: 'moderate' } as const;
  return [{ type: 'recordWeighing', by: 'coordinator', ...seen, facts: text, opinions: text, doubt: false }];
}

/** The afwegingen and the two decisions, as the road of this case has them. */
function decisions({ state, line, profile, now }: Moment): readonly Answer[] {
  const by = deciderOf(profile);
  const reports = line.road === 'melding' || line.road === 'both' || line.class === 'acute';
  if (line.road === 'noSuspicion' && !reports)
    return [answer(1, 'no'), { type: 'closeCase', by: 'coordinator', kind: 'noSuspicion', reason: text }];
  const answers = reports
    ? [answer(1, 'yes'), answer(2, 'yes')]
    : [answer(1, 'yes'), answer(2, 'no'), answer(3, 'yes'), answer(4, 'yes')];
  const helps = line.road === 'both' || !reports;
  return [
    ...answers,
    { type: 'decideMelding', by, melding: reports ? 'yes' : 'no', reason: text },
    helps
      ? { type: 'decideHelp', by, help: 'yes', reason: text, plan: planFrom(now, state) }
      : { type: 'decideHelp', by, help: 'no', reason: text },
  ];
}

const HELP_DAYS = 70;

function planFrom(now: Instant, state: CaseState): NonNullable<CommandFields['decideHelp']['plan']> {
  return {
    ...{ mode: 'provide', desiredResult: text, casemanager: 'coordinator' },
    roles: [{ who: 'mentor', does: text }],
    desiredTerm: addDays(dayOf(now), state.class === 'standard' ? HELP_DAYS : HELP_DAYS / 2),
  };
}

function answer(number: 1 | 2 | 3 | 4, value: YesNo): Answer {
  return {
    ...{ type: 'answerAfweging', by: 'coordinator', number, answer: value, reason: text },
    ...(number === 2 && { unsafety: 'structural' as const, secondPerson: 'decider' }),
  };
}

/** After a melding the fifth question is asked together with Veilig Thuis (R28). */
function result(state: CaseState, value: YesNo): Answer {
  return {
    ...{ type: 'answerAfweging', by: 'coordinator', number: 5, answer: value, reason: text },
    ...(meldingStatus(state) !== 'none' && { withVeiligThuis: true }),
  };
}

/** By phone at once in danger; otherwise after the talk about it. */
function melding(state: CaseState): readonly Answer[] {
  if (state.class === 'acute') return [submission('phone')];
  const talk: Answer = {
    ...{ type: 'holdPreReportTalk', by: 'coordinator', with: ['parents'], how: 'inPerson' },
    ...{ purpose: text, reaction: text },
  };
  return [talk, submission('form')];
}

function submission(channel: 'phone' | 'form'): Answer {
  return {
    ...{ type: 'submitMelding', by: 'coordinator', channel, towardsFamily: 'open' },
    statements: [{ text, source: 'own', fact: true }],
  };
}

function feedback(
  moment: 'assessment' | 'investigation' | 'end',
  route: 'none' | 'investigation' | 'conditions' | 'end',
): Answer {
  return { type: 'recordVtFeedback', by: 'coordinator', moment, route, text };
}

const agreements = [{ what: text, who: 'mentor', with: 'gezin', when: 'elke maand' }];

/** Not while help runs: then its own last check closes the case. */
function afterVeiligThuis(state: CaseState): readonly Answer[] {
  if (state.help === 'planned' || state.help === 'running') return [];
  return [
    ...(isOpen(state, 'W8w') ? [submission('form')] : []),
    { type: 'closeCase', by: 'coordinator', kind: 'afterVeiligThuis', reason: text, agreements },
  ];
}

/** W11d: a melding that is still due goes first; then the fifth question, and the end when help has worked. */
function lastCheck(state: CaseState, line: StoryLine): readonly Answer[] {
  if (meldingStatus(state) === 'due') return melding(state);
  if (line.road === 'failingHelp') return [result(state, 'no')];
  return [result(state, 'yes'), ...closing(state)];
}

function closing(state: CaseState): readonly Answer[] {
  const status = meldingStatus(state);
  const kind = status === 'none' ? 'withAgreements' : 'afterVeiligThuis';
  return [
    ...(isOpen(state, 'W8w') ? [submission('form')] : []),
    ...(status === 'submitted' ? [feedback('end', 'end')] : []),
    { type: 'closeCase', by: 'coordinator', kind, reason: text, agreements },
  ];
}
