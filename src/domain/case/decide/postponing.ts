import { addDays } from '../../terms/day.js';
import { at, dayOf, type Instant } from '../../terms/amsterdam.js';
import { LONGEST_TO_DECISION_DAYS } from '../../terms/policy-limits.js';
import type { Term } from '../../terms/term.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import { kindOf } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { pointOf, type WaitingPoint } from '../state.js';
import { calendarDaysAfter } from '../waiting-points.js';
import { secondPersonRefusal } from './second-person.js';

const EVENING = 17;

/**
 * Moves a due moment with a reason; never backwards, never what the law or an emergency fixes (fine print 77). Class
 * high asks for two persons.
 */
export function postpone(act: Act, command: CommandOf<'postpone'>): Refusal | null {
  const point = pointOf(act.state, command.point);
  if (point === undefined) return refuse('nothingToDo');
  if (act.state.class === 'acute' || FIXED.has(kindOf(point.id))) return refuse('cannotPostpone');
  if (command.until <= Math.max(point.due, act.setting.now)) return refuse('cannotPostpone');
  if (command.until > latest(act, point)) return refuse('cannotPostpone');
  if (act.state.class === 'high' && command.secondPerson === undefined) return refuse('cannotPostpone');
  const unfit = secondPersonRefusal(act, command);
  if (unfit !== null) return unfit;
  act.happen({ type: 'pointPostponed' });
  const basis = { from: act.at, term: termUntil(act, point, command.until), adjusted: 'postponed' } as const;
  const dates = point.id === 'W11d' ? { ...point.dates, term: command.until } : point.dates;
  act.move(point, { due: command.until, basis }, dates);
  return null;
}

/** The clock of Veilig Thuis is not ours; the access request has a legal date. */
const FIXED: ReadonlySet<string> = new Set(['W9', 'W10', 'W15']);

/** How far at most: W7 to its cap, everything else to the longest term that help may have, so that no wait goes quiet. */
function latest(act: Act, point: WaitingPoint): Instant {
  if (point.id === 'W7') return at(addDays(dayOf(act.state.openedAt), LONGEST_TO_DECISION_DAYS), EVENING);
  return calendarDaysAfter(act.setting.now, act.setting.policy.longestHelpTermDays);
}

/** Fine print 71: the early warning of a postponed point goes by its new term; days stay days (fine print 25). */
function termUntil(act: Act, point: WaitingPoint, until: Instant): Term | null {
  const { term } = point.basis;
  if (term === null || !('unit' in term)) return null;
  if (term.unit === 'cd') return { amount: dayOf(until) - dayOf(act.at), unit: 'cd' };
  if (term.unit !== 'sd' && term.unit !== 'wd') return null;
  const amount = act.setting.calendar.daysBetween(dayOf(act.at), dayOf(until), term.unit);
  return { amount, unit: term.unit };
}
