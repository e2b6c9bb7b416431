import type { Routes } from '../http/handle.js';
import { sendConsultation, showConsultation, showConsultations } from '../pages/consultation/routes.js';
import { finishAction, showActions } from '../pages/sot/actions.js';
import { sendAgenda, showAgenda } from '../pages/sot/agenda.js';
import { sendConduct, showConduct } from '../pages/sot/conduct.js';
import { planMeetings, showMeetings } from '../pages/sot/list.js';
import { cancelMeeting, showMeeting } from '../pages/sot/meeting.js';
import { adoptMinutes, showMinutes } from '../pages/sot/minutes.js';
import { sendPoint, showPoint } from '../pages/sot/point.js';
import { urls } from '../urls.js';

/** Meetings of the school support team (S23, S24), and what somebody sees who is asked for one (S25). */
export const meetingRoutes: Routes = (router, pages) => {
  router.get(urls.meetings.pattern, pages.page(showMeetings));
  router.post(urls.meetings.pattern, pages.page(planMeetings));
  router.get(urls.meeting.pattern, pages.page(showMeeting));
  router.post(urls.meeting.pattern, pages.page(cancelMeeting));
  router.get(urls.meetingAgenda.pattern, pages.page(showAgenda));
  router.post(urls.meetingAgenda.pattern, pages.page(sendAgenda));
  router.get(urls.meetingPoint.pattern, pages.page(showPoint));
  router.post(urls.meetingPoint.pattern, pages.page(sendPoint));
  router.get(urls.meetingConduct.pattern, pages.page(showConduct));
  router.post(urls.meetingConduct.pattern, pages.page(sendConduct));
  router.get(urls.meetingMinutes.pattern, pages.page(showMinutes));
  router.post(urls.meetingMinutes.pattern, pages.page(adoptMinutes));
  router.get(urls.meetingActions.pattern, pages.page(showActions));
  router.post(urls.meetingActions.pattern, pages.page(finishAction));
  router.get(urls.consultations.pattern, pages.page(showConsultations));
  router.get(urls.consultation.pattern, pages.page(showConsultation));
  router.post(urls.consultation.pattern, pages.page(sendConsultation));
};
