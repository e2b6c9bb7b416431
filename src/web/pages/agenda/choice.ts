import { dayOf } from '../../../domain/terms/amsterdam.js';
import {
  addDays,
  addMonths,
  dayOfDate,
  formatDay,
  parseDay,
  weekday,
  yearOf,
  type Day,
} from '../../../domain/terms/day.js';
import { first, isUuid } from '../../forms/typed.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

export const AGENDA_VIEWS = ['lijst', 'week', 'maand', 'dag'] as const;
export type AgendaView = (typeof AGENDA_VIEWS)[number];

/** What the address asks for: which days, whose points. Every part has a default, so `/agenda` alone is enough. */
export interface AgendaChoice {
  readonly view: AgendaView;
  readonly first: Day;
  /** Included. */
  readonly last: Day;
  readonly onlyMine: boolean;
  readonly locationId: string | null;
}

const LIST_DAYS = 21;
const FIRST_YEAR = 2001;
const LAST_YEAR = 2099;

export function readChoice({ query, now, viewer }: Pick<Visit, 'query' | 'now' | 'viewer'>): AgendaChoice {
  const view = AGENDA_VIEWS.find((one) => one === first(query, 'weergave')) ?? 'lijst';
  const asked = parseDay(first(query, 'vanaf'));
  const from =
    asked !== null && yearOf(asked) >= FIRST_YEAR && yearOf(asked) <= LAST_YEAR ? asked : dayOf(now);
  const locationId = first(query, 'locatie');
  const known = isUuid(locationId) && viewer.locations.some((one) => one.id === locationId);
  return {
    view,
    ...span(view, from),
    onlyMine: first(query, 'van') === 'mij',
    locationId: known ? locationId : null,
  };
}

function span(view: AgendaView, from: Day): Pick<AgendaChoice, 'first' | 'last'> {
  switch (view) {
    case 'lijst':
      return { first: from, last: addDays(from, LIST_DAYS - 1) };
    case 'dag':
      return { first: from, last: from };
    case 'week': {
      const monday = addDays(from, 1 - weekday(from));
      return { first: monday, last: addDays(monday, 6) };
    }
    case 'maand': {
      const start = firstOfMonth(from);
      return { first: start, last: addDays(addMonths(start, 1), -1) };
    }
  }
}

function firstOfMonth(day: Day): Day {
  const [year, month] = formatDay(day).split('-');
  return dayOfDate(Number(year), Number(month), 1);
}

/** The first day of the period before or after this one. */
export function neighbour({ view, first: start, last }: AgendaChoice, way: 'before' | 'after'): Day {
  if (way === 'after') return addDays(last, 1);
  return view === 'maand' ? addMonths(start, -1) : addDays(start, start - last - 1);
}

/** The same choice with some other parts, as an address. */
export function addressOf(
  choice: AgendaChoice,
  changed: { readonly view?: AgendaView; readonly first?: Day | null } = {},
): string {
  const query = new URLSearchParams();
  const view = changed.view ?? choice.view;
  if (view !== 'lijst') query.set('weergave', view);
  const from = changed.first === undefined ? choice.first : changed.first;
  if (from !== null) query.set('vanaf', formatDay(from));
  if (choice.onlyMine) query.set('van', 'mij');
  if (choice.locationId !== null) query.set('locatie', choice.locationId);
  const text = query.toString();
  return text === '' ? urls.calendar() : `${urls.calendar()}?${text}`;
}
