import type { PersonId, Role } from '../case/names.js';
import { holders, type Setting } from '../case/setting.js';
import { isDenied, type CaseState } from '../case/state.js';
import type { MeetingCommandType } from '../sot/commands.js';
import type { MeetingAction, MeetingItem, MeetingState } from '../sot/meeting.js';
import { isExternal } from './external.js';
import { levelOf } from './level.js';
import { capacitiesOf } from './may.js';

/**
 * In which capacity somebody stands to a meeting (security.md 2.3): SOTc chair, LOC aandachtsfunctionaris or intern
 * begeleider of the location, BEC bestuur of a cooperative, ADD who put the item on the agenda, PRE who
 * prepares it, ACT owner of the action, OWN owner of the case, AUD who may see the item.
 */
export type MeetingCapacity = 'SOTc' | 'LOC' | 'BEC' | 'ADD' | 'PRE' | 'ACT' | 'OWN' | 'AUD';

export interface MeetingRow {
  readonly commands: readonly MeetingCommandType[];
  readonly allowed: readonly MeetingCapacity[];
}

const LEADING = ['SOTc', 'LOC', 'BEC'] as const;

/** security.md 2.4, row 28, with its letter g and what the pages add to it. */
export const MEETING_PERMISSIONS: readonly MeetingRow[] = [
  { commands: ['planMeeting', 'closeAgenda', 'moveAgendaItem', 'recordItem', 'adoptMinutes', 'cancelMeeting'], allowed: LEADING },
  { commands: ['addAgendaItem'], allowed: [...LEADING, 'OWN'] },
  { commands: ['removeAgendaItem'], allowed: [...LEADING, 'ADD'] },
  { commands: ['prepareItem'], allowed: [...LEADING, 'ADD', 'PRE'] },
  { commands: ['completeAction'], allowed: [...LEADING, 'ACT'] },
  { commands: ['takeOverAdvice'], allowed: ['LOC', 'BEC', 'OWN', 'ADD', 'PRE', 'SOTc'] },
]; // prettier-ignore

/** What a command is about, besides the meeting. */
export interface MeetingObject {
  readonly meeting: MeetingState | null;
  readonly item?: MeetingItem | undefined;
  readonly action?: MeetingAction | undefined;
  readonly caseState?: CaseState | undefined;
}

/** Whether this person may give this command (PM-01); the one place that decides about meetings. */
export function mayMeet(
  type: MeetingCommandType,
  person: PersonId,
  about: MeetingObject,
  setting: Setting,
): boolean {
  if (about.caseState !== undefined && isDenied(about.caseState, person)) return false;
  const row = MEETING_PERMISSIONS.find((one) => one.commands.includes(type));
  const held = meetingCapacities(person, about, setting);
  return row?.allowed.some((capacity) => held.has(capacity)) === true;
}

function meetingCapacities(
  person: PersonId,
  { meeting, item, action, caseState }: MeetingObject,
  setting: Setting,
): ReadonlySet<MeetingCapacity> {
  const roles = setting.directory.people.get(person)?.roles ?? [];
  const has = (...wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role));
  const found = new Set<MeetingCapacity>();
  if (has('sotChair') && meeting === null) found.add('SOTc');
  if (meeting?.chair === person && !isExternal(roles)) found.add('SOTc');
  if (has('aandachtsfunctionaris', 'internBegeleider')) found.add('LOC');
  if (has('bestuur') && setting.profile.decider === 'bestuur') found.add('BEC');
  if (item?.addedBy === person && item.kind !== 'previous') found.add('ADD');
  if (item?.preparer === person) found.add('PRE');
  if (item?.audience.includes(person) === true) found.add('AUD');
  if (action?.owner === person) found.add('ACT');
  if (caseState !== undefined && capacitiesOf(person, caseState, setting).has('OWN')) found.add('OWN');
  return found;
}

/** Who sees all of the meetings of a location: rows 28 and 45; a case she is shut out of is not in them. */
export function leadsMeeting(person: PersonId, meeting: MeetingState | null, setting: Setting): boolean {
  const held = meetingCapacities(person, { meeting }, setting);
  return LEADING.some((capacity) => held.has(capacity));
}

/**
 * Whether somebody sees an item (row 45, PM-D08): shut out of its case first; then who leads; then whom it was shown
 * to, a guest only around the meeting.
 */
export function maySeeItem(
  person: PersonId,
  meeting: MeetingState,
  about: { readonly item: MeetingItem; readonly caseState: CaseState | null },
  setting: Setting,
): boolean {
  const { item, caseState } = about;
  if (caseState !== null && isDenied(caseState, person)) return false;
  if (item.caseId !== null && caseState === null) return false;
  if (leadsMeeting(person, meeting, setting)) return true;
  const held = meetingCapacities(person, { meeting, item }, setting);
  if (!held.has('AUD') && !held.has('PRE') && !held.has('ADD')) return false;
  return !isGuest(person, setting) || inGuestWindow(meeting, setting.now);
}

/** From five school days before until five after (PV-08, S25). */
export function inGuestWindow({ dates, stage }: MeetingState, now: number): boolean {
  return stage !== 'cancelled' && now >= dates.guestsFrom && now < dates.guestsUntil;
}

/** Whether somebody comes from outside, or from the team without a right to the agenda: she sees S25, not S23. */
function isGuest(person: PersonId, { directory }: Setting): boolean {
  const roles = directory.people.get(person)?.roles ?? [];
  return isExternal(roles);
}

/** Whether somebody may open a case herself, so that its code and its names may stand beside the item. */
export function seesCase(person: PersonId, caseState: CaseState, setting: Setting): boolean {
  return levelOf(person, caseState, setting.directory, setting.now) === 'full';
}

/** Who may chair: people of the organisation who lead a location or hold the role. */
export function mayChair(person: PersonId, { directory }: Setting): boolean {
  const able = (
    ['sotChair', 'aandachtsfunctionaris', 'internBegeleider', 'director', 'bestuur'] as const
  ).flatMap((role) => holders(directory, role));
  return able.some((one) => one.id === person);
}
