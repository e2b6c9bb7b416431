import type { Instant } from '../terms/amsterdam.js';
import { Act } from './act.js';
import { openHolidayCheckWhenDue } from './decide/holidays.js';
import type { CaseEvent } from './events.js';
import { afterRung } from './ladder.js';
import { addressees } from './recipients.js';
import type { Setting } from './setting.js';
import type { CaseState, UpcomingRung, WaitingPoint } from './state.js';

/** What time did: the reminders that fell due, in order, however late. */
export interface Passed {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

/**
 * Lets time pass until `setting.now`. May be called by anybody at any moment: what is not due does not happen, what
 * was already sent is not sent again. Time reminds and opens the holiday check; it never changes stage, melding, help
 * or closure (I7).
 */
export function passTime(state: CaseState, setting: Setting): Passed {
  let moment = nextMoment(state);
  if (moment === null || moment > setting.now) return { events: [], state };
  const act = new Act(state, setting, null);
  for (; moment !== null && moment <= setting.now; moment = nextMoment(act.state)) {
    // Judged at its own moment, so that it makes no difference how late this is called; written down now.
    act.goTo(moment);
    openHolidayCheckWhenDue(act);
    remind(act, moment);
  }
  return { events: act.events, state: act.state };
}

/** The next moment at which something happens by itself, or `null` when nothing is waited for. */
export function nextMoment(state: CaseState): Instant | null {
  let next = state.holidayAhead?.opensAt ?? Infinity;
  for (const point of state.points) next = Math.min(next, point.upcoming[0]?.at ?? Infinity);
  return next === Infinity ? null : next;
}

/** Sends every reminder of exactly this moment, point by point. */
function remind(act: Act, moment: Instant): void {
  for (const point of act.state.points) {
    const [sent] = point.upcoming;
    if (sent !== undefined && sent.at === moment) remindOf(act, point, sent);
  }
}

function remindOf(act: Act, point: WaitingPoint, sent: UpcomingRung): void {
  const { policy, calendar, directory } = act.setting;
  act.happen({
    type: 'reminded',
    point: point.id,
    rung: sent.rung,
    at: sent.at,
    to: addressees(act.state, point, sent.rung, directory),
    upcoming: afterRung(point, sent, policy, calendar),
  });
}
