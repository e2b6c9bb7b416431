import { inTransaction } from '../store/database.js';
import { readMeetingRow } from '../store/meeting-rows.js';
import type { MeetingDeps, MeetingReader } from './meeting-file.js';
import { settingAt } from './world.js';

/** When somebody who was asked for a meeting may look, and whether that is over. */
export interface GuestWindow {
  readonly from: number;
  readonly now: number;
  readonly isOver: boolean;
  readonly chair: string;
  readonly locationId: string;
}

/** Only for who was asked; `null` for everybody else. */
export function readWindow(
  deps: MeetingDeps,
  { organisationId, personId }: MeetingReader,
  meetingId: string,
): Promise<GuestWindow | null> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const row = await readMeetingRow(client, meetingId, 'read');
    if (row?.state.attendees.some((one) => one.person === personId) !== true) return null;
    const { setting } = await settingAt(client, row);
    const { dates, stage, chair } = row.state;
    return {
      from: dates.guestsFrom,
      now: setting.now,
      isOver: stage === 'cancelled' || setting.now >= dates.guestsUntil,
      chair,
      locationId: row.locationId,
    };
  });
}
