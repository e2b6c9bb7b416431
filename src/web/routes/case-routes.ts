import type { Routes } from '../http/handle.js';
import { showCase } from '../pages/case/routes.js';
import { urls } from '../urls.js';

/** The pages of a case and the work list: S05 to S14, S16 to S20. */
export const caseRoutes: Routes = (router, pages) => {
  router.get(urls.case.pattern, pages.page(showCase));
};
