import { z } from 'zod';
import type { CommandFields, CommandType } from '../domain/case/commands.js';
import * as names from '../domain/case/names.js';
import {
  age,
  dayField,
  dueField,
  listOf,
  momentField,
  oneOf,
  person,
  shortText,
  text,
  uuid,
} from './fields.js';

const none = z.strictObject({});
const yesNo = oneOf(names.YES_NO);
const caseClass = oneOf(names.CASE_CLASSES);
const point = z
  .string()
  .refine(isPoint, { message: 'Dit wachtpunt bestaat niet.' })
  .transform((id) => id as names.PointId);

function isPoint(id: string): boolean {
  return (names.POINT_KINDS as readonly string[]).includes(id) || /^(task|W15:)[1-9]\d{0,2}$/.test(id);
}

const subject = z
  .strictObject({ kind: oneOf(names.SUBJECT_KINDS), name: shortText.optional(), age: age.optional() })
  .refine((one) => one.kind !== 'unborn' || one.age === undefined, {
    path: ['age'],
    message: 'Een ongeboren kind heeft nog geen leeftijd.',
  });

const talkWith = listOf(oneOf(names.CONVERSATION_WITH)).min(1, 'Kies met wie er is gesproken.');

/** What a rule demands is optional here: leaving it out is refused with the rule, not as a malformed command. */
const plan = z.strictObject({
  mode: oneOf(names.HELP_MODES).optional(),
  desiredResult: text.optional(),
  casemanager: person.optional(),
  roles: listOf(z.strictObject({ who: shortText, does: text })).optional(),
  desiredTerm: dayField.optional(),
  agreements: listOf(z.strictObject({ what: text, who: shortText, from: dayField })).optional(),
});

const signalFields = {
  kind: oneOf(names.SIGNAL_KINDS),
  direction: oneOf(names.SIGNAL_DIRECTIONS),
  source: shortText,
  observedAt: momentField.optional(),
  text,
};

/** Any schema whose result is what the core expects of this command. */
type Schemas = { readonly [Type in CommandType]: z.ZodType<CommandFields[Type]> };

