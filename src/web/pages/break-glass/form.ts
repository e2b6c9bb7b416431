import { Reading, type ReadForm } from '../../forms/reading.js';
import { first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { readCode } from '../../urls.js';

const words = nl.breakGlass;
/** PM-23. */
const SHORTEST_REASON = 20;

export interface GlassForm {
  readonly code: string;
  readonly reason: string;
}

/** A code that cannot be one is not counted as a wrong code: it tells nobody anything. */
export function readGlass(typed: Typed): ReadForm<GlassForm> {
  const read = new Reading(typed);
  const code = readCode(first(typed, 'code'));
  if (code === null) read.error('code', words.codeError);
  const reason = read.text('reden', words.reasonError).trim();
  if (reason !== '' && [...reason].length < SHORTEST_REASON) read.error('reden', words.reasonShort);
  return read.result(() => ({ code: code ?? '', reason }));
}
