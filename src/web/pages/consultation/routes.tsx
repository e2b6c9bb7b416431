import { readWindow } from '../../../sot/guest-window.js';
import { readMeetings } from '../../../sot/list-meetings.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { readColleagues } from '../../colleagues.js';
import { FormState } from '../../forms/form-state.js';
import { isUuid } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { finishIn } from '../sot/actions.js';
import type { MeetingShown } from '../sot/meeting-flow.js';
import { openMeeting, type MeetingPage } from '../sot/open-meeting.js';
import { ConsultationView, ConsultationsView, OutsideView } from './view.js';

const words = nl.sot.guest;

/** S25: the meetings somebody is asked for now. */
export async function showConsultations(visit: Visit): Promise<Answer> {
  const lines = await readMeetings(visit.web.meetings, visit.viewer);
  return page(words.list, <ConsultationsView lines={lines} />, { print: 'PR1' });
}

/** S25: own points and agreements, around the meeting; who leads it goes on to S23. */
export async function showConsultation(visit: Visit): Promise<Answer> {
  const found = await openMeeting(visit);
  if (found === null) return outside(visit);
  if (found.sheet.leads) return redirect(urls.meeting({ id: found.sheet.id }));
  return consultationPage(found, { form: new FormState(), refusal: null });
}

export async function sendConsultation(visit: Visit): Promise<Answer> {
  const found = await openMeeting(visit);
  return found === null ? notFound : finishIn(found, visit, (shown) => consultationPage(found, shown));
}

/** Who was asked but comes before or after its days is told so, and sees nothing more. */
async function outside(visit: Visit): Promise<Answer> {
  const { web, viewer, params } = visit;
  const id = params['id'] ?? '';
  const window = isUuid(id) ? await readWindow(web.meetings, viewer, id) : null;
  if (window === null) return notFound;
  const colleagues = await readColleagues(visit, window.locationId);
  const chair = colleagues.find((one) => one.id === window.chair)?.name ?? '';
  const text = window.isOver ? words.over : words.notYet(showMoment(window.from, window.now));
  return page(words.title, <OutsideView text={text} chair={chair} />);
}

function consultationPage(found: MeetingPage, shown: MeetingShown): PageAnswer {
  return page(words.title, <ConsultationView page={found} shown={shown} />, { print: 'PR1' });
}
