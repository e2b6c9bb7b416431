import { randomUUID } from 'node:crypto';
import { all, first, NOTHING, type Typed } from './typed.js';

/** One thing that is wrong, at a field, in the words the person reads. */
export interface FormError {
  readonly field: string;
  readonly message: string;
}

/** A field as a component shows it. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly error: string | null;
}

/** How a form stands to what was typed earlier: begun before and offered, or come back and filled in. */
export type Earlier =
  | { readonly offered: number }
  | { readonly restored: number; readonly why: 'chosen' | 'session' | 'longOpen' };

/** A form as it is shown: what was typed, what is wrong, and the id its command will have. */
export class FormState {
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  /** Made by the server; the same id twice is one event (E.2). A form that was refused gets a new one. */
  readonly commandId = randomUUID();
  readonly earlier: Earlier | null;

  constructor(typed: Typed = NOTHING, errors: readonly FormError[] = [], earlier: Earlier | null = null) {
    this.typed = typed;
    this.errors = errors;
    this.earlier = earlier;
  }

  field(name: string): Field {
    return {
      name,
      value: first(this.typed, name),
      values: all(this.typed, name),
      error: this.errors.find((error) => error.field === name)?.message ?? null,
    };
  }

  get failed(): boolean {
    return this.errors.length > 0;
  }
}
