import type { Subject } from '../case/commands/parts.js';
import type { AgeBand } from './indicators.js';

/** Whom a case is about, as it was last described; children found by a kindcheck are added to it (R05). */
export interface Described {
  readonly subjects: readonly Subject[];
  readonly children: readonly { readonly age?: number | undefined }[];
}

/** The oldest age of each band of children. */
const BANDS: readonly (readonly [AgeBand, number])[] = [
  ['0-3', 3],
  ['4-7', 7],
  ['8-11', 11],
  ['12-15', 15],
  ['16-17', 17],
];

/** The bands in which at least one person of the case is; each once. */
export function bandsOf({ subjects, children }: Described): readonly AgeBand[] {
  const all = [...subjects, ...children.map(({ age }) => ({ kind: 'child' as const, age }))];
  return [...new Set(all.map(bandOf))];
}

function bandOf({ kind, age }: Pick<Subject, 'kind' | 'age'>): AgeBand {
  if (kind === 'unborn' || kind === 'adult') return kind;
  if (age === undefined) return 'unknown';
  return BANDS.find(([, oldest]) => age <= oldest)?.[0] ?? 'adult';
}
