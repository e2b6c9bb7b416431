import { readMeeting, type MeetingSheet } from '../../../sot/read-meeting.js';
import { namesOf, readColleagues, type Colleague } from '../../colleagues.js';
import { isUuid } from '../../forms/typed.js';
import type { Visit } from '../../visit.js';

/** A meeting as its pages know it. Made once for a request. */
export interface MeetingPage {
  /** Its `now` is the moment of the meeting: in practice another one than that of the wall. */
  readonly visit: Visit;
  readonly sheet: MeetingSheet;
  readonly colleagues: readonly Colleague[];
  readonly names: ReadonlyMap<string, string>;
}

/** The meeting of this address for who may see it; `null` is `notFound`. */
export async function openMeeting(visit: Visit): Promise<MeetingPage | null> {
  const { web, viewer, params } = visit;
  const id = params['id'] ?? '';
  if (!isUuid(id)) return null;
  const sheet = await readMeeting(web.meetings, viewer, id);
  if (sheet === null) return null;
  const colleagues = await readColleagues(visit, sheet.locationId);
  return { visit: { ...visit, now: sheet.world.now }, sheet, colleagues, names: namesOf(colleagues) };
}

/** For the pages of the team: who only comes as a guest, or for one item, has a page of her own (S25). */
export async function openTeamMeeting(visit: Visit): Promise<MeetingPage | null> {
  const page = await openMeeting(visit);
  if (page === null) return null;
  const reads = page.sheet.leads || visit.viewer.roles.has('director');
  return reads ? page : null;
}
