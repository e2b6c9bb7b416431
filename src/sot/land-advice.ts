import { createHash } from 'node:crypto';
import { runCommand } from '../casefile/run-command.js';
import type { Command } from '../domain/case/commands.js';
import { takenOver } from '../domain/sot/decide-after.js';
import { maySeeItem } from '../domain/rights/meetings.js';
import type { MeetingItem } from '../domain/sot/meeting.js';
import { inTransaction, type Client } from '../store/database.js';
import { moveItemRow, readActionWords, readItemWords } from '../store/meeting-parts.js';
import { readMeetingRow, writeMeeting } from '../store/meeting-rows.js';
import type { MeetingDeps, MeetingReader } from './meeting-file.js';
import { tellOfMeeting } from './wake-meeting.js';
import { sceneOf, type MeetingScene } from './world.js';
import { partKey } from './write-parts.js';

interface Landing extends MeetingReader {
  readonly meetingId: string;
  readonly itemId: string;
}

/**
 * Puts the advice of a meeting on its case: a consultation of step 2 (`with: sot`), by the ordinary command and under
 * the rights of who sends it. The id follows from the item, so that it lands once however often this is tried; until
 * it has, somebody is on turn for it.
 * @returns `waits` when this person may not, `null` when there is nothing to land.
 */
export async function landAdvice(deps: MeetingDeps, landing: Landing): Promise<'landed' | 'waits' | null> {
  const { organisationId, personId, via } = landing;
  const personToken = deps.keys.personToken(organisationId, personId);
  const context = { organisationId, personToken };
  const told = await inTransaction(deps.app, context, (client) => adviceOf(deps, client, landing));
  if (told === null) return null;
  const result = await runCommand(deps, {
    organisationId,
    caseId: told.caseId,
    locationId: null,
    command: consultation(landing, told),
    ...(via !== undefined && { via }),
  });
  const closed = result.kind === 'refused' && result.refusal.code === 'caseClosed';
  const landed = result.kind === 'done' || result.kind === 'idReused' || closed;
  if (!landed) return 'waits';
  await inTransaction(deps.app, context, (client) => noteTaken(deps, client, landing));
  void tellOfMeeting(deps, { id: landing.meetingId, heal: false });
  return 'landed';
}

interface Told {
  readonly caseId: string;
  readonly advice: string;
  readonly anonymous: boolean;
  readonly familyInformed: boolean;
  readonly agreements: readonly string[];
}

/** SOT and agreements in the words of the meeting; with agreements the advice asks to be followed (W13). */
function consultation({ itemId, personId }: Landing, told: Told): Command {
  const { advice, anonymous, familyInformed, agreements } = told;
  return {
    type: 'recordConsultation',
    id: idFrom(itemId),
    by: personId,
    with: 'sot',
    outcome: advice,
    anonymous,
    familyInformed,
    ...(agreements.length > 0 && { adviceToFollow: agreements.join('\n') }),
  };
}

/** A UUID that follows from the item. */
function idFrom(itemId: string): string {
  const hash = createHash('sha256').update(`advice ${itemId}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

async function adviceOf(deps: MeetingDeps, client: Client, landing: Landing): Promise<Told | null> {
  const found = await itemIn(deps, client, landing, 'read');
  if (found === null) return null;
  const { item, scene } = found;
  const { caseId } = item;
  if (caseId === null || !item.advised || item.takenOver) return null;
  const by = await partKey(deps, client, scene, caseId);
  const words = (await readItemWords(client, [{ id: item.id, by }])).get(item.id);
  const actions = scene.row.state.actions.filter((action) => action.itemId === item.id);
  const agreed = await readActionWords(
    client,
    actions.map(({ id }) => ({ id, by })),
  );
  return {
    caseId,
    advice: words?.advice ?? '',
    anonymous: !item.byName,
    familyInformed: item.family === 'yes',
    agreements: actions.flatMap(({ id }) => agreed.get(id)?.what ?? []),
  };
}

async function itemIn(
  deps: MeetingDeps,
  client: Client,
  { meetingId, itemId, personId, organisationId }: Landing,
  purpose: 'read' | 'write',
): Promise<{ readonly item: MeetingItem; readonly scene: MeetingScene } | null> {
  const row = await readMeetingRow(client, meetingId, purpose);
  const item = row?.state.items.find((one) => one.id === itemId);
  if (row?.organisationId !== organisationId || item === undefined) return null;
  const scene = await sceneOf(deps, client, row);
  const caseState = item.caseId === null ? null : (scene.cases.get(item.caseId)?.state ?? null);
  return maySeeItem(personId, row.state, { item, caseState }, scene.world) ? { item, scene } : null;
}

async function noteTaken(deps: MeetingDeps, client: Client, landing: Landing): Promise<void> {
  const found = await itemIn(deps, client, landing, 'write');
  if (found === null) return;
  const { row, databaseNow } = found.scene;
  const outcome = takenOver(row.state, landing.itemId);
  if ('code' in outcome) return;
  const wakeVersion = Math.max(row.wakeVersion + 1, databaseNow);
  await writeMeeting(client, { ...row, state: outcome.state, wakeVersion }, false);
  for (const item of outcome.state.items)
    if (!row.state.items.includes(item)) await moveItemRow(client, item);
}
