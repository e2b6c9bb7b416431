import type { Routes } from '../http/handle.js';
import { showAgenda } from '../pages/agenda/routes.js';
import { showInsight } from '../pages/insight/routes.js';
import { sendYearlyReport, showYearlyReport } from '../pages/yearly-report/routes.js';
import { urls } from '../urls.js';

/** Calendar, insight and yearly report: S26 and S27. */
export const insightRoutes: Routes = (router, pages) => {
  router.get(urls.calendar.pattern, pages.page(showAgenda));
  router.get(urls.insight.pattern, pages.page(showInsight));
  router.get(urls.yearlyReport.pattern, pages.page(showYearlyReport));
  router.post(urls.yearlyReport.pattern, pages.page(sendYearlyReport));
};
