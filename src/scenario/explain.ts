import type { WaitingPoint } from '../domain/case/state.js';
import type { Calendar } from '../domain/terms/calendar.js';
import { formatDay } from '../domain/terms/day.js';
import { dayOf, formatLocal } from '../domain/terms/amsterdam.js';
import type { Term } from '../domain/terms/term.js';

const ADJUSTMENTS = {
  pulledForward: 'pulled forward to before the school holiday',
  movedBack: 'moved back off a day off',
  movedForward: 'moved forward to a working day',
  earlierKept: 'the earlier moment was kept',
  postponed: 'postponed by a person',
} as const;

/** Why a due moment is what it is: rule, start, unit, and the days that were skipped on the way. */
export function explainPoint(point: WaitingPoint, calendar: Calendar): string {
  const { basis } = point;
  const lines = [
    `${point.id} due ${formatLocal(point.due)}: ${showTerm(basis.term)} from ${formatLocal(basis.from)}`,
  ];
  if (basis.adjusted !== null) lines.push(`  ${ADJUSTMENTS[basis.adjusted]}`);
  const unit = countedIn(basis.term);
  if (unit !== null) {
    const skipped = calendar.skippedDays(dayOf(basis.from), dayOf(point.due), unit);
    if (skipped.length > 0) {
      lines.push(`  skipped: ${skipped.map((one) => `${formatDay(one.day)} ${one.why}`).join(', ')}`);
    }
  }
  return lines.join('\n');
}

const UNIT_NAMES = {
  min: 'minutes',
  h: 'hours',
  cd: 'calendar days',
  wd: 'working days',
  sd: 'school days',
  month: 'months',
} as const;

function showTerm(term: Term | null): string {
  if (term === null) return 'a moment of its own (agreed, legal or from the holiday table)';
  if ('sameDay' in term) return 'the same day (17:00, or 4 hours after 13:00)';
  return `${term.amount} ${UNIT_NAMES[term.unit]}`;
}

function countedIn(term: Term | null): 'sd' | 'wd' | null {
  if (term === null || !('unit' in term)) return null;
  return term.unit === 'sd' || term.unit === 'wd' ? term.unit : null;
}
