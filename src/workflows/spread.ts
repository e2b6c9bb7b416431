import type { Pace } from './messages.js';

/** How far the moments of a morning are spread, in milliseconds; whoever is in danger waits for nobody. */
const WIDTH: Readonly<Record<Pace, number>> = { acute: 0, high: 30_000, standard: 4 * 60_000 };

/** Always the same delay for the same case. The recorded moment stays nominal. */
export function spread(caseId: string, pace: Pace): number {
  const width = WIDTH[pace];
  if (width === 0) return 0;
  let hash = 0;
  for (let index = 0; index < caseId.length; index += 1) hash = (hash * 31 + caseId.charCodeAt(index)) >>> 0;
  return hash % width;
}
