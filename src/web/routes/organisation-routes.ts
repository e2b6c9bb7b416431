import type { Routes } from '../http/handle.js';
import { showBell } from '../pages/bell/routes.js';
import { sendBreakGlass, showBreakGlass } from '../pages/break-glass/routes.js';
import { sendCalendarFeed, showCalendarFeed } from '../pages/calendar-feed/routes.js';
import { urls } from '../urls.js';

/** Meetings, calendar, insight, log: S22 to S33; and the way into a case that is not on any list (S20). */
export const organisationRoutes: Routes = (router, pages) => {
  router.get(urls.breakGlass.pattern, pages.page(showBreakGlass));
  router.post(urls.breakGlass.pattern, pages.page(sendBreakGlass));
  router.get(urls.bell.pattern, pages.page(showBell));
  router.get(urls.calendarFeed.pattern, pages.page(showCalendarFeed));
  router.post(urls.calendarFeed.pattern, pages.page(sendCalendarFeed));
};
