import type { Closure, ProfileId } from '../case/names.js';
import { addDays, addMonths, type Day } from '../terms/day.js';

/** Why a file may be destroyed from a day on; a proposal, never more (security.md 6.3, [P]). */
export interface RetentionTerm {
  readonly rule:
    'openedInError' | 'unfounded' | 'schoolFile' | 'youthCareFile' | 'socialSupportFile' | 'handedOff';
  readonly ends: Day;
}

const YEAR = 12;

/**
 * The end of the retention term of a closed case. Terms that count from the day a pupil leaves begin, as long as that
 * day is not known, at closing: nothing is destroyed by it, it is looked at.
 */
export function retentionTerm(profile: ProfileId, closure: Closure, closed: Day): RetentionTerm {
  switch (closure) {
    case 'openedInError':
      return { rule: 'openedInError', ends: addDays(closed, 30) };
    case 'dispelled':
    case 'noSuspicion':
      return { rule: 'unfounded', ends: addMonths(closed, YEAR) };
    case 'handedOff':
      return { rule: 'handedOff', ends: addMonths(closed, 2 * YEAR) };
    case 'withAgreements':
    case 'afterVeiligThuis':
      return fileTerm(profile, closed);
  }
}

/** Care keeps a meldcode file as long as the file it belongs to. */
function fileTerm(profile: ProfileId, closed: Day): RetentionTerm {
  switch (profile) {
    case 'education':
    case 'childcare':
      return { rule: 'schoolFile', ends: addMonths(closed, 2 * YEAR) };
    case 'socialWork':
    case 'localTeam':
      return { rule: 'socialSupportFile', ends: addMonths(closed, 15 * YEAR) };
    case 'cooperative':
    case 'medical':
    case 'nursing':
    case 'youthHealth':
      return { rule: 'youthCareFile', ends: addMonths(closed, 20 * YEAR) };
  }
}

/** A proposal is made this long before the term ends (PV-03). */
export const PROPOSE_DAYS_AHEAD = 30;
