import type { ListFilter, ListPlace } from '../../../casefile/work-list-page.js';
import { CASE_CLASSES, STAGES } from '../../../domain/case/names.js';
import type { Colleague } from '../../colleagues.js';
import { first, isUuid, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

const DUE = { voorbij: 'passed', vandaag: 'today', week: 'week' } as const;
const SORT = {
  melding: 'melding',
  hulp: 'help',
  volgen: 'monitoring',
  'veilig-thuis': 'veiligThuis',
} as const;
/** The names in the address; never a name of a person, only ids and codes. */
export const FIELDS = ['aanzet', 'klasse', 'stap', 'termijn', 'soort', 'locatie', 'bekeken'] as const;

const words = nl.workList.filters;

function of<Table extends object>(table: Table, key: string): Table[keyof Table] | undefined {
  return Object.hasOwn(table, key) ? table[key as keyof Table] : undefined;
}

/** What the address asks for; what it does not understand it leaves out. */
export function readFilter({ query, viewer }: Pick<Visit, 'query' | 'viewer'>): ListFilter {
  const onTurn = first(query, 'aanzet');
  const locationId = first(query, 'locatie');
  return {
    onTurn: onTurn === 'ik' ? viewer.personId : isUuid(onTurn) ? onTurn : undefined,
    class: CASE_CLASSES.find((one) => one === first(query, 'klasse')),
    stage: STAGES.find((one) => one === first(query, 'stap')),
    due: of(DUE, first(query, 'termijn')),
    sort: of(SORT, first(query, 'soort')),
    locationId: isUuid(locationId) ? locationId : undefined,
    unread: first(query, 'bekeken') === 'nee',
    after: readPlace(first(query, 'na')),
  };
}

/** A place in the list as it stands in an address. */
export function showPlace({ calm, due, id }: ListPlace): string {
  return `${calm ? 1 : 0}.${due}.${id}`;
}

function readPlace(text: string): ListPlace | undefined {
  const match = /^([01])\.(\d{1,15})\.([0-9a-f-]{36})$/.exec(text);
  if (match?.[3] === undefined || !isUuid(match[3])) return undefined;
  return { calm: match[1] === '1', due: Number(match[2]), id: match[3] };
}

/** The chosen filters as one sentence; `null` = nothing is chosen. */
export function filterWords(
  filter: ListFilter,
  query: Typed,
  {
    colleagues,
    locations,
  }: {
    readonly colleagues: readonly Colleague[];
    readonly locations: readonly { readonly id: string; readonly name: string }[];
  },
): string | null {
  const chosen: string[] = [];
  if (filter.onTurn !== undefined) {
    const name = colleagues.find((one) => one.id === filter.onTurn)?.name ?? nl.case.people.unknown;
    chosen.push(`${words.onTurn.toLowerCase()} ${first(query, 'aanzet') === 'ik' ? words.me : name}`);
  }
  if (filter.class !== undefined)
    chosen.push(nl.states.class[filter.class as keyof typeof nl.states.class].toLowerCase());
  if (filter.stage !== undefined)
    chosen.push(nl.states.stage[filter.stage as keyof typeof nl.states.stage].toLowerCase());
  const due = of(words.dues, first(query, 'termijn'));
  if (due !== undefined) chosen.push(`${words.due.toLowerCase()} ${due}`);
  const sort = of(words.sorts, first(query, 'soort'));
  if (sort !== undefined) chosen.push(sort);
  const location = locations.find((one) => one.id === filter.locationId);
  if (location !== undefined) chosen.push(nl.case.location(location.name));
  if (filter.unread === true) chosen.push(words.unread);
  return chosen.length === 0 ? null : chosen.join(', ');
}

/** The same address with or without some of its parts. */
export function addressWith(path: string, query: Typed, changed: Readonly<Record<string, string>>): string {
  const kept = new URLSearchParams();
  for (const name of [...FIELDS, 'namen']) {
    const value = first(query, name);
    if (value !== '' && !Object.hasOwn(changed, name)) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(changed)) kept.set(name, value);
  const text = kept.toString();
  return text === '' ? path : `${path}?${text}`;
}
