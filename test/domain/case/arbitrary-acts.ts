import fc from 'fast-check';
import type { CommandType, CommandFields } from '../../../src/domain/case/commands.js';
import {
  ANSWERS,
  CLOSURES,
  CONSULTED,
  NATURES,
  VT_MOMENTS,
  VT_ROUTES,
} from '../../../src/domain/case/names.js';
import { addDays } from '../../../src/domain/terms/day.js';
import { at, dayOf, MINUTE, type Instant } from '../../../src/domain/terms/amsterdam.js';

/** The people of a random case: every role once, a plain colleague, and somebody with two roles. */
export const PEOPLE = ['lisa', 'sara', 'omar', 'ria', 'bea', 'vera', 'paul'] as const;

/** One random act: who does what, and how long after the act before it. */
export interface RandomAct {
  readonly by: string;
  readonly minutesLater: number;
  readonly backdatedMinutes: number;
  /** `road`: whatever comes next in a case that is handled well. */
  readonly type: CommandType | 'road';
  readonly choice: number;
  /** The fields, made for the moment of the act (terms lie after it). */
  readonly fields: (now: Instant) => object;
}

const person = fc.constantFrom(...PEOPLE);
const yesNo = fc.constantFrom('yes', 'no');
const text = fc.constant('tekst');
const secondPerson = fc.option(person, { nil: undefined });
const caseClass = fc.constantFrom('standard', 'high', 'acute');
const days = (from: number, to: number) => fc.integer({ min: from, max: to });

type Fields<Type extends CommandType> = (now: Instant) => CommandFields[Type];
type Recipes = { readonly [Type in CommandType]: fc.Arbitrary<Fields<Type>> };

const fixed = <F extends object>(record: fc.Arbitrary<F>): fc.Arbitrary<() => F> =>
  record.map((fields) => () => fields);

const plan = fc.record({ term: days(-5, 220), casemanager: fc.option(person, { nil: undefined }) });

