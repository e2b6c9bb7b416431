import { casesForMeeting } from '../casefile/cases-for-meeting.js';
import { seesCase } from '../domain/rights/meetings.js';
import { anonymously } from '../domain/sot/anonymous.js';
import { mayBeShown } from '../domain/sot/decide-agenda.js';
import { cannotWait, pressing, type Pressing } from '../domain/sot/guard.js';
import type { OutReason } from '../domain/sot/meeting.js';
import { inTransaction } from '../store/database.js';
import { readMeetingRow } from '../store/meeting-rows.js';
import type { MeetingDeps, MeetingReader } from './meeting-file.js';
import { sceneOf } from './world.js';

/** A case that somebody wants to put on an agenda. */
export interface CaseForAgenda {
  readonly caseId: string;
  readonly anonymous: string;
  /** Who at the table may be shown it; who may not is simply not in the list (PM-D07). */
  readonly table: readonly string[];
  readonly cannotWait: OutReason | null;
  readonly pressing: Pressing | null;
}

/** `null` = the case or the meeting is not there for this person. */
export function readCaseForAgenda(
  deps: MeetingDeps,
  { organisationId, personId }: MeetingReader,
  about: { readonly meetingId: string; readonly caseId: string },
): Promise<CaseForAgenda | null> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const row = await readMeetingRow(client, about.meetingId, 'read');
    if (row?.organisationId !== organisationId) return null;
    const { world } = await sceneOf(deps, client, row);
    const found = (await casesForMeeting(deps, client, organisationId, [about.caseId])).get(about.caseId);
    if (found === undefined || !seesCase(personId, found.state, world)) return null;
    return {
      caseId: found.caseId,
      anonymous: anonymously(found.subjects),
      table: row.state.attendees
        .map((one) => one.person)
        .filter((person) => mayBeShown(person, row.state, found.state)),
      cannotWait: cannotWait(found.state, row.state.startsAt),
      pressing: pressing(found.state, row.state.startsAt),
    };
  });
}
