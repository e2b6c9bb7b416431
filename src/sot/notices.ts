import { isPractice } from '../casefile/clock.js';
import type { Notice } from '../domain/sot/world.js';
import { pointName } from '../domain/sot/pass-time.js';
import { addNotifications, type NewNotification } from '../store/notifications.js';
import type { Client } from '../store/database.js';
import type { MeetingRow } from '../store/meeting-rows.js';

/**
 * The messages of a meeting (M15, M16): moments, a place and ids of colleagues, never a case or a word of one. The
 * same message twice is one.
 */
export async function addNotices(
  client: Client,
  row: MeetingRow,
  notices: readonly Notice[],
): Promise<number> {
  return addNotifications(
    client,
    notices.flatMap((notice) => notice.to.map((personId) => notificationOf(row, notice, personId))),
  );
}

function notificationOf(row: MeetingRow, notice: Notice, personId: string): NewNotification {
  return {
    organisationId: row.organisationId,
    // Not about a case: so that the mail cannot tell of one, nor the list of a case of a meeting.
    caseId: null,
    personId,
    kind: 'meeting',
    point: `meeting ${row.id} ${pointName(notice.about, notice.number)}`,
    rung: String(notice.rung),
    nominalAt: notice.at,
    facts: {
      about: notice.about,
      meetingId: row.id,
      startsAt: row.state.startsAt,
      place: row.place,
      since: notice.since,
      practice: isPractice(row.clock),
      ...(notice.due !== null && { due: notice.due }),
      ...(notice.onTurn !== null && { onTurn: notice.onTurn }),
    },
  };
}
