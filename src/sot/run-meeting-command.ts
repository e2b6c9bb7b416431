import { randomUUID } from 'node:crypto';
import { practiceClock, REAL_CLOCK } from '../casefile/clock.js';
import { levelOf } from '../domain/rights/level.js';
import type { MeetingCommand } from '../domain/sot/commands.js';
import { decideMeeting, type MeetingDecision } from '../domain/sot/decide.js';
import type { MeetingWorld } from '../domain/sot/world.js';
import { agreementsChecked } from '../domain/sot/decide-after.js';
import { refuseMeeting, type MeetingRefusal } from '../domain/sot/refusals.js';
import { appendAudit } from '../store/audit-rows.js';
import { canonical } from '../store/canonical.js';
import type { ClockRow } from '../store/case-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { readMeetingRow, neighbourOf, writeMeeting, type MeetingRow } from '../store/meeting-rows.js';
import { knownOutcome, keepOutcome } from '../store/command-outcomes.js';
import { landAdvice } from './land-advice.js';
import type { MeetingDeps, MeetingReader } from './meeting-file.js';
import { addNotices } from './notices.js';
import { tellOfMeeting } from './wake-meeting.js';
import { sceneOf, settingAt, type MeetingScene } from './world.js';
import { writeParts } from './write-parts.js';

/** One command of a signed-in person about a meeting. */
export interface MeetingRequest extends MeetingReader {
  /** `null` = plans one at `locationId`. */
  readonly meetingId: string | null;
  readonly locationId: string | null;
  readonly command: MeetingCommand;
  /** Practice organisations only: where the clock of a new meeting stands. */
  readonly clock?: { readonly at: number };
}

export type MeetingResult =
  | { readonly kind: 'done'; readonly meetingId: string; readonly advice: 'landed' | 'waits' | null }
  | { readonly kind: 'refused'; readonly refusal: MeetingRefusal }
  | { readonly kind: 'idReused' }
  | { readonly kind: 'noPractice' };

type Written =
  Exclude<MeetingResult, { kind: 'done' }> | { readonly kind: 'done'; readonly meetingId: string };

/**
 * The people's hand on meetings: one transaction under the lock of the meeting, in which the person sees no item of a
 * case she is shut out of. The engine is told afterwards; an advice about a case goes there by the ordinary command.
 */
export async function runMeetingCommand(deps: MeetingDeps, request: MeetingRequest): Promise<MeetingResult> {
  const { organisationId, personId, command } = request;
  const personToken = deps.keys.personToken(organisationId, personId);
  // Before: taking over is done by putting it on the case, not by saying so.
  if (command.type === 'takeOverAdvice') return takeOver(deps, request);
  const written = await inTransaction(deps.app, { organisationId, personToken }, (client) =>
    write(deps, client, request),
  );
  if (written.kind !== 'done') return written;
  void tellOfMeeting(deps, { id: written.meetingId, heal: false });
  if (command.type !== 'recordItem') return { ...written, advice: null };
  const advice = await landAdvice(deps, { ...request, meetingId: written.meetingId, itemId: command.item });
  return { ...written, advice };
}

async function takeOver(deps: MeetingDeps, request: MeetingRequest): Promise<MeetingResult> {
  const { command, meetingId } = request;
  if (command.type !== 'takeOverAdvice' || meetingId === null)
    return { kind: 'refused', refusal: refuseMeeting('unknownMeeting') };
  const advice = await landAdvice(deps, { ...request, meetingId, itemId: command.item });
  if (advice === null) return { kind: 'refused', refusal: refuseMeeting('nothingToDo') };
  return advice === 'waits'
    ? { kind: 'refused', refusal: refuseMeeting('notAllowed') }
    : { kind: 'done', meetingId, advice };
}

async function write(deps: MeetingDeps, client: Client, request: MeetingRequest): Promise<Written> {
  const { organisationId, personId, command } = request;
  const { meetingId, clock, locationId } = request;
  const bodyHash = deps.keys.fingerprint(canonical({ meetingId, locationId, command, clock: clock ?? null }));
  const known = await knownOutcome<Written>(client, { organisationId, commandId: command.id });
  if (known !== null)
    return known.bodyHash === bodyHash && known.personId === personId ? known.outcome : { kind: 'idReused' };
  const scene = await sceneFor(deps, client, request);
  if (scene === null || scene === 'noPractice') {
    return scene === null
      ? { kind: 'refused', refusal: refuseMeeting('unknownMeeting') }
      : { kind: 'noPractice' };
  }
  const decision = decideMeeting(scene.known, command, scene.world);
  const result = await writeDecision(deps, client, request, { scene, decision });
  // What does not exist for a person was not handled, so the id is not spent on it (PM-D16).
  if (result.kind !== 'refused' || result.refusal.code !== 'unknownMeeting')
    await keepOutcome(client, { organisationId, commandId: command.id, personId, bodyHash, outcome: result });
  return result;
}

