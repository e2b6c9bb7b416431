import type { Routes } from '../http/handle.js';
import { sendDecision, showDecision } from '../pages/access-requests/decide.js';
import { sendRequest, showRequests } from '../pages/access-requests/list.js';
import { sendPieces, showPieces } from '../pages/access-requests/pieces.js';
import { makeCopy, sendStep, showRequest } from '../pages/access-requests/request.js';
import { sendAdvice, showAdvice } from '../pages/advice/routes.js';
import { showBell } from '../pages/bell/routes.js';
import { sendBreakGlass, showBreakGlass } from '../pages/break-glass/routes.js';
import { sendCalendarFeed, showCalendarFeed } from '../pages/calendar-feed/routes.js';
import { sendLog, showCaseLog, showLog } from '../pages/log/routes.js';
import { sendRetained, showRetained } from '../pages/retention/routes.js';
import { showSystem } from '../pages/system/routes.js';
import { urls } from '../urls.js';

/** Meetings, calendar, insight, log: S22 to S33; and the way into a case that is not on any list (S20). */
export const organisationRoutes: Routes = (router, pages) => {
  router.get(urls.breakGlass.pattern, pages.page(showBreakGlass));
  router.post(urls.breakGlass.pattern, pages.page(sendBreakGlass));
  router.get(urls.bell.pattern, pages.page(showBell));
  router.get(urls.calendarFeed.pattern, pages.page(showCalendarFeed));
  router.post(urls.calendarFeed.pattern, pages.page(sendCalendarFeed));

  router.get(urls.retention.pattern, pages.page(showRetained));
  router.post(urls.retention.pattern, pages.page(sendRetained));
  router.get(urls.system.pattern, pages.page(showSystem));
  router.get(urls.log.pattern, pages.page(showLog));
  router.post(urls.log.pattern, pages.page(sendLog));
  router.get(urls.caseLog.pattern, pages.page(showCaseLog));
  router.get(urls.advice.pattern, pages.page(showAdvice));
  router.post(urls.advice.pattern, pages.page(sendAdvice));
  router.get(urls.accessRequests.pattern, pages.page(showRequests));
  router.post(urls.accessRequests.pattern, pages.page(sendRequest));
  router.get(urls.accessRequest.pattern, pages.page(showRequest));
  router.post(urls.accessRequest.pattern, pages.page(sendStep));
  router.get(urls.accessPieces.pattern, pages.page(showPieces));
  router.post(urls.accessPieces.pattern, pages.page(sendPieces));
  router.get(urls.accessDecision.pattern, pages.page(showDecision));
  router.post(urls.accessDecision.pattern, pages.page(sendDecision));
  // Asked for without saying why, the address of the file shows the request, which asks it.
  router.get(urls.accessCopy.pattern, pages.page(showRequest));
  router.post(urls.accessCopy.pattern, pages.page(makeCopy));
};
