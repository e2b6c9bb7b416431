import type {
  ACCESS_DECISIONS,
  ACCOMMODATED,
  AfwegingNumber,
  Answer,
  AUTHORITY,
  CALLED,
  CaseClass,
  ClosureKind,
  CONFIRMABLE_STEPS,
  Consulted,
  CONTACT_RESULTS,
  ContactChannel,
  CONVERSATION_WITH,
  ConversationOutcome,
  HELP_MODES,
  KindcheckResult,
  LEVELS,
  MeldingChannel,
  Nature,
  PersonId,
  PLACES,
  PointId,
  SAFE,
  SIGNAL_DIRECTIONS,
  SIGNAL_KINDS,
  STATEMENT_OF,
  STATEMENT_SOURCES,
  SUBJECT_KINDS,
  Suspect,
  TALK_FORMS,
  TOWARDS_FAMILY,
  UNSAFETY,
  VtMoment,
  VtRoute,
  YesNo,
} from './names.js';
import type { Instant } from '../terms/amsterdam.js';
import type { Day } from '../terms/day.js';

/**
 * The commands of vocabulary.md section 2: what people can do to a case.
 * A field that a *rule* demands (R08, R10, R19, R24, R26, R30) is optional here: leaving it out is a refusal that
 * names the rule, not a malformed message.
 */
type OneOf<List extends readonly unknown[]> = List[number];
type Text = string;

export interface Subject {
  readonly kind: OneOf<typeof SUBJECT_KINDS>;
  readonly name?: Text | undefined;
  readonly age?: number | undefined;
}

export interface Signal {
  readonly kind: OneOf<typeof SIGNAL_KINDS>;
  readonly direction: OneOf<typeof SIGNAL_DIRECTIONS>;
  readonly source: Text;
  readonly observedAt?: Instant | undefined;
  readonly text: Text;
}

export interface HelpAgreement {
  readonly what: Text;
  readonly who: Text;
  readonly from: Day;
}

export interface HelpPlan {
  readonly mode?: OneOf<typeof HELP_MODES> | undefined;
  readonly desiredResult?: Text | undefined;
  readonly casemanager?: PersonId | undefined;
  readonly roles?: readonly { readonly who: Text; readonly does: Text }[] | undefined;
  readonly desiredTerm?: Day | undefined;
  readonly agreements?: readonly HelpAgreement[] | undefined;
}

export interface Objections {
  readonly text?: Text | undefined;
  readonly accommodated?: OneOf<typeof ACCOMMODATED> | undefined;
  readonly weighing?: Text | undefined;
}

export interface ClosingAgreement {
  readonly what?: Text | undefined;
  readonly who?: Text | undefined;
  readonly with?: Text | undefined;
  readonly when?: Text | undefined;
}

export interface MeldingStatement {
  readonly text: Text;
  readonly source: OneOf<typeof STATEMENT_SOURCES>;
  readonly fact: boolean;
}

export interface VtTask {
  readonly what: Text;
  readonly who: Text;
  readonly due: Day;
}

export interface Call {
  readonly who: OneOf<typeof CALLED>;
  readonly at: Instant;
}

