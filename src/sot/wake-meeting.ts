import { inTransaction } from '../store/database.js';
import { readMeetingRow } from '../store/meeting-rows.js';
import { leaseUntold, noteTold, type Untold } from '../store/meeting-wakes.js';
import type { MeetingDeps } from './meeting-file.js';
import { pictureOf } from './picture.js';

/** After so many attempts a run that takes no signal is replaced. */
const PATIENCE = 4;
const BATCH = 50;

/**
 * Tells the engine what a meeting waits for; a failure is left to the relay. The picture is read by the worker, which
 * sees all of it: who acted may be shut out of a part.
 */
export async function tellOfMeeting(deps: MeetingDeps, { id, heal }: Untold): Promise<void> {
  try {
    const row = await inTransaction(deps.worker, null, (client) => readMeetingRow(client, id, 'read'));
    if (row === null) return;
    await deps.tellMeeting(id, pictureOf(row), heal ? 'heal' : 'signal');
    await noteTold(deps.worker, { id, version: row.wakeVersion, healed: heal });
  } catch (error) {
    deps.report('meetingWake', error);
  }
}

/** The relay of meetings, a loop in every process. @returns how many were tried. */
export async function relayMeetings(deps: MeetingDeps): Promise<number> {
  const untold = await leaseUntold(deps.worker, { batch: BATCH, patience: PATIENCE });
  await Promise.all(untold.map((one) => tellOfMeeting(deps, one)));
  return untold.length;
}
