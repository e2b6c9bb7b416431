import type { Instant } from '../terms/amsterdam.js';
import type { Day } from '../terms/day.js';
import type { Term } from '../terms/term.js';
import type {
  AfwegingNumber,
  AfwegingValue,
  CaseClass,
  Closure,
  ConversationOutcome,
  HelpStatus,
  KindcheckResult,
  MeldingStatus,
  Nature,
  Norm,
  PersonId,
  PointId,
  ProfileId,
  StepNumber,
  StepStatus,
  SubjectKind,
  YesNo,
} from './names.js';
import type { AccessRequest, ContactTried, Denial, GlassBreak } from './state-parts.js';

/** Which number this shape of state has; a new shape is made by folding the events again. */
export const STATE_SCHEMA = 1;

/** `null` before the first; then the highest rung of the ladder that was reached (fine print 32). */
export type Rung = 'before' | 'due' | 1 | 2 | 3;

/** A reminder that is still to come. `track` keeps the two series of a wait for Veilig Thuis apart (fine print 26). */
export interface UpcomingRung {
  readonly rung: Rung;
  readonly at: Instant;
  readonly track: 'ladder' | 'director';
}

/** Which ladder a point climbs. */
export type LadderKind = 'standard' | 'high' | 'acute' | 'veiligThuis';

/** Why a due moment is what it is; enough to explain it and to compute it again with another calendar. */
export interface DueBasis {
  readonly from: Instant;
  /** The term that gave the moment; `null` for a moment of its own (agreed, legal, from the holiday table). */
  readonly term: Term | null;
  /** Every term that could have given it: with other days another one may come first (W1, W7, W16). */
  readonly candidates?: readonly Term[];
  readonly adjusted: 'pulledForward' | 'movedBack' | 'movedForward' | 'postponed' | null;
}

/** What the case waits for, until when, and which reminders follow. All moments are instants, computed once. */
export interface WaitingPoint {
  readonly id: PointId;
  readonly due: Instant;
  readonly basis: DueBasis;
  /** Named extra moments: `expected`, `director` (Veilig Thuis), `term` (the nominal day of W11d). */
  readonly dates: Readonly<Record<string, Instant>>;
  readonly ladder: LadderKind;
  /** In what the rungs after the due day are counted (fine print 25). */
  readonly rungUnit: 'sd' | 'wd';
  /** Soonest first. */
  readonly upcoming: readonly UpcomingRung[];
  readonly rung: Rung | null;
  /** The policy and the calendar its moments were computed with (design.md 2). */
  readonly policyVersion: string;
  readonly calendarVersion: string;
}

export interface Melding {
  /** The id of the command or reminder that made it due. */
  readonly id: string;
  readonly status: Exclude<MeldingStatus, 'none'>;
  readonly norm: Norm | null;
  readonly origin: 'decision' | 'emergency' | 'failingHelp';
  /** An emergency melding that a first decision has confirmed; other meldingen are confirmed by their origin. */
  readonly confirmed: boolean;
  readonly followsMeldingId: string | null;
  readonly submittedAt: Instant | null;
  /** Whether Veilig Thuis has said something about this melding (Q12). */
  readonly feedbackGiven: boolean;
}

/** The next school holiday before which somebody says who sees the child (W14). */
export interface HolidayAhead {
  readonly label: string;
  readonly firstDay: Day;
  readonly opensAt: Instant;
  readonly due: Instant;
}

/**
 * Everything the rules need to know about a case, and nothing they do not: no names, no words.
 * What people wrote lives in the entries of the case file.
 */
export interface CaseState {
  readonly schema: typeof STATE_SCHEMA;
  /** Number of events so far. */
  readonly version: number;
  /** Version after the last act of a person; reminders do not move it (`staleVersion`). */
  readonly actVersion: number;
  /** Moment of the last entry; the clock of a case never runs backwards. */
  readonly lastEntryAt: Instant;
  readonly profile: { readonly id: ProfileId; readonly version: string };
  readonly policyVersion: string;
  /** The calendar the open points were last computed with as a whole: at the opening or by `termsRecomputed`. */
  readonly calendarVersion: string;

  readonly openedAt: Instant;
  readonly class: CaseClass;
  /** Since when this emergency counts (R23); `null` outside class acute. */
  readonly emergencyAt: Instant | null;
  readonly disclosure: boolean;
  readonly boardCase: boolean;
  readonly opener: PersonId;
  readonly owner: PersonId;
  /** Who gave the signal that W1 asks somebody else to see: the opener, or who reopened the case. */
  readonly signalledBy: PersonId;
  readonly reporters: readonly PersonId[];
  readonly members: readonly PersonId[];
  /** Members whom the owner of the case let in by name (security.md 2.4, note d). */
  readonly letInByOwner: readonly PersonId[];
  readonly denials: readonly Denial[];
  readonly glassBreaks: readonly GlassBreak[];

