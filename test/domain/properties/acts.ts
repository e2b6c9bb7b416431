import type { CommandFields, CommandType } from '../../../src/domain/case/commands.js';
import * as names from '../../../src/domain/case/names.js';
import { at, dayOf, type Instant } from '../../../src/domain/terms/amsterdam.js';
import { addDays } from '../../../src/domain/terms/day.js';
import type { Random } from './random.js';

export const PERSONS = ['lisa', 'sara', 'omar', 'ria', 'bea', 'vera', 'paul'] as const;

const text = 'tekst';
const statement = { text, source: 'own', fact: true } as const;

type Recipes = { readonly [Type in CommandType]: (r: Random, now: Instant) => CommandFields[Type] };

/** Random fields for every command, right or wrong; a command without a recipe does not compile. */
export const RECIPES: Recipes = {
  openCase: (r) => ({
    subjects: [r.pick([{ kind: 'pupil', age: 8 }, { kind: 'pupil' }, { kind: 'adult', age: 40 }] as const)],
    natures: r.some(names.NATURES),
    class: r.pick([undefined, undefined, ...names.CASE_CLASSES]),
    disclosure: r.oneIn(6),
    suspect: r.pick([undefined, 'home', 'home', 'unknown', 'unknown', 'board', 'staff', 'child']),
    signal: { kind: 'observation', direction: r.pick(names.SIGNAL_DIRECTIONS), source: text, text },
    deny: r.oneIn(5) ? [r.pick(PERSONS)] : undefined,
    onCall: r.maybe(r.pick(PERSONS)),
    adviceIds: r.oneIn(5) ? ['a1'] : undefined,
  }),
  describeCase: (r) => ({
    natures: names.NATURES,
    subjects: r.maybe([{ kind: r.pick(names.SUBJECT_KINDS) }]),
  }),
  recordSignal: (r) => ({
    kind: 'observation',
    direction: r.pick(names.SIGNAL_DIRECTIONS),
    source: text,
    text,
    class: r.pick([undefined, undefined, ...names.CASE_CLASSES]),
  }),
  confirmStep: (r) => ({ step: r.pick(names.CONFIRMABLE_STEPS) }),
  answerReporter: () => ({ text }),
  acknowledge: () => ({}),
  reviewSignal: (r) => ({ text, class: r.pick([undefined, undefined, ...names.CASE_CLASSES]) }),
  recordKindcheck: (r) => ({ result: r.pick(names.KINDCHECK_RESULTS), children: r.maybe([{ age: 3 }]) }),
  completeMapping: (r) => ({ contradictions: r.pick(['recorded', 'soughtNoneFound'] as const) }),
  recordConsultation: (r) => ({
    with: r.pick([...names.CONSULTED, 'colleague', 'veiligThuis', 'veiligThuis'] as const),
    outcome: text,
    adviceToFollow: r.maybe(text),
    noConversationYet: r.pick([undefined, true, false]),
    familyInformed: r.oneIn(2),
  }),
  followAdvice: () => ({ text }),
  holdConversation: (r) => ({
    with: ['parents'],
    place: r.pick(names.PLACES),
    goal: r.oneIn(8) ? undefined : text,
    facts: text,
    reaction: text,
    childHeard: r.pick(names.YES_NO),
    outcome: r.pick(['continues', 'continues', 'dispelled'] as const),
  }),
  recordContactAttempt: (r) => ({ channel: r.pick(['phone', 'letter'] as const), result: 'notReached' }),
  waiveConversation: (r) => ({
    ground: r.pick(['acuteDanger', 'acuteDanger', 'anders']),
    explanation: text,
    secondPerson: r.pick(PERSONS),
  }),
  recordWeighing: (r) => ({
    nature: r.pick(names.NATURES),
    severity: 'high',
    risk: 'high',
    facts: text,
    opinions: text,
    doubt: r.oneIn(3),
  }),
  answerAfweging: (r) => ({
    number: r.pick(names.AFWEGINGEN),
    answer: r.pick([...names.ANSWERS, 'yes'] as const),
    reason: text,
    unsafety: r.maybe('structural' as const),
    withVeiligThuis: r.oneIn(2),
    secondPerson: r.maybe(r.pick(PERSONS)),
  }),
  decideMelding: (r) => ({
    melding: r.pick(names.YES_NO),
    reason: text,
    secondPerson: r.maybe(r.pick(PERSONS)),
  }),
  decideHelp: (r, now) => ({
    help: r.pick(names.YES_NO),
    reason: text,
    plan: {
      mode: 'provide',
      desiredResult: text,
      casemanager: r.pick([...PERSONS, 'onbekend']),
      roles: [{ who: r.pick(PERSONS), does: text }],
      desiredTerm: addDays(dayOf(now), r.between(-5, 200)),
    },
  }),
  raiseEmergency: (r, now) => ({
    reason: r.oneIn(6) ? undefined : text,
    called: r.oneIn(2) ? [{ who: r.pick(names.CALLED), at: now }] : [],
  }),
  holdPreReportTalk: () => ({ with: ['parents'], how: 'inPerson', purpose: text, reaction: text }),
  waivePreReportTalk: (r) => ({ ground: r.pick(['safety', 'contactBreaks', 'anders']), explanation: text }),
  submitMelding: (r) => ({
    channel: r.pick(names.MELDING_CHANNELS),
    towardsFamily: 'open',
    statements: r.oneIn(5) ? [] : [statement],
  }),
  recordVtContact: () => ({ text }),
  recordVtFeedback: (r, now) => ({
    moment: r.pick(names.VT_MOMENTS),
    route: r.pick(names.VT_ROUTES),
    text,
    tasks: r.oneIn(3)
      ? [{ what: text, who: r.pick(PERSONS), due: addDays(dayOf(now), r.between(0, 60)) }]
      : [],
  }),
  completeTask: (r) => ({ point: r.pick(['task1', 'task2', 'task3', 'W2'] as const), text }),
  startHelp: () => ({ text }),
  recordSight: (r) => ({ who: text, how: text, safe: r.pick(names.SAFE) }),
  recordRecheck: (r) => ({ observed: text, onTrack: r.oneIn(2) }),
  closeCase: (r) => ({
    kind: r.pick(names.CLOSURES),
    reason: text,
    secondPerson: r.maybe(r.pick(PERSONS)),
    agreements: r.maybe([{ what: text, who: 'lisa', with: 'gezin', when: 'elke maand' }]),
  }),
  recordMonitoring: (r) => ({ safe: r.pick(['yes', 'yes', 'no'] as const), text }),
  changeClass: (r) => ({
    class: r.pick(names.CASE_CLASSES),
    reason: text,
    secondPerson: r.maybe(r.pick(PERSONS)),
  }),
  postpone: (r, now) => ({
    point: r.pick([
      'W2',
      'W3',
      'W4',
      'W4r',
      'W5',
      'W7',
      'W8',
      'W9',
      'W11b',
      'W11c',
      'W11d',
      'W13',
      'W15',
      'W9plan',
    ] as const),
    until: at(addDays(dayOf(now), r.between(-3, 220)), 17),
    reason: text,
    secondPerson: r.maybe(r.pick(PERSONS)),
  }),
  recordHolidayPlan: () => ({ holiday: text, whoSeesTheChild: text, whomToCall: text }),
  reportMove: (_, now) => ({ date: dayOf(now) }),
  confirmTakeover: () => ({ takenOverBy: text, text }),
  noteEscalation: () => ({ text }),
  assign: (r) => ({ person: r.pick(PERSONS), reason: text }),
  grantAccess: (r) => ({ person: r.pick(PERSONS), reason: text }),
  revokeAccess: (r) => ({ person: r.pick(PERSONS), reason: text }),
  denyAccess: (r) => ({ person: r.pick(PERSONS), reason: text }),
  confirmDeny: (r) => ({ person: r.pick(PERSONS), reason: text }),
  liftDeny: (r) => ({ person: r.pick(PERSONS), reason: text, secondPerson: r.maybe(r.pick(PERSONS)) }),
  breakGlass: () => ({ reason: text }),
  reviewBreakGlass: (r) => ({ person: r.pick(PERSONS), justified: 'yes', text }),
  correct: () => ({ entryId: 'e1', text, reason: text }),
  addStatement: () => ({ of: 'parent', text }),
  receiveAccessRequest: (r) => ({ from: r.pick(['vader', 'moeder']), relation: text, authority: 'yes' }),
  decideAccessRequest: (r) => ({ requestId: r.pick(['vader', 'moeder']), decision: 'granted', reason: text }),
};

export const COMMANDS = Object.keys(RECIPES) as readonly CommandType[];
