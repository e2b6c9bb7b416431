import { kindOf, type PointKind } from '../domain/case/names.js';
import type { WaitingPoint } from '../domain/case/state.js';
import { at, dayOf, minuteOfDay, MINUTE, type Instant } from '../domain/terms/amsterdam.js';
import type { Calendar } from '../domain/terms/calendar.js';
import type { CaseClass } from '../domain/case/names.js';
import { drawFor } from './draw.js';
import type { StoryLine } from './story-line.js';

/**
 * How many working days people take for a task, from and to [P]. Never the term itself: a try-out shows what other
 * terms do to the same people.
 */
const TAKES: Readonly<Partial<Record<PointKind, readonly [from: number, to: number]>>> = {
  W1: [0, 2], W2: [0, 4], W3: [1, 7], W3vt: [0, 1], W4: [3, 14], W4r: [2, 8], W5: [1, 7], W6: [0, 4], W7: [20, 45],
  W8: [0, 3], W8w: [0, 2], W9: [4, 25], W9phone: [0, 2], W9plan: [3, 14], W10: [35, 80], W11a: [3, 14], W11b: [2, 7],
  W11c: [15, 35], W12: [50, 75], W13: [1, 7], W14: [0, 4], W16: [0, 2],
}; // prettier-ignore
const OTHERS = [1, 5] as const;
const HURRY: Readonly<Record<CaseClass, number>> = { standard: 1, high: 0.4, acute: 0 };
/** Whoever lets a task lie does so for weeks. */
const SILENT = [15, 70] as const;
/** In danger people act within minutes; one who does not, within hours. */
const IN_DANGER = [4, 70] as const;
const SILENT_IN_DANGER = [120, 900] as const;

/** When somebody acts on a point that waits since `since`; the same under every policy. `turn`: the how many-th point. */
export function actsAt(
  point: WaitingPoint,
  since: Instant,
  {
    line,
    calendar,
    caseClass,
    turn,
  }: {
    readonly line: StoryLine;
    readonly calendar: Calendar;
    readonly caseClass: CaseClass;
    readonly turn: number;
  },
): Instant {
  const draw = drawFor(line.key, line.opensAt, point.id, turn);
  const silent = draw.chance(line.silence);
  const kind = kindOf(point.id);
  if (caseClass === 'acute' && kind !== 'W9' && kind !== 'W10' && !kind.startsWith('W11')) {
    const [from, to] = silent ? SILENT_IN_DANGER : IN_DANGER;
    return since + draw.between(from, to) * MINUTE;
  }
  const [from, to] = silent ? SILENT : (TAKES[kind] ?? OTHERS);
  const days = silent ? draw.between(from, to) : Math.round(draw.between(from, to) * HURRY[caseClass]);
  const day = calendar.addWorkingDays(dayOf(since), days);
  const moment = at(day, draw.between(8, 16), draw.between(1, 59));
  // On the day itself after what was asked, and within the evening at the latest.
  return moment > since ? moment : since + Math.max(1, Math.min(90, 22 * 60 - minuteOfDay(since))) * MINUTE;
}
