import type { AfwegingNumber, AfwegingValue, Norm } from '../case/names.js';

/** The answers so far. */
export type Afwegingen = Readonly<Record<AfwegingNumber, AfwegingValue>>;

/** What the answers lead to: a melding or none, by which afweging; `null` while one that matters is open. */
export interface Outcome {
  readonly melding: 'yes' | 'no';
  readonly by: AfwegingNumber;
}

/**
 * The decision table of the five afwegingen (domain.md 2.3, R16-R20). People answer, this only reads the table.
 * Doubt at 2 is recorded only where it acts as yes (fine print 65); doubt at 3 and 4 acts as no.
 */
export function outcomeOf(afwegingen: Afwegingen): Outcome | null {
  if (afwegingen[5] === 'no') return { melding: 'yes', by: 5 };
  if (afwegingen[1] === 'no') return { melding: 'no', by: 1 };
  if (afwegingen[1] !== 'yes') return null;
  if (actsAsYes(afwegingen[2])) return { melding: 'yes', by: 2 };
  if (afwegingen[2] !== 'no') return null;
  if (actsAsNo(afwegingen[3])) return { melding: 'yes', by: 3 };
  if (afwegingen[3] !== 'yes') return null;
  if (actsAsNo(afwegingen[4])) return { melding: 'yes', by: 4 };
  if (afwegingen[4] !== 'yes') return null;
  return { melding: 'no', by: 4 };
}

/** R21: the reporting norm behind each afweging that leads to a melding. */
const NORM_OF: Readonly<Record<AfwegingNumber, Norm | null>> = { 1: null, 2: 1, 3: 2, 4: 2, 5: 3 };

export function normOf(afwegingen: Afwegingen): Norm | null {
  const outcome = outcomeOf(afwegingen);
  return outcome?.melding === 'yes' ? NORM_OF[outcome.by] : null;
}

/** R17, R28: after a melding through 2, 3 or 4 the rest is done together with Veilig Thuis. */
export function remainingAfter(afwegingen: Afwegingen): readonly AfwegingNumber[] {
  const outcome = outcomeOf(afwegingen);
  if (outcome?.melding !== 'yes' || outcome.by === 5) return [];
  return ([3, 4, 5] as const).filter((number) => number > outcome.by && afwegingen[number] === 'open');
}

function actsAsYes(value: AfwegingValue): boolean {
  return value === 'yes' || value === 'doubt';
}

function actsAsNo(value: AfwegingValue): boolean {
  return value === 'no' || value === 'doubt';
}
