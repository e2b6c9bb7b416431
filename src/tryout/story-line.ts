import type { CaseClass, SubjectKind } from '../domain/case/names.js';
import { at, type Instant } from '../domain/terms/amsterdam.js';
import type { Calendar } from '../domain/terms/calendar.js';
import { addDays, type Day } from '../domain/terms/day.js';
import { drawFor } from './draw.js';

export const ROADS = [
  'dispelled',
  'noSuspicion',
  'help',
  'failingHelp',
  'melding',
  'both',
  'silence',
] as const;
/** Where a simulated case leads; `silence`: nobody ever acts, and the reminders climb alone. */
export type Road = (typeof ROADS)[number];

/** One case of a simulated year, before anybody acts. Invented; follows from the seed and its number alone. */
export interface StoryLine {
  readonly key: string;
  readonly opensAt: Instant;
  readonly class: CaseClass;
  readonly subject: SubjectKind;
  readonly disclosure: boolean;
  readonly road: Road;
  /** Share of the tasks that somebody lets lie until long after they were asked. */
  readonly silence: number;
}

/** The days between which a simulated year runs, both included. */
export interface Year {
  readonly first: Day;
  readonly last: Day;
}

/** Shares out of a hundred; invented [P], in the order of the numbers schools publish: most worries end with help. */
const ROAD_SHARES: readonly (readonly [Road, number])[] = [
  ['dispelled', 22], ['noSuspicion', 16], ['help', 30], ['failingHelp', 7], ['melding', 12], ['both', 10], ['silence', 3],
]; // prettier-ignore

/** The cases of a year, opened on days on which the organisation sees people. */
export function storyLines(
  calendar: Calendar,
  year: Year,
  wanted: {
    readonly seed: number;
    readonly cases: number;
    readonly adults: boolean;
    /** Share of the tasks that people let lie; one case in five has people who do so four times as often. */
    readonly silence: number;
  },
): readonly StoryLine[] {
  const { seed, cases, adults, silence } = wanted;
  const open = openDays(calendar, year);
  return Array.from({ length: cases }, (_, index) => {
    const draw = drawFor(seed, 'case', index);
    const day = open[draw.between(0, Math.max(0, open.length - 1))] ?? year.first;
    const kind = draw.next();
    return {
      key: `zaak ${index + 1}`,
      opensAt: at(day, draw.between(8, 16), draw.between(0, 59)),
      class: kind < 0.05 ? 'acute' : kind < 0.2 ? 'high' : 'standard',
      subject: adults && draw.chance(0.5) ? 'adult' : 'child',
      disclosure: draw.chance(0.06),
      road: roadOf(draw.between(1, 100)),
      silence: draw.chance(0.2) ? 4 * silence : silence,
    };
  });
}

function openDays(calendar: Calendar, { first, last }: Year): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1))
    if (calendar.previousOpenDay(day) === day) days.push(day);
  return days;
}

function roadOf(percent: number): Road {
  let left = percent;
  for (const [road, share] of ROAD_SHARES) {
    left -= share;
    if (left <= 0) return road;
  }
  return 'help';
}
