import { kindOf, type Recipient } from '../domain/case/names.js';
import { dayOf } from '../domain/terms/amsterdam.js';
import { formatDay, weekday, addDays, type Day } from '../domain/terms/day.js';
import type { LivedCase } from './live.js';
import type { Year } from './story-line.js';

/** What a simulated year asked of people. Counts only; nobody in it is real. */
export interface YearFigures {
  readonly cases: number;
  readonly weeks: number;
  readonly reminders: number;
  /** The week (by its Monday) in which most reminders went out. */
  readonly busiest: { readonly monday: Day; readonly reminders: number };
  /** Waiting points that somebody could still act on in time, and how many of them passed their moment. */
  readonly asked: number;
  readonly overdue: number;
  /** Reminders that went up to director or bestuur. */
  readonly escalated: number;
  readonly perRole: Readonly<Partial<Record<Recipient, number>>>;
  /** `YYYY-MM` → reminders. */
  readonly perMonth: Readonly<Record<string, number>>;
}

const MONDAY = 1;

export function figuresOf(cases: readonly LivedCase[], year: Year): YearFigures {
  const perWeek = new Map<Day, number>();
  const perRole: Partial<Record<Recipient, number>> = {};
  const perMonth: Record<string, number> = {};
  let [reminders, asked, overdue, escalated] = [0, 0, 0, 0];
  for (const { events } of cases) {
    for (const event of events) {
      if (event.type === 'pointOpened' && !ofVeiligThuis(event.point.id)) asked += 1;
      if (event.type !== 'reminded') continue;
      const day = dayOf(event.at);
      if (day > year.last) continue;
      reminders += 1;
      // The moment itself is told once for every time it passes.
      if (event.rung === 'due' && !ofVeiligThuis(event.point)) overdue += 1;
      if (event.rung === 2 || event.rung === 3) escalated += 1;
      for (const { to } of event.to) perRole[to] = (perRole[to] ?? 0) + 1;
      const monday = addDays(day, MONDAY - weekday(day));
      perWeek.set(monday, (perWeek.get(monday) ?? 0) + 1);
      const month = formatDay(day).slice(0, 7);
      perMonth[month] = (perMonth[month] ?? 0) + 1;
    }
  }
  const [busiest] = [...perWeek].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    ...{ cases: cases.length, reminders, asked, overdue, escalated, perRole, perMonth },
    weeks: Math.ceil((year.last - year.first + 1) / 7),
    busiest: { monday: busiest?.[0] ?? year.first, reminders: busiest?.[1] ?? 0 },
  };
}

/** A wait for somebody outside is nobody's overdue task. */
function ofVeiligThuis(id: Parameters<typeof kindOf>[0]): boolean {
  const kind = kindOf(id);
  return kind === 'W9' || kind === 'W10';
}
