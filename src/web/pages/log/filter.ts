import { findCaseId } from '../../../casefile/find-case.js';
import { LOG_KINDS, type LogChoice } from '../../../casefile/log-reads.js';
import { at } from '../../../domain/terms/amsterdam.js';
import { addDays, parseDay, type Day } from '../../../domain/terms/day.js';
import type { Colleague } from '../../colleagues.js';
import { FormState, type FormError } from '../../forms/form-state.js';
import { first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { readCode } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.log.filters;

/** What was chosen, as typed and as it is asked; `nothing`: the choice can have no rows. */
export interface Chosen {
  readonly form: FormState;
  readonly choice: LogChoice;
  readonly nothing: boolean;
}

/** From the address of the page, or from the form that takes the rows along. */
export async function readChoice(
  visit: Visit,
  typed: Typed,
  colleagues: readonly Colleague[],
): Promise<Chosen> {
  const errors: FormError[] = [];
  const from = dayOf(typed, 'vanaf', errors);
  const until = dayOf(typed, 'tot', errors);
  const before = Number(first(typed, 'voor')) || undefined;
  const end = until === undefined ? undefined : at(addDays(until, 1), 0);
  const caseId = await caseOf(visit, first(typed, 'zaak').trim(), errors);
  return {
    form: new FormState(typed, errors),
    choice: {
      person: colleagues.find((one) => one.id === first(typed, 'wie'))?.id,
      kind: LOG_KINDS.find((one) => one === first(typed, 'wat')),
      from: from === undefined ? undefined : at(from, 0),
      before: end === undefined ? before : Math.min(before ?? end, end),
      ...(caseId !== null && { caseId }),
    },
    nothing: caseId === null && errors.length === 0 && first(typed, 'zaak').trim() !== '',
  };
}

/** A code that is not there and one the reader is shut out of are alike: there are no rows. */
async function caseOf(visit: Visit, typed: string, errors: FormError[]): Promise<string | null> {
  if (typed === '') return null;
  const code = readCode(typed);
  if (code === null) {
    errors.push({ field: 'zaak', message: words.codeError });
    return null;
  }
  return findCaseId(visit.web.caseFile, { ...visit.viewer, code });
}

function dayOf(typed: Typed, field: string, errors: FormError[]): Day | undefined {
  const text = first(typed, field).trim();
  if (text === '') return undefined;
  const match = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = match ?? [];
  const parsed = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (parsed === null) errors.push({ field, message: words.dayError });
  return parsed ?? undefined;
}
