import type { CasePage } from '../case/case-page.js';
import type { Line } from '../case/lines.js';

/** A line of the timeline that can go into the melding. */
export interface StatementLine {
  /** Of the line; the names of its fields end in it. */
  readonly id: string;
  readonly text: string;
  readonly fact: boolean;
  readonly source: 'own' | 'fromOthers';
  /** Speaks against the suspicion: in the melding unless somebody takes it out (R03). */
  readonly against: boolean;
}

/** Facts first, what speaks against it last; nothing that is not yet known. */
export function statementLines({ lines }: Pick<CasePage, 'lines'>): readonly StatementLine[] {
  const found = lines.flatMap(statementOf);
  const rank = (one: StatementLine): number => (one.against ? 2 : one.fact ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b));
}

function statementOf(line: Line): StatementLine[] {
  const { signal } = line;
  if (signal === null || signal.direction === 'unknown' || line.unreadable) return [];
  const text = line.corrections.at(-1)?.text ?? line.parts[0]?.text ?? '';
  return [
    {
      id: line.id,
      text,
      fact: signal.kind !== 'interpretation',
      source: signal.kind === 'observation' || signal.kind === 'interpretation' ? 'own' : 'fromOthers',
      against: signal.direction === 'contradicts',
    },
  ];
}

/** The names of the fields of one line. */
export const statementField = {
  use: (id: string): string => `regel-${id}`,
  text: (id: string): string => `tekst-${id}`,
  source: (id: string): string => `bron-${id}`,
  fact: (id: string): string => `feit-${id}`,
} as const;