/** The shape of every command (vocabulary.md section 2). */
export const COMMAND_SCHEMAS: Schemas = {
  openCase: z.strictObject({
    subjects: listOf(subject, 20).min(1, 'Noem minstens één kind of persoon.'),
    natures: listOf(oneOf(names.NATURES)),
    class: caseClass.optional(),
    disclosure: z.boolean().optional(),
    suspect: oneOf(names.SUSPECTS).optional(),
    signal: z.strictObject(signalFields),
    onCall: person.optional(),
    adviceIds: listOf(uuid).optional(),
    deny: listOf(person).optional(),
  }),
  describeCase: z.strictObject({
    subjects: listOf(subject, 20).min(1).optional(),
    natures: listOf(oneOf(names.NATURES)).optional(),
  }),
  recordSignal: z.strictObject({ ...signalFields, class: caseClass.optional() }),
  confirmStep: z.strictObject({ step: oneOf(names.CONFIRMABLE_STEPS), text: text.optional() }),
  answerReporter: z.strictObject({ text, signalId: uuid.optional() }),
  acknowledge: none,
  reviewSignal: z.strictObject({ text, class: caseClass.optional() }),
  recordKindcheck: z.strictObject({
    result: oneOf(names.KINDCHECK_RESULTS),
    children: listOf(z.strictObject({ name: shortText.optional(), age: age.optional() }), 20).optional(),
    text: text.optional(),
  }),
  completeMapping: z.strictObject({
    contradictions: oneOf(['recorded', 'soughtNoneFound']),
    text: text.optional(),
  }),
  recordConsultation: z.strictObject({
    with: oneOf(names.CONSULTED),
    outcome: text,
    anonymous: z.boolean().optional(),
    adviceToFollow: text.optional(),
    noConversationYet: z.boolean().optional(),
    familyInformed: z.boolean().optional(),
  }),
  followAdvice: z.strictObject({ text }),
  holdConversation: z.strictObject({
    with: talkWith,
    place: oneOf(names.PLACES),
    goal: text.optional(),
    facts: text.optional(),
    reaction: text.optional(),
    interpretation: text.optional(),
    childHeard: yesNo,
    childNotHeardReason: text.optional(),
    outcome: oneOf(names.CONVERSATION_OUTCOMES),
  }),
  recordContactAttempt: z.strictObject({
    channel: oneOf(names.CONTACT_CHANNELS),
    result: oneOf(names.CONTACT_RESULTS),
  }),
  waiveConversation: z.strictObject({
    ground: shortText,
    explanation: text.optional(),
    secondPerson: person.optional(),
  }),
  recordWeighing: z.strictObject({
    nature: oneOf(names.NATURES),
    severity: oneOf(names.LEVELS),
    risk: oneOf(names.LEVELS),
    facts: text,
    opinions: text,
    doubt: z.boolean(),
  }),
  answerAfweging: z.strictObject({
    number: oneOf(names.AFWEGINGEN),
    answer: oneOf(names.ANSWERS),
    reason: text,
    unsafety: oneOf(names.UNSAFETY).optional(),
    withVeiligThuis: z.boolean().optional(),
    basedOn: listOf(uuid).optional(),
    secondPerson: person.optional(),
  }),
  decideMelding: z.strictObject({ melding: yesNo, reason: text, secondPerson: person.optional() }),
  decideHelp: z
    .strictObject({ help: yesNo, reason: text, plan: plan.optional(), secondPerson: person.optional() })
    .transform(({ secondPerson, ...rest }) => rest),
  raiseEmergency: z.strictObject({
    reason: text.optional(),
    called: listOf(z.strictObject({ who: oneOf(names.CALLED), at: momentField }), 10).optional(),
  }),
  holdPreReportTalk: z.strictObject({
    with: talkWith,
    how: oneOf(names.TALK_FORMS),
    purpose: text,
    reaction: text,
    objections: z
      .strictObject({
        text: text.optional(),
        accommodated: oneOf(names.ACCOMMODATED).optional(),
        weighing: text.optional(),
      })
      .optional(),
  }),
  waivePreReportTalk: z.strictObject({ ground: shortText, explanation: text.optional() }),
  submitMelding: z.strictObject({
    channel: oneOf(names.MELDING_CHANNELS),
    towardsFamily: oneOf(names.TOWARDS_FAMILY),
    shieldGround: text.optional(),
    statements: listOf(
      z.strictObject({ text, source: oneOf(names.STATEMENT_SOURCES), fact: z.boolean() }),
    ).optional(),
    spokenWith: shortText.optional(),
    vtReference: shortText.optional(),
  }),
  recordVtContact: z.strictObject({ text, vtReference: shortText.optional() }),
  recordVtFeedback: z.strictObject({
    moment: oneOf(names.VT_MOMENTS),
    route: oneOf(names.VT_ROUTES),
    text,
    tasks: listOf(z.strictObject({ what: text, who: shortText, due: dayField })).optional(),
  }),
  startHelp: z.strictObject({ text }),
  recordSight: z.strictObject({ who: shortText, how: text, safe: oneOf(names.SAFE) }),
  recordRecheck: z.strictObject({ observed: text, onTrack: z.boolean() }),
  closeCase: z.strictObject({
    kind: oneOf(names.CLOSURES),
    reason: text,
    secondPerson: person.optional(),
    agreements: listOf(
      z.strictObject({
        what: text.optional(),
        who: shortText.optional(),
        with: shortText.optional(),
        when: shortText.optional(),
      }),
    ).optional(),
  }),
  recordMonitoring: z.strictObject({ safe: yesNo, text }),
  changeClass: z.strictObject({ class: caseClass, reason: text, secondPerson: person.optional() }),
  postpone: z.strictObject({
    point,
    until: dueField,
    reason: text,
    secondPerson: person.optional(),
  }),
  recordHolidayPlan: z.strictObject({
    holiday: shortText,
    whoSeesTheChild: text,
    whomToCall: text,
    text: text.optional(),
  }),
  reportMove: z.strictObject({
    to: shortText.optional(),
    date: dayField,
    newOrganisation: shortText.optional(),
  }),
  confirmTakeover: z.strictObject({ takenOverBy: shortText, text }),
  completeTask: z.strictObject({ point, text }),
  confirmDeny: z.strictObject({ person, reason: text }),
  reviewBreakGlass: z.strictObject({ person, justified: yesNo, text }),
  noteEscalation: z.strictObject({ text }),
  assign: z.strictObject({ person, reason: text }),
  grantAccess: z.strictObject({ person, reason: text }),
  revokeAccess: z.strictObject({ person, reason: text }),
  denyAccess: z.strictObject({ person, reason: text }),
  liftDeny: z.strictObject({ person, reason: text, secondPerson: person.optional() }),
  breakGlass: z.strictObject({ person: person.optional(), reason: text }),
  correct: z.strictObject({ entryId: uuid, text, reason: text }),
  addStatement: z.strictObject({ of: oneOf(names.STATEMENT_OF), text, onEntryId: uuid.optional() }),
  receiveAccessRequest: z.strictObject({
    from: shortText,
    relation: shortText,
    authority: oneOf(names.AUTHORITY),
  }),
  decideAccessRequest: z.strictObject({
    requestId: shortText,
    decision: oneOf(names.ACCESS_DECISIONS),
    reason: text,
  }),
};
