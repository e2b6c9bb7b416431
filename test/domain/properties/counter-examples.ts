import type { Life } from './life.js';

/**
 * Lives that once broke an invariant, each with what was wrong. They are lived again in every test run; a life found
 * by `npm run nightly:properties` is added here before the mistake is mended.
 */
export const COUNTER_EXAMPLES: readonly (readonly [wasWrong: string, life: Life])[] = [];