  /** Whom the case is about: each kind once. */
  readonly subjects: readonly SubjectKind[];
  readonly natures: readonly Nature[];
  readonly kindcheck: KindcheckResult | null;
  readonly contradictingSignal: boolean;

  readonly steps: Readonly<Record<StepNumber, StepStatus>>;
  /** Steps of the round before a reopening; they count again when confirmed. */
  readonly earlierSteps: Readonly<Partial<Record<StepNumber, StepStatus>>>;
  /** The last moment at which one of steps 1-3 was done or repeated: W5 counts from it. */
  readonly lastPreparationAt: Instant | null;
  readonly conversationOutcome: ConversationOutcome | null;
  readonly contactTried: ContactTried | null;
  readonly weighing: { readonly doubt: boolean; readonly at: Instant } | null;
  readonly vtConsultedAt: Instant | null;
  readonly vtConsultedSinceEmergency: boolean;
  /** Veilig Thuis advised not to talk yet, and has not taken that back. */
  readonly vtSaysWait: boolean;

  readonly afwegingen: Readonly<Record<AfwegingNumber, AfwegingValue>>;
  readonly decisions: { readonly melding: YesNo | null; readonly help: YesNo | null };
  /** The pre-report talk about the melding that is due, or about the next one (R25, R27). */
  readonly preReportTalk: 'held' | 'waived' | null;
  readonly meldingen: readonly Melding[];
  /** How many of the meldingen belong to earlier rounds of this case: they are in play no more (fine print 39). */
  readonly earlierMeldingen: number;
  readonly help: HelpStatus;
  readonly casemanager: PersonId | null;
  readonly helpTerm: Instant | null;

  readonly closure: Closure | null;
  readonly closedAt: Instant | null;
  /** The W12 occurrences that are still to come, soonest first. */
  readonly monitoring: readonly Instant[];
  readonly debts: {
    readonly conversation: boolean;
    readonly steps: boolean;
    readonly preReportTalk: boolean;
  };

  readonly points: readonly WaitingPoint[];
  readonly holidayAhead: HolidayAhead | null;
  readonly taskCount: number;
  readonly accessRequestCount: number;
  readonly openAccessRequests: readonly AccessRequest[];
  /** Until when the privacy officer still sees the file of a decided request (security.md 2.2). */
  readonly requestFileUntil: Instant | null;
}

export const STEPS_OPEN: CaseState['steps'] = { 1: 'open', 2: 'open', 3: 'open', 4: 'open', 5: 'open' };
export const AFWEGINGEN_OPEN: CaseState['afwegingen'] = {
  1: 'open',
  2: 'open',
  3: 'open',
  4: 'open',
  5: 'open',
};

/** The melding that is now in play (vocabulary.md, `CaseView.melding`), if any. */
export function currentMelding(state: CaseState): Melding | null {
  return state.meldingen.length > state.earlierMeldingen ? (state.meldingen.at(-1) ?? null) : null;
}

/** The last melding of this round that is at Veilig Thuis, also while a second one is due (fine print 41). */
export function meldingAtVeiligThuis(state: CaseState): Melding | null {
  for (let index = state.meldingen.length - 1; index >= state.earlierMeldingen; index -= 1) {
    const melding = state.meldingen[index];
    if (melding !== undefined && melding.submittedAt !== null) return melding;
  }
  return null;
}

export function meldingStatus(state: CaseState): MeldingStatus {
  return currentMelding(state)?.status ?? 'none';
}

export function pointOf(state: CaseState, id: PointId): WaitingPoint | undefined {
  return state.points.find((point) => point.id === id);
}

export function isOpen(state: CaseState, id: PointId): boolean {
  return pointOf(state, id) !== undefined;
}

/** R23: the emergency is an overlay, and class `acute` is only ever reached through it. */
export function inEmergency(state: CaseState): boolean {
  return state.class === 'acute' && state.closure === null;
}

/** Whether a step counts for R15: done, validly waived (R10), or tried hard enough (domain.md 3.3). */
export function stepCounts(state: CaseState, step: StepNumber): boolean {
  return state.steps[step] !== 'open';
}

/** R05: an adult may care for children nobody has thought of yet. */
export function hasAdultSubject(state: CaseState): boolean {
  return state.subjects.includes('adult');
}

export function preparationDone(state: CaseState): boolean {
  return stepCounts(state, 1) && stepCounts(state, 2) && stepCounts(state, 3);
}

export function helpIsOn(state: CaseState): boolean {
  return state.help === 'planned' || state.help === 'running';
}

export function isDenied(state: CaseState, person: PersonId): boolean {
  return state.denials.some((denial) => denial.person === person);
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
