import { dueByPolicy } from '../../../domain/case/waiting-points.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';

const words = nl.steps[3].attempt;
/** Fine print 45: at least three attempts. */
const ENOUGH = 3;

/** "Poging 2 van 3, op 1 manier. Nog nodig: 1 poging, op een andere manier." */
export function attemptsWords({ sheet }: Pick<CasePage, 'sheet'>): string {
  const tried = sheet.state.contactTried;
  if (tried === null) return words.none;
  const { attempts, overSeveralChannels, onSeveralDays } = tried;
  const missing = [
    ...(attempts < ENOUGH ? [words.attempts(ENOUGH - attempts)] : []),
    ...(overSeveralChannels ? [] : [words.otherWay]),
    ...(onSeveralDays ? [] : [words.otherDay]),
  ];
  if (missing.length === 0) return words.enough;
  const soFar = words.soFar(attempts, overSeveralChannels ? words.moreWays : words.oneWay);
  return `${soFar} ${words.needed} ${missing.join(', ')}.`;
}

/** When the page asks again whether the talk is possible (W4r). */
export function reviewDay({ sheet, visit }: Pick<CasePage, 'sheet' | 'visit'>): string {
  const due = dueByPolicy('W4r', visit.now, sheet.state.class, sheet.setting)?.due ?? visit.now;
  return showDay(dayOf(due), visit.now);
}
