import type { PersonId } from '../case/names.js';
import type { Instant } from '../terms/amsterdam.js';
import type { FamilyInformed, MeetingKind } from './meeting.js';

interface Frame {
  readonly id: string;
  readonly by: PersonId;
}

export interface PlanMeeting extends Frame {
  readonly type: 'planMeeting';
  readonly kind: MeetingKind;
  readonly startsAt: Instant;
  readonly place: string;
  readonly chair: PersonId;
  readonly attendees: readonly PersonId[];
  readonly guests?: readonly PersonId[] | undefined;
}

/** A case item has `caseId`, `purpose`, `family`, `consent`; a general one `title` and perhaps `purpose`. */
export interface AddAgendaItem extends Frame {
  readonly type: 'addAgendaItem';
  readonly caseId?: string | undefined;
  readonly title?: string | undefined;
  readonly purpose?: string | undefined;
  readonly family?: FamilyInformed | undefined;
  readonly consent?: boolean | undefined;
  readonly audience?: readonly PersonId[] | undefined;
  readonly minutes?: number | undefined;
  readonly preparer?: PersonId | undefined;
}

export interface RemoveAgendaItem extends Frame {
  readonly type: 'removeAgendaItem';
  readonly item: string;
}

export interface MoveAgendaItem extends Frame {
  readonly type: 'moveAgendaItem';
  readonly item: string;
  readonly direction: 'up' | 'down';
}

interface CloseAgenda extends Frame {
  readonly type: 'closeAgenda';
}

export interface PrepareItem extends Frame {
  readonly type: 'prepareItem';
  readonly item: string;
  readonly facts: string;
  readonly done: string;
  readonly views?: string | undefined;
  readonly question: string;
  readonly expectedVersion?: number | undefined;
}

export interface NewAction {
  readonly what: string;
  readonly owner: PersonId;
  readonly due: Instant;
}

export interface RecordItem extends Frame {
  readonly type: 'recordItem';
  readonly item: string;
  readonly present?: readonly PersonId[] | undefined;
  readonly advice?: string | undefined;
  readonly noAdviceBecause?: string | undefined;
  readonly actions?: readonly NewAction[] | undefined;
}

/** Puts an advice on its case when whoever recorded it could not. */
interface TakeOverAdvice extends Frame {
  readonly type: 'takeOverAdvice';
  readonly item: string;
}

interface AdoptMinutes extends Frame {
  readonly type: 'adoptMinutes';
}

export interface CompleteAction extends Frame {
  readonly type: 'completeAction';
  readonly action: string;
  readonly text: string;
}

interface CancelMeeting extends Frame {
  readonly type: 'cancelMeeting';
  readonly reason: string;
}

/** What people do with a meeting (vocabulary.md section 4, last lines). */
export type MeetingCommand =
  | PlanMeeting
  | AddAgendaItem
  | RemoveAgendaItem
  | MoveAgendaItem
  | CloseAgenda
  | PrepareItem
  | RecordItem
  | TakeOverAdvice
  | AdoptMinutes
  | CompleteAction
  | CancelMeeting;
export type MeetingCommandType = MeetingCommand['type'];
