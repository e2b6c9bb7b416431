import { EARLY_CASES } from './early-cases.js';
import type { PracticeCase } from './format.js';
import { LATE_CASES } from './late-cases.js';

/** One fictional case for every stage a case can be in. */
export const PRACTICE_CASES: readonly PracticeCase[] = [...EARLY_CASES, ...LATE_CASES];
