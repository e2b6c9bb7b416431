import type { Routes } from '../http/handle.js';
import { showCase } from '../pages/case/routes.js';
import { sendNewSignal, sendReview, showNewSignal, showReview } from '../pages/case-signal/routes.js';
import { showForAndAgainst } from '../pages/for-and-against/routes.js';
import { stepOne } from '../pages/step-1/routes.js';
import { stepTwo } from '../pages/step-2/routes.js';
import { stepThree } from '../pages/step-3/routes.js';
import { stepFour } from '../pages/step-4/routes.js';
import { stepHandlers } from '../pages/steps/step-routes.js';
import { sendEntry, showEntry } from '../pages/timeline/entry.js';
import { showLookBack } from '../pages/timeline/look-back.js';
import { showTimeline } from '../pages/timeline/routes.js';
import { searchWorkList, showWorkList } from '../pages/work-list/routes.js';
import { urls } from '../urls.js';

/** The pages of a case and the work list: S05 to S14, S16 to S20. */
export const caseRoutes: Routes = (router, pages) => {
  router.get(urls.workList.pattern, pages.page(showWorkList));
  router.post(urls.workList.pattern, pages.page(searchWorkList));
  router.get(urls.case.pattern, pages.page(showCase));
  router.get(urls.timeline.pattern, pages.page(showTimeline));
  router.get(urls.timelineEntry.pattern, pages.page(showEntry));
  router.post(urls.timelineEntry.pattern, pages.page(sendEntry));
  router.get(urls.lookBack.pattern, pages.page(showLookBack));
  router.get(urls.forAndAgainst.pattern, pages.page(showForAndAgainst));
  router.get(urls.caseSignal.pattern, pages.page(showNewSignal));
  router.post(urls.caseSignal.pattern, pages.page(sendNewSignal));
  router.get(urls.reviewSignal.pattern, pages.page(showReview));
  router.post(urls.reviewSignal.pattern, pages.page(sendReview));

  const steps = stepHandlers({ 1: stepOne, 2: stepTwo, 3: stepThree, 4: stepFour });
  router.get(urls.step.pattern, pages.page(steps.show));
  router.post(urls.step.pattern, pages.page(steps.send));
};
