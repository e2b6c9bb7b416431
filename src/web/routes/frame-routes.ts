import type { Router } from 'express';
import type { Pages } from '../http/handle.js';
import { keepNow } from '../pages/drafts/keep.js';
import { sendCaseEmergency, showCaseEmergency } from '../pages/emergency/case-emergency.js';
import { sendEmergency, showEmergency } from '../pages/emergency/new-emergency.js';
import { CallCopy } from '../people-to-call.js';
import { askDrop, drop, showDrafts } from '../pages/drafts/routes.js';
import { answer, showProposal } from '../pages/proposal/routes.js';
import { sendProfile, showProfile } from '../pages/profile/routes.js';
import { sendFactor, showFactor } from '../pages/sign-in/factor.js';
import {
  openLink,
  sendNewPassword,
  sendRecover,
  showNewPassword,
  showRecover,
} from '../pages/sign-in/new-password.js';
import { showExplanation, showExplanations, showRule } from '../pages/explanation/routes.js';
import { backFromSchool, leaveForSchool, schoolLogout } from '../pages/sign-in/school.js';
import { addToMySignal, showMySignal, showMySignals } from '../pages/my-signals/routes.js';
import { sendSignal, showSignal } from '../pages/signal/routes.js';
import { showSent } from '../pages/signal/sent.js';
import type { Doors } from '../pages/sign-in/doors.js';
import { sendAgreements, showAgreements } from '../pages/sign-in/agreements.js';
import { leave, lockNow, sendUnlock, showLocked, signOut, stay } from '../pages/sign-in/lock.js';
import { sendCode, sendSignIn, showCode, showSignIn } from '../pages/sign-in/sign-in.js';
import { showStart } from '../pages/start/routes.js';
import { urls } from '../urls.js';

/** Coming in, going out, start and signal: S01 to S04, S15, S21, S34, S35. */
export function frameRoutes(router: Router, pages: Pages, doors: Doors): void {
  router.get('/favicon.ico', (_request, response) => void response.status(204).end());
  router.get(urls.signIn.pattern, pages.open(showSignIn));
  router.post(urls.signIn.pattern, pages.open(sendSignIn(doors)));
  router.get(urls.signInCode.pattern, pages.open(showCode));
  router.post(urls.signInCode.pattern, pages.open(sendCode(doors)));
  router.get(urls.signInSchool.pattern, pages.open(leaveForSchool(doors)));
  router.get(urls.signInSchoolBack.pattern, pages.open(backFromSchool(doors)));
  router.post(urls.schoolLogout.pattern, pages.open(schoolLogout));
  router.get(urls.recover.pattern, pages.open(showRecover));
  router.post(urls.recover.pattern, pages.open(sendRecover));
  router.get(urls.invitation.pattern, pages.open(openLink(doors)));
  router.get(urls.newPassword.pattern, pages.open(showNewPassword(doors)));
  router.post(urls.newPassword.pattern, pages.open(sendNewPassword(doors)));
  router.get(urls.factor.pattern, pages.page(showFactor(doors)));
  router.post(urls.factor.pattern, pages.page(sendFactor(doors)));
  router.get(urls.explanations.pattern, pages.open(showExplanations));
  router.get(urls.rule.pattern, pages.open(showRule));
  router.get(urls.explanation.pattern, pages.open(showExplanation));
  router.get(urls.profile.pattern, pages.page(showProfile));
  router.post(urls.profile.pattern, pages.page(sendProfile));
  router.get(urls.locked.pattern, pages.open(showLocked));
  router.post(urls.locked.pattern, pages.open(sendUnlock(doors)));
  router.post(urls.lock.pattern, pages.open(lockNow));
  router.get(urls.leave.pattern, pages.open(leave));
  router.post(urls.stay.pattern, pages.page(stay));
  router.post(urls.signOut.pattern, pages.open(signOut(doors)));

  router.get(urls.agreements.pattern, pages.page(showAgreements));
  router.post(urls.agreements.pattern, pages.page(sendAgreements));
  router.get(urls.start.pattern, pages.page(showStart));
  router.get(urls.signal.pattern, pages.page(showSignal));
  router.post(urls.signal.pattern, pages.page(sendSignal));
  router.get(urls.signalSent.pattern, pages.page(showSent));
  const copy = new CallCopy();
  router.get(urls.emergency.pattern, pages.always(showEmergency(copy)));
  router.post(urls.emergency.pattern, pages.page(sendEmergency(copy)));
  router.get(urls.caseEmergency.pattern, pages.page(showCaseEmergency(copy)));
  router.post(urls.caseEmergency.pattern, pages.page(sendCaseEmergency(copy)));
  router.get(urls.mySignals.pattern, pages.page(showMySignals));
  router.get(urls.mySignal.pattern, pages.page(showMySignal));
  router.post(urls.mySignal.pattern, pages.page(addToMySignal));
  router.get(urls.drafts.pattern, pages.page(showDrafts));
  router.get(urls.dropDraft.pattern, pages.page(askDrop));
  router.post(urls.dropDraft.pattern, pages.page(drop));
  router.get(urls.confirm.pattern, pages.page(showProposal));
  router.post(urls.confirm.pattern, pages.page(answer));
  router.post(urls.keepDraft.pattern, pages.page(keepNow));
}
