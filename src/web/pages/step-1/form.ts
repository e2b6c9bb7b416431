import { KINDCHECK_RESULTS } from '../../../domain/case/names.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

const words = nl.steps[1];
/** How many children the kindcheck asks for at once; it can be done again for more. */
export const MOST_CHILDREN = 4;
export const childField = (name: 'naam' | 'leeftijd', nth: number): string => `${name}-${nth}`;

/** R05: are there children, and who. */
export function readKindcheck({ typed }: Visit): ReadForm<Readonly<Record<string, unknown>>> {
  const read = new Reading(typed);
  const result = read.choice('uitkomst', KINDCHECK_RESULTS, words.kindcheck.error);
  const children = Array.from({ length: MOST_CHILDREN }, (_, index) => readChild(read, index + 1)).filter(
    (child) => Object.keys(child).length > 0,
  );
  const text = read.optionalText('hoe');
  return read.result(() => ({
    result,
    ...(children.length > 0 && { children }),
    ...(text !== undefined && { text }),
  }));
}

function readChild(read: Reading, nth: number): { name?: string; age?: number } {
  const name = read.optionalText(childField('naam', nth));
  const age = read.optionalNumber(childField('leeftijd', nth), words.kindcheck.ageError, {
    from: 0,
    to: 120,
  });
  return { ...(name !== undefined && { name }), ...(age !== undefined && { age }) };
}

/** R03: whether the other side was looked for, and where when nothing was found. */
export function readFinish({ typed }: Visit): ReadForm<Readonly<Record<string, unknown>>> {
  const read = new Reading(typed);
  const { finish } = words;
  const contradictions = read.choice('gezocht', ['recorded', 'soughtNoneFound'], finish.error);
  const none = first(typed, 'gezocht') === 'soughtNoneFound';
  const text = none ? read.text('waar', finish.whereError) : read.optionalText('waar');
  return read.result(() => ({ contradictions, ...(text !== undefined && { text }) }));
}
