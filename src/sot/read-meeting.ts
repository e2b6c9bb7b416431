import type { CaseForMeeting } from '../casefile/cases-for-meeting.js';
import { isExternal } from '../domain/rights/external.js';
import { inGuestWindow, leadsMeeting, mayMeet, maySeeItem, seesCase } from '../domain/rights/meetings.js';
import { anonymously, type Subject } from '../domain/sot/anonymous.js';
import type { MeetingCommandType } from '../domain/sot/commands.js';
import type { MeetingWorld } from '../domain/sot/world.js';
import { inOrder } from '../domain/sot/decide-agenda.js';
import { pressing, type Pressing } from '../domain/sot/guard.js';
import type { MeetingAction, MeetingItem, MeetingState } from '../domain/sot/meeting.js';
import { sendOutWhatCannotWait } from '../domain/sot/pass-time.js';
import { appendAudit } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { readActionWords, readItemWords, type ActionWords, type ItemWords } from '../store/meeting-parts.js';
import { neighbourOf, readMeetingRow, type MeetingRow } from '../store/meeting-rows.js';
import type { MeetingDeps, MeetingReader } from './meeting-file.js';
import { sceneOf, type MeetingScene } from './world.js';
import { partKey } from './write-parts.js';

/** What an item tells of its case to this reader. */
export interface AboutCase {
  readonly caseId: string;
  /** Only for who may open the case herself. */
  readonly code: string | null;
  /** "kind, 8 tot 10 jaar" */
  readonly anonymous: string;
  /** Empty unless the item is by name and may be seen. */
  readonly subjects: readonly Subject[];
  /** The first term of the steps that ends before the meeting. */
  readonly pressing: Pressing | null;
}

export interface ItemSheet extends MeetingItem {
  /** As this reader counts: 1, 2, 3, without a gap. */
  readonly nth: number;
  readonly words: ItemWords | null;
  readonly about: AboutCase | null;
  readonly actions: readonly ActionSheet[];
  readonly may: ReadonlySet<MeetingCommandType>;
}

export interface ActionSheet extends MeetingAction {
  readonly meetingId: string;
  readonly words: ActionWords | null;
  readonly may: boolean;
}

/** A meeting as one person sees it: nothing of a case she is shut out of, not even a number (PM-D08). */
export interface MeetingSheet {
  readonly id: string;
  readonly locationId: string;
  readonly place: string;
  readonly state: Omit<MeetingState, 'items' | 'actions' | 'lastItem' | 'lastAction'>;
  readonly world: MeetingWorld;
  readonly items: readonly ItemSheet[];
  /** Agreements of the meeting before that are still open, as far as she sees their items or owns them. */
  readonly previous: readonly ActionSheet[];
  readonly may: ReadonlySet<MeetingCommandType>;
  /** Reads the whole agenda; others see their own points. */
  readonly leads: boolean;
  readonly guest: boolean;
}

const MEETING_COMMANDS = ['addAgendaItem', 'closeAgenda', 'adoptMinutes', 'cancelMeeting'] as const;
const ITEM_COMMANDS = [
  'removeAgendaItem',
  'moveAgendaItem',
  'prepareItem',
  'recordItem',
  'takeOverAdvice',
] as const;

/** `null` = for this person there is no such meeting (now). Each reading is in the log; of a guest per case (S25). */
export function readMeeting(
  deps: MeetingDeps,
  reader: MeetingReader,
  meetingId: string,
): Promise<MeetingSheet | null> {
  const { organisationId, personId, via } = reader;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const row = await readMeetingRow(client, meetingId, 'read');
    if (row?.organisationId !== organisationId) return null;
    const scene = await sceneOf(deps, client, row);
    const sheet = mayOpen(personId, row.state, scene.world)
      ? await sheetOf(deps, client, scene, personId)
      : null;
    const seen = sheet === null ? [] : sheet.items.flatMap(({ caseId }) => caseId ?? []);
    const audited = {
      at: scene.databaseNow,
      event: 'read',
      action: 'meeting',
      personId,
      object: meetingId,
      ...via,
    };
    if (sheet?.guest === true)
      for (const caseId of seen)
        await appendAudit(client, organisationId, { ...audited, caseId, outcome: 'ok' });
    await appendAudit(client, organisationId, {
      ...audited,
      objectIds: seen,
      ...(sheet === null ? { outcome: 'refused', code: 'unknownMeeting' } : { outcome: 'ok' }),
    });
    return sheet;
  });
}

/** Who leads; who is asked for it, a guest only around it; the director of the place knows that it is there. */
function mayOpen(person: string, state: MeetingState, world: MeetingWorld): boolean {
  if (leadsMeeting(person, state, world)) return true;
  const roles = world.directory.people.get(person)?.roles ?? [];
  if (isExternal(roles) && !inGuestWindow(state, world.now)) return false;
  return state.attendees.some((one) => one.person === person) || roles.includes('director');
}

