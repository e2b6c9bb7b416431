import type { Instant } from '../terms/amsterdam.js';
import type {
  AfwegingNumber,
  AfwegingValue,
  CaseClass,
  Closure,
  Consulted,
  ContactChannel,
  ConversationOutcome,
  KindcheckResult,
  MeldingChannel,
  Nature,
  Norm,
  PersonId,
  PointId,
  ProfileId,
  Recipient,
  StepNumber,
  StepStatus,
  SubjectKind,
  Suspect,
  VtMoment,
  VtRoute,
  YesNo,
} from './names.js';
import type { HolidayAhead, Melding, Rung, UpcomingRung, WaitingPoint } from './state.js';

/** Who must be reached at a rung, and in which capacity. */
export interface Addressee {
  readonly to: Recipient;
  readonly persons: readonly PersonId[];
}

/**
 * What happened. Facts first (one per act of a person), then what followed from them.
 * Events carry codes and moments; the words people wrote stand in the entry with the id of the command.
 */
interface EventFields {
  caseOpened: {
    readonly profile: { readonly id: ProfileId; readonly version: string };
    readonly policyVersion: string;
    readonly calendarVersion: string;
    readonly openedAt: Instant;
    readonly natures: readonly Nature[];
    readonly subjects: readonly SubjectKind[];
    readonly disclosure: boolean;
    readonly suspect: Suspect;
    readonly class: CaseClass;
    readonly opener: PersonId;
    readonly owner: PersonId;
    readonly members: readonly PersonId[];
    readonly denied: readonly PersonId[];
    readonly contradictingSignal: boolean;
  };
  /** To whom the record of another road goes (domain.md 3.8, PM-22): bestuur, director, or who is left. */
  handedOff: { readonly to: Addressee };
  caseDescribed: { readonly natures?: readonly Nature[]; readonly subjects?: readonly SubjectKind[] };
  signalRecorded: { readonly contradicts: boolean };
  caseReopened: { readonly class: CaseClass; readonly openedAt: Instant };
  stepConfirmed: { readonly step: StepNumber; readonly at: Instant };
  reporterAnswered: object;
  signalAcknowledged: object;
  signalReviewed: object;
  /** `subjects`: whom the case is about from now on, the children included (R05, Q16). */
  kindcheckRecorded: { readonly result: KindcheckResult; readonly subjects: readonly SubjectKind[] };
  mappingCompleted: object;
  consultationRecorded: {
    readonly with: Consulted;
    readonly at: Instant;
    readonly noConversationYet: boolean | null;
    /** Set when it is an earlier advice that was linked at the opening (fine print 12). */
    readonly adviceId: string | null;
  };
  adviceFollowed: object;
  conversationHeld: {
    readonly outcome: ConversationOutcome;
    readonly childHeard: YesNo;
    /** Fine print 16: in class acute before advice of Veilig Thuis it is recorded with a warning, never refused. */
    readonly warning: 'beforeVtAdvice' | null;
  };
  contactAttempted: { readonly at: Instant; readonly channel: ContactChannel };
  conversationWaived: object;
  stepTaken: { readonly step: StepNumber; readonly status: StepStatus; readonly at: Instant };
  weighed: { readonly doubt: boolean; readonly at: Instant };
  afwegingAnswered: { readonly number: AfwegingNumber; readonly answer: AfwegingValue };
  afwegingenSet: { readonly numbers: readonly AfwegingNumber[]; readonly to: 'open' | 'withVeiligThuis' };
  meldingDecided: { readonly melding: YesNo };
  /** Decision 1 stands behind the emergency melding; with the norm its afweging gave (R21). */
  meldingConfirmed: { readonly norm: Norm | null };
  meldingBecameDue: { readonly melding: Melding };
  emergencyMeldingWithdrawn: object;
  helpDecided: {
    readonly help: YesNo;
    readonly casemanager: PersonId | null;
    readonly term: Instant | null;
  };
  emergencyRaised: { readonly at: Instant; readonly vtCalledAt: Instant | null };
  /** `forNext`: it counts for the melding that is due or comes next; else it only pays a debt. */
  preReportTalkHeld: { readonly forNext: boolean };
  preReportTalkWaived: { readonly forNext: boolean };
  meldingSubmitted: { readonly at: Instant; readonly channel: MeldingChannel };
  writtenMeldingCompleted: object;
  vtContacted: object;
  vtAnswered: { readonly melding: string; readonly moment: VtMoment; readonly route: VtRoute };
  meldingConcluded: { readonly melding: string };
  helpStarted: object;
  sightRecorded: { readonly safe: 'yes' | 'no' | 'unknown' };
  recheckRecorded: { readonly onTrack: boolean };
  caseClosed: { readonly kind: Closure; readonly at: Instant; readonly monitoring: readonly Instant[] };
  monitoringRecorded: { readonly safe: YesNo; readonly remaining: readonly Instant[] };
  classChanged: { readonly class: CaseClass };
  pointPostponed: object;
  holidayPlanRecorded: object;
  moveReported: object;
  takeoverConfirmed: object;
  taskCompleted: object;
  denyConfirmed: { readonly person: PersonId };
  breakGlassReviewed: { readonly person: PersonId; readonly justified: YesNo };
  escalationNoted: object;
  ownerAssigned: { readonly person: PersonId };
  memberAdded: { readonly person: PersonId; readonly letInByOwner?: true };
  memberRemoved: { readonly person: PersonId };
  accessDenied: { readonly person: PersonId; readonly provisional: boolean };
  denyLifted: { readonly person: PersonId };
  glassBroken: { readonly person: PersonId; readonly until: Instant };
  entryCorrected: object;
  statementAdded: object;
  accessRequestReceived: { readonly from: string; readonly point: PointId };
  accessRequestDecided: { readonly requestId: string; readonly fileUntil: Instant };

  debtArose: { readonly debt: 'conversation' | 'steps' | 'preReportTalk' };
  debtEnded: { readonly debt: 'conversation' | 'steps' | 'preReportTalk' };
  pointOpened: { readonly point: WaitingPoint };
  /** A due moment or ladder of an open point changed. */
  pointMoved: { readonly point: WaitingPoint };
  pointEnded: { readonly point: PointId };
  /** Another calendar: the open points, and what else is still to come, as they are from now on (design.md 2). */
  termsRecomputed: {
    readonly calendarVersion: string;
    readonly points: readonly WaitingPoint[];
    readonly monitoring: readonly Instant[];
    readonly holiday: HolidayAhead | null;
  };
  holidayExpected: { readonly holiday: HolidayAhead | null };
  reminded: {
    readonly point: PointId;
    readonly rung: Rung;
    /** The nominal moment of the reminder, however late it was recorded. */
    readonly at: Instant;
    readonly to: readonly Addressee[];
    /** What this point's ladder still holds after this rung. */
    readonly upcoming: readonly UpcomingRung[];
  };
}

export type CaseEventType = keyof EventFields;

/** `id`: the command it came from, `null` when time did it. `entryAt`: when it was written. `by`: who did it. */
interface EventFrame<Type extends CaseEventType> {
  readonly type: Type;
  readonly id: string | null;
  readonly by: PersonId | null;
  readonly entryAt: Instant;
}

export type CaseEventOf<Type extends CaseEventType> = EventFrame<Type> & EventFields[Type];
export type CaseEvent = { [Type in CaseEventType]: CaseEventOf<Type> }[CaseEventType];

/** What a rule says that happened, before it is signed with who, when and by which command. */
export type Happening = {
  [Type in CaseEventType]: { readonly type: Type } & EventFields[Type];
}[CaseEventType];
