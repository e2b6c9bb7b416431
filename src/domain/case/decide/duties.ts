import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { PointId } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { isOpen } from '../state.js';
import { calendarDaysAfter } from '../waiting-points.js';

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
  const number = act.state.accessRequestCount + 1;
  const point: PointId = number === 1 ? 'W15' : `W15:${number}`;
  act.happen({ type: 'accessRequestReceived', from: command.from, point });
  act.open(point);
  return null;
}

/** The answer is given by people, part by part; scenarios name the request by who asked. */
export function decideAccessRequest(act: Act, command: CommandOf<'decideAccessRequest'>): Refusal | null {
  const request = act.state.openAccessRequests.find(
    (one) => one.id === command.requestId || one.from === command.requestId,
  );
  if (request === undefined) return refuse('nothingToDo');
  act.happen({
    type: 'accessRequestDecided',
    requestId: request.id,
    fileUntil: calendarDaysAfter(act.at, DAYS_OF_FILE),
  });
  act.end(request.point);
  return null;
}

/** security.md 2.2: the privacy officer keeps sight of the file for so many days after the decision. */
const DAYS_OF_FILE = 30;
