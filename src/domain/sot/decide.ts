import { mayMeet, maySeeItem } from '../rights/meetings.js';
import { adoptMinutes, cancelMeeting, completeAction, recordItem, takenOver } from './decide-after.js';
import { addItem, closeAgenda, moveItem, prepareItem, removeItem } from './decide-agenda.js';
import type { MeetingCommand } from './commands.js';
import type { MeetingState } from './meeting.js';
import { planMeeting } from './plan.js';
import { passMeetingTime } from './pass-time.js';
import { refuseMeeting, type MeetingRefusal } from './refusals.js';
import type { Decided, MeetingWorld, Outcome } from './world.js';

/** What became of a command. */
export type MeetingDecision =
  | ({ readonly ok: true } & Decided)
  /** What time did before it stays, also when the command is refused (fine print 33). */
  | ({ readonly ok: false; readonly refusal: MeetingRefusal } & Omit<Decided, 'state'> & {
        readonly state: MeetingState | null;
      });

/** One command on one meeting: rights, then the time that passed before it, then the rules. */
export function decideMeeting(
  state: MeetingState | null,
  command: MeetingCommand,
  world: MeetingWorld,
): MeetingDecision {
  if (command.type === 'planMeeting') {
    const outcome =
      state === null && mayMeet('planMeeting', command.by, { meeting: null }, world)
        ? planMeeting(command, world)
        : refuseMeeting(state === null ? 'notAllowed' : 'nothingToDo');
    return 'code' in outcome
      ? { ok: false, refusal: outcome, state: null, notices: [] }
      : { ok: true, ...outcome };
  }
  if (state === null) return { ok: false, refusal: refuseMeeting('unknownMeeting'), state, notices: [] };
  const forbidden = forbids(state, command, world);
  const passed = passMeetingTime(state, world);
  const outcome = forbidden ?? act(passed.state, command, world);
  if ('code' in outcome) return { ok: false, refusal: outcome, ...passed };
  const after = passMeetingTime(outcome.state, world);
  return {
    ok: true,
    state: { ...after.state, lastEntryAt: world.now },
    notices: [...passed.notices, ...outcome.notices, ...after.notices],
  };
}

/** PM-02: what does not exist for a person is unknown, whatever else is wrong with the command. */
function forbids(state: MeetingState, command: MeetingCommand, world: MeetingWorld): MeetingRefusal | null {
  const { by, type } = command;
  const itemId = 'item' in command ? command.item : undefined;
  const item = state.items.find((one) => one.id === itemId);
  const action = 'action' in command ? state.actions.find((one) => one.id === command.action) : undefined;
  const caseId = item?.caseId ?? (type === 'addAgendaItem' ? command.caseId : undefined) ?? null;
  const caseState = caseId === null ? undefined : world.cases.get(caseId)?.state;
  const seen = item === undefined || maySeeItem(by, state, { item, caseState: caseState ?? null }, world);
  if ((itemId !== undefined && item === undefined) || !seen) return refuseMeeting('unknownMeeting');
  if (type === 'completeAction' && action === undefined) return refuseMeeting('unknownMeeting');
  return mayMeet(type, by, { meeting: state, item, action, caseState }, world)
    ? null
    : refuseMeeting('notAllowed');
}

function act(
  state: MeetingState,
  command: Exclude<MeetingCommand, { type: 'planMeeting' }>,
  world: MeetingWorld,
): Outcome {
  if (state.stage === 'cancelled') return refuseMeeting('nothingToDo');
  switch (command.type) {
    case 'addAgendaItem':
      return addItem(state, command, world);
    case 'removeAgendaItem':
      return removeItem(state, command);
    case 'moveAgendaItem':
      return moveItem(state, command);
    case 'closeAgenda':
      return closeAgenda(state, world);
    case 'prepareItem':
      return prepareItem(state, command);
    case 'recordItem':
      return recordItem(state, command, world);
    case 'takeOverAdvice':
      return takenOver(state, command.item);
    case 'adoptMinutes':
      return adoptMinutes(state, world);
    case 'completeAction':
      return completeAction(state, command);
    case 'cancelMeeting':
      return cancelMeeting(state, world);
  }
}
