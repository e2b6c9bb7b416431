import { first, isUuid } from '../../forms/typed.js';
import type { Typed } from '../../forms/typed.js';
import type { FigureQuestion } from '../../../insight/read-insight.js';

/** In the address, the whole organisation. */
export const WHOLE = 'alles';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** A school year as it stands in an address: the year in which it begins; `null` = it is none. */
export function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

export function readQuestion(query: Typed): FigureQuestion {
  const place = first(query, 'locatie');
  const year = readYear(first(query, 'schooljaar'));
  return {
    locationId: place === WHOLE ? null : isUuid(place) ? place : undefined,
    schoolYear: year ?? undefined,
  };
}
