import type { Act } from '../act.js';
import { kindOf, type CaseClass } from '../names.js';
import { expectHoliday } from './holidays.js';

/** W1-W4 and W7 of a round: at opening and at each reopening (fine print 39). */
export function startRound(act: Act): void {
  for (const point of ['W1', 'W2', 'W3', 'W4', 'W7'] as const) act.open(point);
  expectHoliday(act);
}

/**
 * Fine print 39: the same case, a new round. W12 ends, W1-W4 and W7 start anew; W1 is the review of the signal.
 * What does not belong to the round (access requests, a move, checks of access) goes on.
 */
export function reopen(act: Act, caseClass: CaseClass): void {
  act.endAllExcept((id) => OUTLIVES_A_ROUND.has(kindOf(id)));
  act.happen({ type: 'caseReopened', class: caseClass === 'acute' ? 'high' : caseClass, openedAt: act.at });
  act.retime(act.at, true);
  startRound(act);
}

/** Waiting points that belong to the file, not to a round of the meldcode (fine print 54). */
export const OUTLIVES_A_ROUND: ReadonlySet<string> = new Set([
  'W15',
  'move',
  'denyCheck',
  'breakGlassReview',
]);
