import { CannotOpen, open, type DataKey, type Place } from '../security/envelope.js';
import type { CaseFileDeps } from './case-file.js';

/**
 * Opens one piece of a case. What was damaged is reported and missing, and the rest of the case stays usable (CR-07,
 * BI-45). @returns `null` when it cannot be read.
 */
export function openFragment(
  deps: Pick<CaseFileDeps, 'report'>,
  sealed: Buffer,
  key: DataKey,
  place: Place,
): unknown {
  try {
    return JSON.parse(open(sealed, key, place));
  } catch (error) {
    if (!(error instanceof CannotOpen) && !(error instanceof SyntaxError)) throw error;
    deps.report('unreadable', new CannotOpen(), place.caseId);
    return null;
  }
}