interface Scene extends Omit<MeetingScene, 'row'> {
  readonly row: Omit<MeetingRow, 'state'>;
  readonly known: MeetingRow['state'] | null;
}

async function sceneFor(
  deps: MeetingDeps,
  client: Client,
  request: MeetingRequest,
): Promise<Scene | null | 'noPractice'> {
  const { organisationId, meetingId, locationId, command } = request;
  if (meetingId === null) return locationId === null ? null : newScene(client, { ...request, locationId });
  const row = await readMeetingRow(client, meetingId, 'write');
  if (row === null || row.organisationId !== organisationId) return null;
  const more = command.type === 'addAgendaItem' && command.caseId !== undefined ? [command.caseId] : [];
  const scene = await sceneOf(deps, client, row, more);
  const added = more[0] === undefined ? undefined : scene.cases.get(more[0]);
  // A case is put on an agenda by who may see it all; for others it is not there (PM-03).
  if (more.length > 0 && (added === undefined || !isInsider(request.personId, added.state, scene.world)))
    return null;
  return { ...scene, known: row.state };
}

function isInsider(person: string, state: Parameters<typeof levelOf>[1], world: MeetingWorld): boolean {
  return levelOf(person, state, world.directory, world.now) === 'full';
}

async function newScene(
  client: Client,
  request: MeetingRequest & { readonly locationId: string },
): Promise<Scene | null | 'noPractice'> {
  const { organisationId, locationId, clock: wanted } = request;
  const { rows } = await client.query('select 1 from location where id = $1', [locationId]);
  if (rows.length === 0) return null;
  const real = await settingAt(client, { organisationId, locationId, clock: REAL_CLOCK });
  if (wanted !== undefined && !real.practice) return 'noPractice';
  const clock: ClockRow =
    wanted === undefined
      ? REAL_CLOCK
      : practiceClock(wanted.at, real.databaseNow, { factor: 0, stopsAt: null });
  const { setting } = await settingAt(client, { organisationId, locationId, clock });
  const place = request.command.type === 'planMeeting' ? request.command.place : '';
  return {
    row: { id: randomUUID(), organisationId, locationId, place, clock, wakeVersion: 0 },
    known: null,
    world: { ...setting, cases: new Map(), nextMeetingAt: null },
    cases: new Map(),
    databaseNow: real.databaseNow,
  };
}

async function writeDecision(
  deps: MeetingDeps,
  client: Client,
  request: MeetingRequest,
  { scene, decision }: { readonly scene: Scene; readonly decision: MeetingDecision },
): Promise<Written> {
  const { organisationId, personId, command, via } = request;
  const isNew = scene.known === null;
  if (decision.state !== null && decision.state !== scene.known) {
    const row = {
      ...scene.row,
      state: decision.state,
      wakeVersion: Math.max(scene.row.wakeVersion + 1, scene.databaseNow),
    };
    await writeMeeting(client, row, isNew);
    await writeParts(deps, client, {
      before: scene.known,
      row,
      command: decision.ok ? command : null,
      cases: scene.cases,
    });
    await addNotices(client, row, decision.notices);
    if (decision.ok) await checkPrevious(client, row, request);
  }
  const audited = { event: 'command', action: command.type, personId, commandId: command.id, ...via };
  await appendAudit(client, organisationId, {
    ...audited,
    at: scene.databaseNow,
    object: isNew && !decision.ok ? undefined : scene.row.id,
    ...(decision.ok
      ? { outcome: 'ok' }
      : { outcome: 'refused', rules: decision.refusal.rules, code: decision.refusal.code }),
  });
  return decision.ok
    ? { kind: 'done', meetingId: scene.row.id }
    : { kind: 'refused', refusal: decision.refusal };
}

/** The first item of a meeting is the agreements of the one before: recording it is having looked at them. */
async function checkPrevious(client: Client, row: MeetingRow, { command }: MeetingRequest): Promise<void> {
  if (command.type !== 'recordItem') return;
  const item = row.state.items.find((one) => one.id === command.item);
  if (item?.kind !== 'previous') return;
  const { kind, startsAt } = row.state;
  const before = await neighbourOf(client, { ...row, kind, startsAt }, 'before');
  const previous = before === null ? null : await readMeetingRow(client, before.id, 'write');
  if (previous === null) return;
  const state = agreementsChecked(previous.state);
  if (state === previous.state) return;
  await writeMeeting(client, { ...previous, state, wakeVersion: previous.wakeVersion + 1 }, false);
}
