import { first, type Typed } from './typed.js';

/** A form with rows that repeat: the first has plain names, the n-th `name-n`. */
export function rowField(name: string, nth: number): string {
  return nth === 1 ? name : `${name}-${nth}`;
}

const MOST_ROWS = 12;

/** How many rows a form shows: as many as it showed before, one more when the button of this list was pressed. */
export function rowCount(typed: Typed, list: string): number {
  const before = Number(first(typed, countField(list)) || '1');
  const more = first(typed, 'actie') === moreAction(list) ? 1 : 0;
  return Math.min(Math.max(1, Number.isInteger(before) ? before + more : 1), MOST_ROWS);
}

export function countField(list: string): string {
  return `aantal-${list}`;
}

/** The value of `actie` that asks for one more row. */
export function moreAction(list: string): string {
  return `erbij-${list}`;
}

/** Whether a button was pressed that only shows the form again, with one more row. */
export function asksMoreRows(typed: Typed): boolean {
  return first(typed, 'actie').startsWith('erbij-');
}

/** The rows in which anything was typed, each by its own field names. */
export function filledRows(
  typed: Typed,
  list: string,
  names: readonly string[],
): readonly { readonly nth: number; readonly value: (name: string) => string }[] {
  return Array.from({ length: rowCount(typed, list) }, (_, index) => index + 1)
    .map((nth) => ({ nth, value: (name: string) => first(typed, rowField(name, nth)).trim() }))
    .filter(({ value }) => names.some((name) => value(name) !== ''));
}
