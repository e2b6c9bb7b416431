import { isDenied } from '../case/state.js';
import { at, dayOf } from '../terms/amsterdam.js';
import { moveBack } from '../terms/term.js';
import { addDays } from '../terms/day.js';
import { maySeeItem, seesCase } from '../rights/meetings.js';
import type { CompleteAction, NewAction, RecordItem } from './commands.js';
import { eveningAfter, eveningOf } from './dates.js';
import { cannotWait } from './guard.js';
import { replaceItem } from './decide-agenda.js';
import type { MeetingAction, MeetingItem, MeetingState } from './meeting.js';
import { deniedOf } from './pass-time.js';
import { openPoint, withPoint, without } from './points.js';
import { SOT_POLICY } from './policy.js';
import { personOnTurn } from './recipients.js';
import { refuseMeeting, type MeetingRefusal } from './refusals.js';
import type { MeetingWorld, Notice, Outcome } from './world.js';

const EVENING = 17;

/** What the meeting says about an item: advice and agreements, nothing else. It never decides on a melding. */
export function recordItem(state: MeetingState, command: RecordItem, world: MeetingWorld): Outcome {
  const item = state.items.find((one) => one.id === command.item);
  if (item?.status === 'sentOut' && item.outBecause !== null) return refuseMeeting('nothingToDo');
  if (item?.status !== 'open') return refuseMeeting('nothingToDo');
  if (state.stage === 'planned') return refuseMeeting('agendaOpen');
  if (dayOf(world.now) < dayOf(state.startsAt)) return refuseMeeting('notYet');
  const about = item.caseId === null ? undefined : world.cases.get(item.caseId)?.state;
  if (about !== undefined && cannotWait(about, state.startsAt) !== null) return refuseMeeting('nothingToDo');
  const advised = said(command.advice);
  if (item.kind !== 'previous' && !advised && !said(command.noAdviceBecause))
    return refuseMeeting('adviceMissing');
  const refusal = actionsRefusal(command.actions ?? [], item, state, world);
  if (refusal !== null) return refusal;
  const actions = (command.actions ?? []).map((one, index) =>
    newAction(one, index, { item, state, command }, world),
  );
  const recorded: MeetingItem = {
    ...item,
    status: 'recorded',
    advised,
    version: item.version + 1,
    points: advised && item.kind === 'case' ? [takeOver(item, world)] : [],
  };
  const next = replaceItem(state, recorded);
  return {
    state: { ...next, actions: [...next.actions, ...actions], lastAction: state.lastAction + actions.length },
    notices: actions.map((action) => taskGiven(action, world)),
  };
}

