import type { Instant } from '../../domain/terms/amsterdam.js';
import { nl } from '../texts/nl.js';
import { readDay, readMoment } from './dates.js';
import type { FormError } from './form-state.js';
import { all, first, type Typed } from './typed.js';

/** The fields of a command, as a form gives them. */
export type Fields = Readonly<Record<string, unknown>>;

export type ReadForm<Fields> =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly errors: readonly FormError[] };

/** Vocabulary.md section 2: free text has at most so many characters. */
const LONGEST_TEXT = 20_000;

/**
 * Reads a form field by field, and remembers what is wrong with its own words; `result` gives the fields only when
 * nothing is. A wrong field has a value of its kind that nobody sees.
 */
export class Reading {
  readonly #typed: Typed;
  readonly #errors: FormError[] = [];

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  error(field: string, message: string): void {
    this.#errors.push({ field, message });
  }

  /** Text that must be there. */
  text(field: string, missing: string): string {
    const text = this.optionalText(field);
    if (text === undefined) this.error(field, missing);
    return text ?? '';
  }

  optionalText(field: string): string | undefined {
    const text = first(this.#typed, field);
    const length = [...text].length;
    if (length > LONGEST_TEXT) this.error(field, nl.form.tooLong(length));
    return text.trim() === '' ? undefined : text;
  }

  /** One of a list, that must be chosen. */
  choice<const Values extends readonly string[]>(
    field: string,
    values: Values,
    missing: string,
  ): Values[number] {
    const chosen = this.optionalChoice(field, values);
    if (chosen === undefined) this.error(field, missing);
    return chosen ?? (values[0] as Values[number]);
  }

  optionalChoice<const Values extends readonly string[]>(
    field: string,
    values: Values,
  ): Values[number] | undefined {
    return values.find((value) => value === first(this.#typed, field));
  }

  yesNo(field: string, missing: string): boolean {
    return this.choice(field, ['no', 'yes'], missing) === 'yes';
  }

  choices<const Values extends readonly string[]>(field: string, values: Values): Values[number][] {
    const chosen = all(this.#typed, field);
    return values.filter((value) => chosen.includes(value));
  }

  /** A person of a list of ids. */
  person(
    field: string,
    people: readonly { readonly id: string }[],
    missing: string = nl.form.person,
  ): string {
    const chosen = first(this.#typed, field);
    if (people.some((one) => one.id === chosen)) return chosen;
    this.error(field, missing);
    return '';
  }

  /** A whole number, or nothing. */
  optionalNumber(
    field: string,
    wrong: string,
    { from, to }: { from: number; to: number },
  ): number | undefined {
    const typed = first(this.#typed, field).trim();
    if (typed === '') return undefined;
    const value = /^\d{1,9}$/.test(typed) ? Number(typed) : NaN;
    if (value >= from && value <= to) return value;
    this.error(field, wrong);
    return undefined;
  }

  /** When something happened: today, yesterday or another day, with a time that may be left out. */
  pastMoment(field: string, now: Instant): Instant | undefined {
    return this.#dated(field, readMoment(this.#typed, field, now, 'past'));
  }

  futureMoment(field: string, now: Instant): Instant | undefined {
    return this.#dated(field, readMoment(this.#typed, field, now, 'future'));
  }

  /** A day of three fields, as `YYYY-MM-DD`. */
  day(field: string, now: Instant, when: 'past' | 'future' | 'any' = 'any'): string {
    return this.#dated(field, readDay(this.#typed, field, now, when)) ?? '';
  }

  result<Fields>(make: () => Fields): ReadForm<Fields> {
    return this.#errors.length > 0 ? { ok: false, errors: this.#errors } : { ok: true, fields: make() };
  }

  #dated<Value>(field: string, read: { value: Value } | { error: string }): Value | undefined {
    if ('value' in read) return read.value;
    this.error(field, read.error);
    return undefined;
  }
}
