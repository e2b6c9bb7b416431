import type { PersonId } from '../case/names.js';
import type { Setting } from '../case/setting.js';
import type { CaseState, Rung } from '../case/state.js';
import type { Instant } from '../terms/amsterdam.js';
import type { Subject } from './anonymous.js';
import type { MeetingPointKind, MeetingState } from './meeting.js';
import type { MeetingRefusal } from './refusals.js';

/** A case of the agenda, as the rules of a meeting need it. */
interface MeetingCase {
  readonly state: CaseState;
  readonly subjects: readonly Subject[];
}

/** The world in which a command about a meeting is judged: that of a case, and the cases it is about. */
export interface MeetingWorld extends Setting {
  /** Of the items that exist for this person, and of the one that is added. */
  readonly cases: ReadonlyMap<string, MeetingCase>;
  /** When the next meeting of this kind is, if it is planned. */
  readonly nextMeetingAt: Instant | null;
}

/** A message to people about a meeting; the words are of the mail (screens.md D.2, M15 and M16). */
export interface Notice {
  readonly about: MeetingPointKind | 'invitation' | 'minutesReady' | 'cancelled';
  /** Number of the item or action, `null` for the meeting itself. */
  readonly number: number | null;
  readonly caseId: string | null;
  readonly rung: Rung | 'start';
  readonly at: Instant;
  readonly due: Instant | null;
  readonly since: Instant;
  readonly onTurn: PersonId | null;
  readonly to: readonly PersonId[];
}

/** A meeting after something happened, and whom that is told. */
export interface Decided {
  readonly state: MeetingState;
  readonly notices: readonly Notice[];
}

/** What a single command did, or why not. */
export type Outcome = Decided | MeetingRefusal;