/** How to make random fields for each command; a command without a recipe does not compile. */
const RECIPES: Recipes = {
  openCase: fixed(
    fc.record({
      subjects: fc.constantFrom([{ kind: 'pupil', age: 8 }], [{ kind: 'adult', age: 40 }]),
      natures: fc.subarray([...NATURES]),
      class: fc.option(caseClass, { nil: undefined }),
      disclosure: fc.option(fc.boolean(), { nil: undefined }),
      suspect: fc.constantFrom(undefined, 'home', 'home', 'unknown', 'unknown', 'board', 'staff'),
      signal: fc.constant({ kind: 'observation', direction: 'supports', source: 'lisa', text: 'tekst' }),
      deny: fc.option(fc.subarray([...PEOPLE], { maxLength: 2 }), { nil: undefined }),
    }) as fc.Arbitrary<CommandFields['openCase']>,
  ),
  describeCase: fixed(fc.record({ natures: fc.constant([...NATURES]) })),
  recordSignal: fixed(
    fc.record({
      kind: fc.constant('observation' as const),
      direction: fc.constantFrom('supports', 'contradicts', 'unknown'),
      source: text,
      text,
      class: fc.option(caseClass, { nil: undefined }),
    }) as fc.Arbitrary<CommandFields['recordSignal']>,
  ),
  confirmStep: fixed(
    fc.record({ step: fc.constantFrom(1, 2, 3, 4) }) as fc.Arbitrary<CommandFields['confirmStep']>,
  ),
  answerReporter: fixed(fc.record({ text })),
  acknowledge: fixed(fc.constant({})),
  reviewSignal: fixed(
    fc.record({ text, class: fc.option(caseClass, { nil: undefined }) }) as fc.Arbitrary<
      CommandFields['reviewSignal']
    >,
  ),
  recordKindcheck: fixed(
    fc.record({ result: fc.constantFrom('minors', 'pregnant', 'none', 'unclear') }) as fc.Arbitrary<
      CommandFields['recordKindcheck']
    >,
  ),
  completeMapping: fixed(
    fc.record({ contradictions: fc.constantFrom('recorded', 'soughtNoneFound') }) as fc.Arbitrary<
      CommandFields['completeMapping']
    >,
  ),
  recordConsultation: fixed(
    fc.record({
      with: fc.constantFrom(...CONSULTED, 'colleague', 'veiligThuis'),
      outcome: text,
      adviceToFollow: fc.option(text, { nil: undefined }),
      noConversationYet: fc.option(fc.boolean(), { nil: undefined }),
    }) as fc.Arbitrary<CommandFields['recordConsultation']>,
  ),
  followAdvice: fixed(fc.record({ text })),
  holdConversation: fixed(
    fc.record({
      with: fc.constant(['parents']),
      place: fc.constant('neutral'),
      goal: text,
      facts: text,
      reaction: text,
      childHeard: yesNo,
      outcome: fc.constantFrom('continues', 'continues', 'dispelled'),
    }) as fc.Arbitrary<CommandFields['holdConversation']>,
  ),
  recordContactAttempt: fixed(
    fc.record({
      channel: fc.constantFrom('phone', 'letter'),
      result: fc.constant('notReached'),
    }) as fc.Arbitrary<CommandFields['recordContactAttempt']>,
  ),
  waiveConversation: fixed(
    fc.record({ ground: fc.constantFrom('acuteDanger', 'anders'), explanation: text, secondPerson }),
  ),
  recordWeighing: fixed(
    fc.record({
      nature: fc.constantFrom(...NATURES),
      severity: fc.constant('high'),
      risk: fc.constant('high'),
      facts: text,
      opinions: text,
      doubt: fc.constantFrom(false, false, true),
    }) as fc.Arbitrary<CommandFields['recordWeighing']>,
  ),
  answerAfweging: fixed(
    fc.record({
      number: fc.constantFrom(1, 2, 3, 4, 5),
      answer: fc.constantFrom(...ANSWERS, 'yes'),
      reason: text,
      unsafety: fc.constantFrom('structural', undefined),
      withVeiligThuis: fc.option(fc.boolean(), { nil: undefined }),
      secondPerson,
    }) as fc.Arbitrary<CommandFields['answerAfweging']>,
  ),
  decideMelding: fixed(
    fc.record({ melding: yesNo, reason: text, secondPerson }) as fc.Arbitrary<CommandFields['decideMelding']>,
  ),
  decideHelp: fc
    .record({ help: yesNo, plan })
    .map(({ help, plan: { term, casemanager } }) => (now: Instant) => ({
      help: help,
      reason: 'tekst',
      plan: {
        mode: 'provide' as const,
        desiredResult: 'tekst',
        casemanager,
        roles: [{ who: 'sara', does: 'tekst' }],
        desiredTerm: addDays(dayOf(now), term),
      },
    })),
  raiseEmergency: fc
    .record({
      reason: fc.constantFrom('tekst', undefined),
      who: fc.constantFrom('112', 'veiligThuis', 'police', 'nobody'),
    })
    .map(({ reason, who }) => (now: Instant) => ({
      reason,
      called: who === 'nobody' ? [] : [{ who: who as '112', at: now }],
    })),
  holdPreReportTalk: fixed(
    fc.record({
      with: fc.constant(['parents']),
      how: fc.constant('inPerson'),
      purpose: text,
      reaction: text,
    }) as fc.Arbitrary<CommandFields['holdPreReportTalk']>,
  ),
  waivePreReportTalk: fixed(fc.record({ ground: fc.constantFrom('safety', 'anders'), explanation: text })),
  submitMelding: fixed(
    fc.record({
      channel: fc.constantFrom('phone', 'form', 'letter'),
      towardsFamily: fc.constant('open'),
      statements: fc.constantFrom([{ text: 'tekst', source: 'own', fact: true }], []),
    }) as fc.Arbitrary<CommandFields['submitMelding']>,
  ),
  recordVtContact: fixed(fc.record({ text })),
  recordVtFeedback: fc
    .record({
      moment: fc.constantFrom(...VT_MOMENTS),
      route: fc.constantFrom(...VT_ROUTES),
      task: fc.option(days(1, 60)),
    })
    .map(({ moment, route, task }) => (now: Instant) => ({
      moment,
      route,
      text: 'tekst',
      tasks: task === null ? [] : [{ what: 'tekst', who: 'sara', due: addDays(dayOf(now), task) }],
    })),
  startHelp: fixed(fc.record({ text })),
  recordSight: fixed(
    fc.record({ who: text, how: text, safe: fc.constantFrom('yes', 'no', 'unknown') }) as fc.Arbitrary<
      CommandFields['recordSight']
    >,
  ),
  recordRecheck: fixed(fc.record({ observed: text, onTrack: fc.boolean() })),
  closeCase: fixed(
    fc.record({
      kind: fc.constantFrom(...CLOSURES),
      reason: text,
      secondPerson,
      agreements: fc.constantFrom(undefined, [
        { what: 'tekst', who: 'lisa', with: 'gezin', when: 'elke maand' },
      ]),
    }) as fc.Arbitrary<CommandFields['closeCase']>,
  ),
  recordMonitoring: fixed(
    fc.record({ safe: yesNo, text }) as fc.Arbitrary<CommandFields['recordMonitoring']>,
  ),
  changeClass: fixed(
    fc.record({ class: caseClass, reason: text, secondPerson }) as fc.Arbitrary<CommandFields['changeClass']>,
  ),
  postpone: fc
    .record({
      point: fc.constantFrom('W2', 'W3', 'W4', 'W5', 'W7', 'W8', 'W9', 'W11c', 'W11d', 'W13'),
      later: days(-3, 70),
      secondPerson,
    })
    .map(({ point, later, secondPerson: second }) => (now: Instant) => ({
      point: point as 'W2',
      until: at(addDays(dayOf(now), later), 17),
      reason: 'tekst',
      secondPerson: second,
    })),
  recordHolidayPlan: fixed(fc.record({ holiday: text, whoSeesTheChild: text, whomToCall: text })),
  reportMove: fc.constant((now: Instant) => ({ date: dayOf(now) })),
  confirmTakeover: fixed(fc.record({ takenOverBy: text, text })),
  completeTask: fixed(
    fc.record({ point: fc.constantFrom('task1', 'task2', 'W2'), text }) as fc.Arbitrary<
      CommandFields['completeTask']
    >,
  ),
  confirmDeny: fixed(fc.record({ person, reason: text })),
  reviewBreakGlass: fixed(
    fc.record({ person, justified: yesNo, text }) as fc.Arbitrary<CommandFields['reviewBreakGlass']>,
  ),
  noteEscalation: fixed(fc.record({ text })),
  assign: fixed(fc.record({ person, reason: text })),
  grantAccess: fixed(fc.record({ person, reason: text })),
  revokeAccess: fixed(fc.record({ person, reason: text })),
  denyAccess: fixed(fc.record({ person, reason: text })),
  liftDeny: fixed(fc.record({ person, reason: text, secondPerson })),
  breakGlass: fixed(fc.record({ reason: text })),
  correct: fixed(fc.record({ entryId: text, text, reason: text })),
  addStatement: fixed(
    fc.record({ of: fc.constant('parent'), text }) as fc.Arbitrary<CommandFields['addStatement']>,
  ),
  receiveAccessRequest: fixed(
    fc.record({
      from: fc.constantFrom('vader', 'moeder'),
      relation: text,
      authority: fc.constant('yes'),
    }) as fc.Arbitrary<CommandFields['receiveAccessRequest']>,
  ),
  decideAccessRequest: fixed(
    fc.record({
      requestId: fc.constantFrom('vader', 'moeder'),
      decision: fc.constant('granted'),
      reason: text,
    }) as fc.Arbitrary<CommandFields['decideAccessRequest']>,
  ),
};

