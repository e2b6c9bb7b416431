import { nl } from '../../texts/nl.js';
import type { Line } from '../case/lines.js';

const words = nl.accessRequests.pieces.proposals;
const OF_CHILD = /\b(kind|leerling|dochter|zoon)\b/i;

/** What the source of a piece suggests, in words; nothing is chosen by it (PV-06 5, P4). */
export function proposalFor(line: Line, from: string): string {
  if (line.words['with'] === 'veiligThuis' || /Vt|Melding/.test(line.type)) return words.veiligThuis;
  if (line.type === 'addStatement') return line.words['of'] === 'child' ? words.child : words.others;
  const { signal } = line;
  if (signal === null) return words.plain;
  if (signal.kind === 'observation') return words.own;
  if (OF_CHILD.test(signal.source)) return words.child;
  return signal.source.trim().toLowerCase() === from.trim().toLowerCase() ? words.asker : words.others;
}