function said(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function actionsRefusal(
  actions: readonly NewAction[],
  item: MeetingItem,
  state: MeetingState,
  world: MeetingWorld,
): MeetingRefusal | null {
  for (const { owner, due } of actions) {
    if (!world.directory.people.has(owner)) return refuseMeeting('unknownPerson');
    if (!mayAct(owner, item, state, world)) return refuseMeeting('ownerMayNotSee');
    if (due <= world.now) return refuseMeeting('actionInThePast');
  }
  return null;
}

/** An agreement about a case is for who may know of the item; a general one for anybody of the organisation. */
function mayAct(person: string, item: MeetingItem, state: MeetingState, world: MeetingWorld): boolean {
  if (item.caseId === null) return true;
  const about = world.cases.get(item.caseId)?.state;
  if (about === undefined || isDenied(about, person)) return false;
  return maySeeItem(person, state, { item, caseState: about }, world) || seesCase(person, about, world);
}

function newAction(
  { owner, due }: NewAction,
  index: number,
  { item, state, command }: { item: MeetingItem; state: MeetingState; command: RecordItem },
  world: MeetingWorld,
): MeetingAction {
  const number = state.lastAction + index + 1;
  return {
    ...{
      id: actionId(command.id, index),
      number,
      itemId: item.id,
      caseId: item.caseId,
      owner,
      due,
      done: false,
    },
    points: [openPoint({ kind: 'action', due, owner }, world)],
  };
}

/** The id of the n-th agreement of a command: the same command makes the same ones. */
export function actionId(commandId: string, index: number): string {
  const last = (Number.parseInt(commandId.slice(-4), 16) + index + 1) % 0x10000;
  return `${commandId.slice(0, -4)}${last.toString(16).padStart(4, '0')}`;
}

/** Until the advice is on the case somebody is on turn for it: who put the case on the agenda. */
function takeOver(item: MeetingItem, world: MeetingWorld): MeetingItem['points'][number] {
  const owner = personOnTurn(item.addedBy, world.directory, deniedOf(item.caseId, world)) ?? item.addedBy;
  const due = eveningAfter(world.now, SOT_POLICY.takeOverAfter, world.calendar);
  return openPoint({ kind: 'takeOver', due, owner }, world);
}

/** M16 */
function taskGiven({ number, owner, caseId, due }: MeetingAction, { now }: MeetingWorld): Notice {
  return {
    ...{
      about: 'action',
      number,
      caseId,
      rung: 'start',
      at: now,
      due,
      since: now,
      onTurn: owner,
      to: [owner],
    },
  };
}

/** The advice is on the case as a consultation of step 2, or the case is closed and need not have it. */
export function takenOver(state: MeetingState, itemId: string): Outcome {
  const item = state.items.find((one) => one.id === itemId);
  if (item === undefined || !item.advised || item.takenOver) return refuseMeeting('nothingToDo');
  const points = without(item.points, 'takeOver');
  return {
    state: replaceItem(state, { ...item, takenOver: true, points, version: item.version + 1 }),
    notices: [],
  };
}

/** The minutes of a meeting, each reader's own; then its agreements wait to be looked at in the next one. */
export function adoptMinutes(state: MeetingState, world: MeetingWorld): Outcome {
  if (state.stage === 'planned') return refuseMeeting('agendaOpen');
  if (state.stage !== 'agendaClosed') return refuseMeeting('nothingToDo');
  if (world.now < state.startsAt) return refuseMeeting('notYet');
  if (state.items.some((item) => item.status === 'open')) return refuseMeeting('itemsOpen');
  const points = without(state.points, 'minutes');
  // Always, so that nothing tells whether there are agreements that somebody may not see.
  const check = openPoint({ kind: 'check', due: checkDue(world), owner: state.chair }, world);
  const told: Notice = {
    ...{ about: 'minutesReady', number: null, caseId: null, rung: 'start', at: world.now, due: null },
    ...{ since: world.now, onTurn: null, to: state.attendees.map((one) => one.person) },
  };
  return { state: { ...state, stage: 'minutesAdopted', points: withPoint(points, check) }, notices: [told] };
}

/** At the next meeting of this kind; when none is planned, after a quarter. */
function checkDue({ now, nextMeetingAt, calendar }: MeetingWorld): number {
  if (nextMeetingAt !== null && nextMeetingAt > now) return eveningOf(nextMeetingAt);
  const quarter = at(addDays(dayOf(now), SOT_POLICY.checkAfterCalendarDays), EVENING);
  return moveBack(quarter, now, calendar);
}

/** The next meeting looked at the agreements of this one; what is still open goes on climbing its ladder. */
export function agreementsChecked(state: MeetingState): MeetingState {
  if (state.stage !== 'minutesAdopted') return state;
  return { ...state, stage: 'checked', points: without(state.points, 'check') };
}

export function completeAction(state: MeetingState, command: CompleteAction): Outcome {
  const action = state.actions.find((one) => one.id === command.action);
  if (action === undefined || action.done) return refuseMeeting('nothingToDo');
  const actions = state.actions.map((one) =>
    one.id === action.id ? { ...one, done: true, points: [] } : one,
  );
  return { state: { ...state, actions }, notices: [] };
}

/** A meeting that does not take place waits for nothing. Not after something was decided in it. */
export function cancelMeeting(state: MeetingState, world: MeetingWorld): Outcome {
  const begun = state.items.some((item) => item.status === 'recorded');
  if (begun || (state.stage !== 'planned' && state.stage !== 'agendaClosed'))
    return refuseMeeting('nothingToDo');
  const told: Notice = {
    ...{ about: 'cancelled', number: null, caseId: null, rung: 'start', at: world.now, due: null },
    ...{ since: world.now, onTurn: null, to: state.attendees.map((one) => one.person) },
  };
  const items = state.items.map((item) => ({ ...item, points: [] }));
  return { state: { ...state, stage: 'cancelled', points: [], items }, notices: [told] };
}
