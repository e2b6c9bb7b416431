import { addDays } from '../../terms/day.js';
import { at, dayOf } from '../../terms/amsterdam.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import { kindOf, type PointId } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { isOpen, pointOf } from '../state.js';
import { secondPersonRefusal } from './second-person.js';

const EVENING = 17;

/** Moves a due moment with a reason; never backwards, never what the law or an emergency fixes (fine print 77). */
export function postpone(act: Act, command: CommandOf<'postpone'>): Refusal | null {
  const point = pointOf(act.state, command.point);
  if (point === undefined) return refuse('nothingToDo');
  const needsTwo = act.state.class === 'high';
  if (act.state.class === 'acute' || FIXED.has(kindOf(point.id)) || command.until <= point.due) {
    return refuse('cannotPostpone');
  }
  if (point.id === 'W7' && command.until > latestCap(act)) return refuse('cannotPostpone');
  if (needsTwo && command.secondPerson === undefined) return refuse('cannotPostpone');
  const unfit = secondPersonRefusal(act, command);
  if (unfit !== null) return unfit;
  act.happen({ type: 'pointPostponed' });
  const dates = point.id === 'W11d' ? { ...point.dates, term: command.until } : point.dates;
  act.move(point, { due: command.until, basis: { ...point.basis, adjusted: 'postponed' } }, dates);
  return null;
}

/** The clock of Veilig Thuis is not ours; the access request has a legal date. */
const FIXED: ReadonlySet<string> = new Set(['W9', 'W10', 'W15']);

/** W7 never passes 56 calendar days after the opening of the round. */
const CAP_DAYS = 56;

function latestCap(act: Act): number {
  return at(addDays(dayOf(act.state.openedAt), CAP_DAYS), EVENING);
}

/** The family moves: tell Veilig Thuis when it is involved, agree who takes over; own points go on. */
export function reportMove(act: Act): Refusal | null {
  act.happen({ type: 'moveReported' });
  act.openOrKeepEarlier('move');
  return null;
}

/** Veilig Thuis or the new organisation confirmed in writing. */
export function confirmTakeover(act: Act): Refusal | null {
  if (!isOpen(act.state, 'move')) return refuse('nothingToDo');
  act.happen({ type: 'takeoverConfirmed' });
  act.end('move');
  return null;
}

/** What the director or bestuur did after a reminder; ends nothing. */
export function noteEscalation(act: Act): Refusal | null {
  act.happen({ type: 'escalationNoted' });
  return null;
}

/** Appends a correction; the original stays visible. */
export function correct(act: Act): Refusal | null {
  act.happen({ type: 'entryCorrected' });
  return null;
}

/** The view of the person concerned, beside the entry. */
export function addStatement(act: Act): Refusal | null {
  act.happen({ type: 'statementAdded' });
  return null;
}

/** AVG art. 12, 15: a W15 of its own for each open request (fine print 78); never released automatically. */
export function receiveAccessRequest(act: Act, command: CommandOf<'receiveAccessRequest'>): Refusal | null {
  const number = act.state.accessRequests.length + 1;
  const point: PointId = number === 1 ? 'W15' : `W15:${number}`;
  act.happen({ type: 'accessRequestReceived', from: command.from, point });
  act.open(point);
  return null;
}

/** Scenarios name the request by who asked. */
export function decideAccessRequest(act: Act, command: CommandOf<'decideAccessRequest'>): Refusal | null {
  const asked = act.state.accessRequests.filter((one) => isOpen(act.state, one.point));
  const request = asked.find((one) => one.id === command.requestId || one.from === command.requestId);
  if (request === undefined) return refuse('nothingToDo');
  act.happen({ type: 'accessRequestDecided', requestId: request.id });
  act.end(request.point);
  return null;
}