async function sheetOf(
  deps: MeetingDeps,
  client: Client,
  scene: MeetingScene,
  person: string,
): Promise<MeetingSheet> {
  const { row, world } = scene;
  // Also what became urgent a minute ago is off the agenda, before time writes it down.
  const state = sendOutWhatCannotWait(row.state, world);
  const visible = inOrder(state.items).filter(
    (item) =>
      item.status !== 'removed' &&
      maySeeItem(person, state, { item, caseState: caseStateOf(scene, item.caseId) }, world),
  );
  const words = await itemWordsOf(deps, client, scene, visible);
  const actions = await actionsOf(deps, client, { scene, person, state });
  const { items, actions: _actions, lastItem: _item, lastAction: _last, ...rest } = state;
  let count = 0;
  return {
    ...{ id: row.id, locationId: row.locationId, place: row.place, state: rest, world },
    items: visible.map((item) => ({
      ...item,
      nth: item.status === 'sentOut' ? 0 : (count += 1),
      words: words.get(item.id) ?? null,
      about: item.caseId === null ? null : aboutOf(scene, item, person),
      actions: actions.filter((action) => action.itemId === item.id),
      may: new Set(ITEM_COMMANDS.filter((type) => allows(type, person, { scene, state, item }))),
    })),
    previous: await previousActions(deps, client, { scene, person }),
    may: new Set(MEETING_COMMANDS.filter((type) => mayMeet(type, person, { meeting: state }, world))),
    leads: leadsMeeting(person, state, world),
    guest: isExternal(world.directory.people.get(person)?.roles ?? []),
  };
}

function caseStateOf({ cases }: MeetingScene, caseId: string | null): CaseForMeeting['state'] | null {
  return caseId === null ? null : (cases.get(caseId)?.state ?? null);
}

function allows(
  type: MeetingCommandType,
  person: string,
  { scene, state, item }: { scene: MeetingScene; state: MeetingState; item: MeetingItem },
): boolean {
  const caseState = caseStateOf(scene, item.caseId) ?? undefined;
  return mayMeet(type, person, { meeting: state, item, caseState }, scene.world);
}

function aboutOf(scene: MeetingScene, item: MeetingItem, person: string): AboutCase | null {
  const found = item.caseId === null ? undefined : scene.cases.get(item.caseId);
  if (found === undefined) return null;
  const insider = seesCase(person, found.state, scene.world);
  return {
    caseId: found.caseId,
    code: insider ? found.code : null,
    anonymous: anonymously(found.subjects),
    subjects: item.byName ? found.subjects : [],
    pressing: insider ? pressing(found.state, scene.row.state.startsAt) : null,
  };
}

async function itemWordsOf(
  deps: MeetingDeps,
  client: Client,
  scene: MeetingScene,
  items: readonly MeetingItem[],
): Promise<ReadonlyMap<string, ItemWords | null>> {
  const parts = [];
  for (const { id, caseId } of items) parts.push({ id, by: await partKey(deps, client, scene, caseId) });
  return readItemWords(client, parts);
}

interface ActionsOf {
  readonly scene: MeetingScene;
  readonly person: string;
  readonly state: MeetingState;
}

/** The agreements of the items somebody sees, and her own. */
async function actionsOf(
  deps: MeetingDeps,
  client: Client,
  { scene, person, state }: ActionsOf,
): Promise<readonly ActionSheet[]> {
  const seen = state.actions.filter((action) => {
    const item = state.items.find((one) => one.id === action.itemId);
    const caseState = caseStateOf(scene, action.caseId);
    if (action.caseId !== null && caseState === null) return false;
    if (action.owner === person) return true;
    return item !== undefined && maySeeItem(person, state, { item, caseState }, scene.world);
  });
  const parts = [];
  for (const { id, caseId } of seen) parts.push({ id, by: await partKey(deps, client, scene, caseId) });
  const words = await readActionWords(client, parts);
  return seen.map((action) => ({
    ...action,
    meetingId: scene.row.id,
    words: words.get(action.id) ?? null,
    may: !action.done && mayMeet('completeAction', person, { meeting: state, action }, scene.world),
  }));
}

async function previousActions(
  deps: MeetingDeps,
  client: Client,
  { scene, person }: Omit<ActionsOf, 'state'>,
): Promise<readonly ActionSheet[]> {
  const { row } = scene;
  const before = await neighbourOf(client, placeInTime(row), 'before');
  const previous = before === null ? null : await readMeetingRow(client, before.id, 'read');
  if (previous === null) return [];
  const there = await sceneOf(deps, client, previous);
  const actions = await actionsOf(deps, client, {
    scene: { ...there, world: { ...there.world, now: scene.world.now } },
    person,
    state: previous.state,
  });
  return actions.filter((action) => !action.done);
}

function placeInTime({
  id,
  locationId,
  state: { kind, startsAt },
}: MeetingRow): Parameters<typeof neighbourOf>[1] {
  return { id, locationId, kind, startsAt };
}
