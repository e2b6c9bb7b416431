import type { Routes } from '../http/handle.js';

/** The pages of a case and the work list: S05 to S14, S16 to S20. */
export const caseRoutes: Routes = () => undefined;