const ALL = Object.keys(RECIPES) as CommandType[];
const gap = fc.oneof(
  { weight: 6, arbitrary: days(0, 60) },
  { weight: 4, arbitrary: days(60, 3 * 24 * 60) },
  { weight: 1, arbitrary: days(3 * 24 * 60, 120 * 24 * 60) },
);

function actOf(type: CommandType | 'road'): fc.Arbitrary<RandomAct> {
  return fc.record({
    by: person,
    minutesLater: gap,
    backdatedMinutes: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: days(0, 20_000) },
    ),
    type: fc.constant(type),
    choice: fc.nat(1000),
    fields: (type === 'road' ? fc.constant(() => ({})) : RECIPES[type]) as fc.Arbitrary<
      (now: Instant) => object
    >,
  });
}

/** Two of three acts follow the road, one is anything by anybody. */
const wander = fc.oneof(
  { weight: 2, arbitrary: actOf('road') },
  { weight: 1, arbitrary: fc.constantFrom(...ALL).chain(actOf) },
);

/** An opening, then up to fifty acts in any order by anybody. */
export const randomLife: fc.Arbitrary<readonly RandomAct[]> = fc
  .tuple(actOf('openCase'), fc.array(wander, { maxLength: 50 }))
  .map(([opening, acts]) => [opening, ...acts]);

export const STARTS: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 500 * 24 * 60 })
  .map((minutes) => Date.UTC(2026, 7, 1) + minutes * MINUTE);
