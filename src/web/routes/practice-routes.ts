import { Router } from 'express';
import type { Pages, Routes } from '../http/handle.js';
import { keepNow } from '../pages/drafts/keep.js';
import { askDrop, drop, showDrafts } from '../pages/drafts/routes.js';
import { sendCaseEmergency, showCaseEmergency } from '../pages/emergency/case-emergency.js';
import { addToMySignal, showMySignal, showMySignals } from '../pages/my-signals/routes.js';
import { showCertificate } from '../pages/practice/certificate.js';
import { showInbox } from '../pages/practice/inbox.js';
import { beginStory, showPractice } from '../pages/practice/list.js';
import { sendReview, showReview } from '../pages/practice/review.js';
import { inTheStory } from '../pages/practice/story.js';
import { sendClock, sendPlayer, sendScene } from '../pages/practice/story-acts.js';
import { showStory } from '../pages/practice/story-page.js';
import { answer, showProposal } from '../pages/proposal/routes.js';
import { sendSignal, showSignal } from '../pages/signal/routes.js';
import { showSent } from '../pages/signal/sent.js';
import { CallCopy } from '../people-to-call.js';
import { urls } from '../urls.js';
import { caseRoutes } from './case-routes.js';
import { decisionRoutes } from './decision-routes.js';

/** S32, as oneself: which stories there are. */
export const practiceRoutes: Routes = (router, pages) => {
  router.get(urls.practice.pattern, pages.page(showPractice));
  router.post(urls.practice.pattern, pages.page(beginStory));
};

const inside = (pattern: string): string => pattern.replace(urls.story.pattern, '') || '/';

/** S32, below `/oefenen/:run`: the pages of a story, and the ordinary pages of a case, as one of its people. */
export function storyRoutes(pages: Pages): Router {
  const router = Router({ mergeParams: true });
  router.get('/', pages.page(inTheStory(showStory)));
  router.post(inside(urls.storyClock.pattern), pages.page(inTheStory(sendClock)));
  router.post(inside(urls.storyPlayer.pattern), pages.page(inTheStory(sendPlayer)));
  router.post(inside(urls.storyScene.pattern), pages.page(inTheStory(sendScene)));
  router.get(inside(urls.storyInbox.pattern), pages.page(inTheStory(showInbox)));
  router.get(inside(urls.storyReview.pattern), pages.page(inTheStory(showReview)));
  router.post(inside(urls.storyReview.pattern), pages.page(inTheStory(sendReview)));
  router.get(inside(urls.storyProof.pattern), pages.page(inTheStory(showCertificate)));

  router.get(urls.signal.pattern, pages.page(showSignal));
  router.post(urls.signal.pattern, pages.page(sendSignal));
  router.get(urls.signalSent.pattern, pages.page(showSent));
  router.get(urls.mySignals.pattern, pages.page(showMySignals));
  router.get(urls.mySignal.pattern, pages.page(showMySignal));
  router.post(urls.mySignal.pattern, pages.page(addToMySignal));
  const copy = new CallCopy();
  router.get(urls.caseEmergency.pattern, pages.page(showCaseEmergency(copy)));
  router.post(urls.caseEmergency.pattern, pages.page(sendCaseEmergency(copy)));
  router.get(urls.drafts.pattern, pages.page(showDrafts));
  router.get(urls.dropDraft.pattern, pages.page(askDrop));
  router.post(urls.dropDraft.pattern, pages.page(drop));
  router.get(urls.confirm.pattern, pages.page(showProposal));
  router.post(urls.confirm.pattern, pages.page(answer));
  router.post(urls.keepDraft.pattern, pages.page(keepNow));
  decisionRoutes(router, pages);
  caseRoutes(router, pages);
  return router;
}
