import { isPractice } from '../casefile/clock.js';
import { passMeetingTime } from '../domain/sot/pass-time.js';
import type { MeetingState } from '../domain/sot/meeting.js';
import { appendAudit } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { moveActionRow, moveItemRow } from '../store/meeting-parts.js';
import { readMeetingRow, writeMeeting, type MeetingRow } from '../store/meeting-rows.js';
import { healMeetings, lateMeetings } from '../store/meeting-wakes.js';
import type { Picture } from '../workflows/messages.js';
import type { MeetingDeps } from './meeting-file.js';
import { addNotices } from './notices.js';
import { pictureOf } from './picture.js';
import { sceneOf } from './world.js';

/** A meeting that is gone, or never was, waits for nothing. */
const NOTHING: Picture = { version: 1, waiting: [] };

/** The hand of time on a meeting: one transaction, by anybody at any moment; what is not due does not happen. */
export function letMeetingPass(deps: MeetingDeps, meetingId: string): Promise<Picture> {
  return inTransaction(deps.worker, null, (client) => pass(deps, client, meetingId, (row) => row));
}

/** Moves the standing clock of a practice meeting; a real one only has its time passed (CR-14). */
export function moveMeetingClock(deps: MeetingDeps, meetingId: string, to: number): Promise<Picture> {
  return inTransaction(deps.worker, null, (client) =>
    pass(deps, client, meetingId, (row) =>
      isPractice(row.clock) && row.clock.factor === 0 && to > row.clock.base
        ? { ...row, clock: { ...row.clock, base: to } }
        : row,
    ),
  );
}

const LATE_MS = 6 * 60_000;

/** Meetings whose moment passed without the engine: the record lets the time pass itself and asks for a new run. */
export async function lateMeetingSweep(deps: MeetingDeps): Promise<readonly string[]> {
  const late = await lateMeetings(deps.worker, LATE_MS);
  for (const id of late) {
    try {
      await letMeetingPass(deps, id);
      deps.report('lateMeeting', null);
    } catch (error) {
      deps.report('meetingSweep', error);
    }
  }
  if (late.length > 0) await healMeetings(deps.worker, late);
  return late;
}

async function pass(
  deps: MeetingDeps,
  client: Client,
  meetingId: string,
  moved: (row: MeetingRow) => MeetingRow,
): Promise<Picture> {
  const found = await readMeetingRow(client, meetingId, 'write');
  if (found === null) return NOTHING;
  const scene = await sceneOf(deps, client, moved(found));
  const passed = passMeetingTime(scene.row.state, scene.world);
  if (passed.state === found.state && scene.row === found) return pictureOf(found);
  const row: MeetingRow = {
    ...scene.row,
    state: passed.state,
    wakeVersion: Math.max(found.wakeVersion + 1, scene.databaseNow),
  };
  await writeMeeting(client, row, false);
  await writeMoved(client, found.state, passed.state);
  const told = await addNotices(client, row, passed.notices);
  await appendAudit(client, row.organisationId, {
    ...{ at: scene.databaseNow, event: 'time', action: 'letMeetingPass', object: meetingId, reminders: told },
    outcome: 'ok',
  });
  return pictureOf(row);
}

/** What time changed of items and actions: their points, and what left the agenda. */
async function writeMoved(client: Client, before: MeetingState, after: MeetingState): Promise<void> {
  for (const item of after.items) if (!before.items.includes(item)) await moveItemRow(client, item);
  for (const action of after.actions)
    if (!before.actions.includes(action)) await moveActionRow(client, action);
}
