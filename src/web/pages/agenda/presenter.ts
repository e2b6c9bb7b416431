import { dayOf, type Instant } from '../../../domain/terms/amsterdam.js';
import { addDays, formatDay, weekday, yearOf, type Day } from '../../../domain/terms/day.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { addressOf, type AgendaChoice } from './choice.js';
import type { DayNote, NoteLine } from './days-off.js';
import type { Dated, DatedEntry } from './entries.js';

const words = nl.agenda;

/** One day, or several days off in a row, with what is to be done. */
export interface ShownDay {
  readonly key: string;
  readonly heading: string;
  readonly number: number;
  readonly today: boolean;
  readonly off: boolean;
  readonly notes: readonly NoteLine[];
  readonly entries: readonly DatedEntry[];
  readonly left: number;
  /** The page of this day alone; empty when that is where we are. */
  readonly to: string;
}

export interface ShownAgenda {
  readonly days: readonly ShownDay[];
  /** Rows of seven; `null` = a day of another month. */
  readonly weeks: readonly (readonly (ShownDay | null)[])[];
  /** The days off of a month, each holiday one line. */
  readonly daysOff: readonly ShownDay[];
  readonly month: string;
  readonly range: string;
  readonly empty: boolean;
}

export function presentAgenda(
  choice: AgendaChoice,
  dated: Pick<Dated, 'entries' | 'left'>,
  notes: ReadonlyMap<Day, DayNote>,
  now: Instant,
): ShownAgenda {
  const byDay = new Map<Day, DatedEntry[]>();
  for (const entry of [...dated.entries].sort((a, b) => a.at - b.at)) {
    const day = dayOf(entry.at);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  const all: ShownDay[] = [];
  for (let day = choice.first; day <= choice.last; day = addDays(day, 1)) {
    const note = notes.get(day);
    const entries = byDay.get(day) ?? [];
    all.push({
      key: formatDay(day),
      heading: showDay(day, now),
      number: Number(formatDay(day).slice(8)),
      today: day === dayOf(now),
      off: note?.off === true,
      notes: note?.lines ?? [],
      entries,
      left: Math.max(0, dated.left.get(day) ?? 0),
      to: choice.view === 'dag' ? '' : addressOf(choice, { view: 'dag', first: day }),
    });
  }
  return {
    days: choice.view === 'lijst' ? joined(all) : all,
    weeks: choice.view === 'maand' ? weeksOf(all, choice.first) : [],
    daysOff: joined(all.map((day) => ({ ...day, entries: [], left: 0 }))).filter(
      (day) => day.notes.length > 0,
    ),
    month: `${words.months[Number(formatDay(choice.first).slice(5, 7)) - 1] ?? ''} ${yearOf(choice.first)}`,
    range: words.period.range(showDay(choice.first, now), showDay(choice.last, now)),
    empty: dated.entries.length === 0,
  };
}

/** A list leaves out days on which nothing is; days off with the same reason are one line: "za 19 dec t/m zo 3 jan". */
function joined(days: readonly ShownDay[]): readonly ShownDay[] {
  const shown: ShownDay[] = [];
  let last: { readonly at: number; readonly reason: string; readonly first: ShownDay } | null = null;
  days.forEach((day, index) => {
    const reason = day.notes.map((note) => note.full).join(' ');
    const quiet = day.entries.length === 0 && !day.today;
    if (quiet && reason === '') return;
    const goesOn = quiet && day.off && last?.reason === reason && shown.length - 1 === last.at;
    if (goesOn && last !== null) {
      shown[last.at] = { ...last.first, heading: `${last.first.heading}${words.to(day.heading)}` };
      return;
    }
    shown.push(day);
    last = quiet && day.off ? { at: shown.length - 1, reason, first: day } : null;
    if (index === days.length - 1) last = null;
  });
  return shown;
}

function weeksOf(days: readonly ShownDay[], first: Day): readonly (readonly (ShownDay | null)[])[] {
  const cells: (ShownDay | null)[] = [...Array<null>(weekday(first) - 1).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
