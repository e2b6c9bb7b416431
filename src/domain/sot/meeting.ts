import type { PersonId } from '../case/names.js';
import type { DueBasis, Rung, UpcomingRung } from '../case/state.js';
import type { Instant } from '../terms/amsterdam.js';

export const MEETING_KINDS = ['sot', 'sotPlus'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const FAMILY_INFORMED = ['yes', 'no', 'unsafe'] as const;
/** Whether the family knows that this is discussed; `unsafe` = telling them is not safe. */
export type FamilyInformed = (typeof FAMILY_INFORMED)[number];

/** How far a meeting is. Only people move it; time reminds (as I7 says of a case). */
export type MeetingStage = 'planned' | 'agendaClosed' | 'minutesAdopted' | 'checked' | 'cancelled';

/** `previous`: the agreements of the meeting before; always the first item. */
type ItemKind = 'previous' | 'general' | 'case';
export type ItemStatus = 'open' | 'recorded' | 'removed' | 'sentOut';

/** Kinds of waiting points of a meeting; those of an item or an action carry its number. */
export type MeetingPointKind = 'agenda' | 'prepare' | 'record' | 'minutes' | 'takeOver' | 'action' | 'check';

/** What a meeting waits for, on the ladder of every other waiting point. */
export interface MeetingPoint {
  readonly kind: MeetingPointKind;
  readonly due: Instant;
  readonly since: DueBasis['from'];
  /** Who is on turn. */
  readonly owner: PersonId;
  readonly ladder: 'standard';
  readonly upcoming: readonly UpcomingRung[];
  readonly rung: Rung | null;
}

export interface Attendee {
  readonly person: PersonId;
  /** Of another organisation: sees the own points only, and only around the meeting. */
  readonly guest: boolean;
}

/** One item, without its words: those are sealed in the record. */
export interface MeetingItem {
  readonly id: string;
  /** Never used again in this meeting; names its waiting points. */
  readonly number: number;
  /** In the order of the agenda; gaps tell nobody anything, the screen counts what it shows. */
  readonly position: number;
  readonly kind: ItemKind;
  readonly caseId: string | null;
  readonly family: FamilyInformed | null;
  readonly consent: boolean | null;
  /** Discussed by name; anonymous otherwise. */
  readonly byName: boolean;
  readonly audience: readonly PersonId[];
  readonly minutes: number;
  readonly addedBy: PersonId;
  readonly preparer: PersonId;
  readonly prepared: boolean;
  readonly status: ItemStatus;
  /** Why it may not wait for this meeting, when it was sent out. */
  readonly outBecause: OutReason | null;
  readonly advised: boolean;
  /** The advice is on the case, or need not be any more. */
  readonly takenOver: boolean;
  readonly version: number;
  readonly points: readonly MeetingPoint[];
}

/** Something agreed in a meeting, without its words. */
export interface MeetingAction {
  readonly id: string;
  readonly number: number;
  readonly itemId: string;
  readonly caseId: string | null;
  readonly owner: PersonId;
  readonly due: Instant;
  readonly done: boolean;
  readonly points: readonly MeetingPoint[];
}

/** The moments that follow from the day of a meeting. */
export interface MeetingDates {
  readonly agendaClosesAt: Instant;
  readonly preparedBy: Instant;
  readonly minutesBy: Instant;
  readonly guestsFrom: Instant;
  readonly guestsUntil: Instant;
}

/**
 * A meeting as the rules see it. In the hands of a person it holds only the items that exist for her (PM-D08), so
 * that no answer depends on one she is shut out of.
 */
export interface MeetingState {
  readonly kind: MeetingKind;
  readonly stage: MeetingStage;
  readonly startsAt: Instant;
  readonly dates: MeetingDates;
  readonly chair: PersonId;
  readonly attendees: readonly Attendee[];
  readonly points: readonly MeetingPoint[];
  readonly items: readonly MeetingItem[];
  readonly actions: readonly MeetingAction[];
  /** The numbers that items and actions got last. */
  readonly lastItem: number;
  readonly lastAction: number;
  readonly lastEntryAt: Instant;
}

/** Why a case cannot wait for a meeting (R34; domain.md 6). */
export type OutReason = 'acute' | 'highTerm' | 'talkUnsafe' | 'reportTalkWaived' | 'veiligThuisSaysWait';
