import { readColleagues } from '../../colleagues.js';
import type { CallCopy, PeopleToCall } from '../../people-to-call.js';
import type { Visit } from '../../visit.js';

/** The names and numbers of now, and the copy for when the database is down. */
export async function peopleToCall(visit: Visit, copy: CallCopy): Promise<PeopleToCall> {
  const { viewer } = visit;
  const colleagues = await readColleagues(visit);
  return copy.remember(viewer.organisationId, visit.token, viewer.organisation.veiligThuisNumber, colleagues);
}
