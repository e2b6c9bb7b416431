import { CLOSURES, type ClosureKind } from '../../../domain/case/names.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { filledRows, rowField } from '../../forms/rows.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';

export interface ClosingFields {
  readonly kind: ClosureKind;
  readonly reason: string;
  readonly secondPerson?: string;
  readonly agreements?: readonly Readonly<Record<'what' | 'who' | 'with' | 'when', string>>[];
}

const words = nl.close;

export function readClosing({ visit, colleagues }: CasePage): ReadForm<ClosingFields> {
  const { typed } = visit;
  const read = new Reading(typed);
  const kind = read.choice('soort', CLOSURES, words.errors.kind);
  const reason = read.text('reden', words.errors.reason);
  const second = colleagues.find((one) => one.id === first(typed, 'tweede'))?.id;
  const agreements = filledRows(typed, 'afspraken', ['wat', 'wie', 'metwie']).map(({ nth, value }) => {
    const incomplete = ['wat', 'wie', 'metwie'].some((name) => value(name) === '');
    if (incomplete) read.error(rowField('wat', nth), words.errors.agreement);
    return { what: value('wat'), who: value('wie'), with: value('metwie'), when: words.when };
  });
  return read.result(() => ({
    kind,
    reason,
    ...(second !== undefined && { secondPerson: second }),
    ...(agreements.length > 0 && { agreements }),
  }));
}

/** Where an error of the command parser belongs on this page. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  '/kind': 'soort',
  '/reason': 'reden',
  '/secondPerson': 'tweede',
  '/agreements': 'wat',
};