/** The fields of each command, by its type. */
export interface CommandFields {
  openCase: {
    readonly subjects: readonly Subject[];
    readonly natures: readonly Nature[];
    readonly class?: CaseClass | undefined;
    readonly disclosure?: boolean | undefined;
    readonly suspect?: Suspect | undefined;
    readonly signal: Signal;
    readonly onCall?: PersonId | undefined;
    readonly adviceIds?: readonly string[] | undefined;
    readonly deny?: readonly PersonId[] | undefined;
  };
  describeCase: {
    readonly subjects?: readonly Subject[] | undefined;
    readonly natures?: readonly Nature[] | undefined;
  };
  recordSignal: Signal & { readonly class?: CaseClass | undefined };
  confirmStep: { readonly step: OneOf<typeof CONFIRMABLE_STEPS>; readonly text?: Text | undefined };
  answerReporter: { readonly text: Text; readonly signalId?: string | undefined };
  acknowledge: object;
  reviewSignal: { readonly text: Text; readonly class?: CaseClass | undefined };
  recordKindcheck: {
    readonly result: KindcheckResult;
    readonly children?:
      readonly { readonly name?: Text | undefined; readonly age?: number | undefined }[] | undefined;
    readonly text?: Text | undefined;
  };
  completeMapping: {
    readonly contradictions: 'recorded' | 'soughtNoneFound';
    readonly text?: Text | undefined;
  };
  recordConsultation: {
    readonly with: Consulted;
    readonly outcome: Text;
    readonly anonymous?: boolean | undefined;
    readonly adviceToFollow?: Text | undefined;
    readonly noConversationYet?: boolean | undefined;
    readonly familyInformed?: boolean | undefined;
  };
  followAdvice: { readonly text: Text };
  holdConversation: {
    readonly with: readonly OneOf<typeof CONVERSATION_WITH>[];
    readonly place: OneOf<typeof PLACES>;
    readonly goal?: Text | undefined;
    readonly facts?: Text | undefined;
    readonly reaction?: Text | undefined;
    readonly interpretation?: Text | undefined;
    readonly childHeard: YesNo;
    readonly childNotHeardReason?: Text | undefined;
    readonly outcome: ConversationOutcome;
  };
  recordContactAttempt: { readonly channel: ContactChannel; readonly result: OneOf<typeof CONTACT_RESULTS> };
  waiveConversation: {
    readonly ground: Text;
    readonly explanation?: Text | undefined;
    readonly secondPerson?: PersonId | undefined;
  };
  recordWeighing: {
    readonly nature: Nature;
    readonly severity: OneOf<typeof LEVELS>;
    readonly risk: OneOf<typeof LEVELS>;
    readonly facts: Text;
    readonly opinions: Text;
    readonly doubt: boolean;
  };
  answerAfweging: {
    readonly number: AfwegingNumber;
    readonly answer: Answer;
    readonly reason: Text;
    readonly unsafety?: OneOf<typeof UNSAFETY> | undefined;
    readonly withVeiligThuis?: boolean | undefined;
    readonly basedOn?: readonly string[] | undefined;
    readonly secondPerson?: PersonId | undefined;
  };
  decideMelding: {
    readonly melding: YesNo;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
  };
  decideHelp: {
    readonly help: YesNo;
    readonly reason: Text;
    readonly plan?: HelpPlan | undefined;
  };
  raiseEmergency: { readonly reason?: Text | undefined; readonly called?: readonly Call[] | undefined };
  holdPreReportTalk: {
    readonly with: readonly OneOf<typeof CONVERSATION_WITH>[];
    readonly how: OneOf<typeof TALK_FORMS>;
    readonly purpose: Text;
    readonly reaction: Text;
    readonly objections?: Objections | undefined;
  };
  waivePreReportTalk: { readonly ground: Text; readonly explanation?: Text | undefined };
  submitMelding: {
    readonly channel: MeldingChannel;
    readonly towardsFamily: OneOf<typeof TOWARDS_FAMILY>;
    readonly shieldGround?: Text | undefined;
    readonly statements?: readonly MeldingStatement[] | undefined;
    readonly spokenWith?: Text | undefined;
    readonly vtReference?: Text | undefined;
  };
  recordVtContact: { readonly text: Text; readonly vtReference?: Text | undefined };
  recordVtFeedback: {
    readonly moment: VtMoment;
    readonly route: VtRoute;
    readonly text: Text;
    readonly tasks?: readonly VtTask[] | undefined;
  };
  startHelp: { readonly text: Text };
  recordSight: { readonly who: Text; readonly how: Text; readonly safe: OneOf<typeof SAFE> };
  recordRecheck: { readonly observed: Text; readonly onTrack: boolean };
  closeCase: {
    readonly kind: ClosureKind;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
    readonly agreements?: readonly ClosingAgreement[] | undefined;
  };
  recordMonitoring: { readonly safe: YesNo; readonly text: Text };
  changeClass: {
    readonly class: CaseClass;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
  };
  postpone: {
    readonly point: PointId;
    readonly until: Instant;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
  };
  recordHolidayPlan: {
    readonly holiday: Text;
    readonly whoSeesTheChild: Text;
    readonly whomToCall: Text;
    readonly text?: Text | undefined;
  };
  reportMove: {
    readonly to?: Text | undefined;
    readonly date: Day;
    readonly newOrganisation?: Text | undefined;
  };
  confirmTakeover: { readonly takenOverBy: Text; readonly text: Text };
  completeTask: { readonly point: PointId; readonly text: Text };
  confirmDeny: { readonly person: PersonId; readonly reason: Text };
  reviewBreakGlass: { readonly person: PersonId; readonly justified: YesNo; readonly text: Text };
  noteEscalation: { readonly text: Text };
  assign: { readonly person: PersonId; readonly reason: Text };
  grantAccess: { readonly person: PersonId; readonly reason: Text };
  revokeAccess: { readonly person: PersonId; readonly reason: Text };
  denyAccess: { readonly person: PersonId; readonly reason: Text };
  liftDeny: {
    readonly person: PersonId;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
  };
  breakGlass: { readonly person?: PersonId | undefined; readonly reason: Text };
  correct: { readonly entryId: string; readonly text: Text; readonly reason: Text };
  addStatement: {
    readonly of: OneOf<typeof STATEMENT_OF>;
    readonly text: Text;
    readonly onEntryId?: string | undefined;
  };
  receiveAccessRequest: {
    readonly from: Text;
    readonly relation: Text;
    readonly authority: OneOf<typeof AUTHORITY>;
  };
  decideAccessRequest: {
    readonly requestId: string;
    readonly decision: OneOf<typeof ACCESS_DECISIONS>;
    readonly reason: Text;
  };
}

export type CommandType = keyof CommandFields;

/** What every command carries. */
export interface CommandFrame<Type extends CommandType> {
  /** UUID made by the caller; the same id is handled once, ever. */
  readonly id: string;
  readonly type: Type;
  readonly by: PersonId;
  /** When it was done in reality; left out = now. May lie in the past (fine print 34). */
  readonly at?: Instant | undefined;
  /** Refuses `staleVersion` when a person has acted on the case since. */
  readonly expectedVersion?: number | undefined;
}

export type CommandOf<Type extends CommandType> = CommandFrame<Type> & CommandFields[Type];
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];
