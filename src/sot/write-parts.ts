import type { CaseForMeeting } from '../casefile/cases-for-meeting.js';
import type { MeetingCommand } from '../domain/sot/commands.js';
import { actionId } from '../domain/sot/decide-after.js';
import type { MeetingAction, MeetingItem, MeetingState } from '../domain/sot/meeting.js';
import type { Client } from '../store/database.js';
import {
  moveActionRow,
  moveItemRow,
  readActionWords,
  readItemWords,
  writeAction,
  writeItem,
  type ActionWords,
  type ItemWords,
  type PartKey,
} from '../store/meeting-parts.js';
import type { MeetingRow } from '../store/meeting-rows.js';
import { organisationKey } from '../store/organisation-keys.js';
import type { MeetingDeps } from './meeting-file.js';

interface Parts {
  readonly before: MeetingState | null;
  readonly row: MeetingRow;
  /** `null` = only time passed. */
  readonly command: MeetingCommand | null;
  readonly cases: ReadonlyMap<string, CaseForMeeting>;
}

/** Writes the items and actions that changed, with the words the command brought. */
export async function writeParts(deps: MeetingDeps, client: Client, parts: Parts): Promise<void> {
  const { before, row, command } = parts;
  const { items, actions } = row.state;
  for (const item of items) {
    if (before?.items.includes(item) === true) continue;
    await writeOneItem(deps, client, parts, item);
  }
  for (const action of actions) {
    if (before?.actions.includes(action) === true) continue;
    const words = actionWords(action, command);
    if (words === null) {
      await moveActionRow(client, action);
      continue;
    }
    const by = await partKey(deps, client, parts, action.caseId);
    const known = await readActionWords(client, [{ id: action.id, by }]);
    await writeAction(client, row.id, action, {
      by,
      words: { ...known.get(action.id), ...words } as ActionWords,
    });
  }
}

async function writeOneItem(
  deps: MeetingDeps,
  client: Client,
  parts: Parts,
  item: MeetingItem,
): Promise<void> {
  const { row, command, before } = parts;
  const isNew = before?.items.some((one) => one.id === item.id) !== true;
  const words = itemWords(item, command);
  if (words === null && !isNew) {
    await moveItemRow(client, item);
    return;
  }
  const by = await partKey(deps, client, parts, item.caseId);
  const known = isNew ? null : (await readItemWords(client, [{ id: item.id, by }])).get(item.id);
  await writeItem(client, row.id, item, { by, words: { ...known, ...words } });
}

/** Under the key of the case, so that what was said about it goes when the case goes (RL: shredding). */
export async function partKey(
  deps: Pick<MeetingDeps, 'keys'>,
  client: Client,
  { row, cases }: { readonly row: MeetingRow; readonly cases: ReadonlyMap<string, CaseForMeeting> },
  caseId: string | null,
): Promise<PartKey> {
  const { organisationId } = row;
  const key =
    caseId === null
      ? await organisationKey(client, deps.keys, organisationId, 'content')
      : cases.get(caseId)?.key;
  if (key === undefined) throw new Error('The key of a case is not there');
  return { organisationId, caseId, key };
}

/** The words of this command about this item; `null` = none. */
function itemWords(item: MeetingItem, command: MeetingCommand | null): ItemWords | null {
  switch (command?.type) {
    case 'addAgendaItem': {
      const { id, title, purpose } = command;
      return item.id === id ? { title, purpose } : null;
    }
    case 'prepareItem': {
      const { facts, done, views, question } = command;
      return item.id === command.item ? { preparation: { facts, done, views, question } } : null;
    }
    case 'recordItem': {
      const { advice, noAdviceBecause, present } = command;
      return item.id === command.item ? { advice, noAdviceBecause, present } : null;
    }
    default:
      return null;
  }
}

function actionWords(action: MeetingAction, command: MeetingCommand | null): Partial<ActionWords> | null {
  if (command?.type === 'completeAction')
    return action.id === command.action ? { outcome: command.text } : null;
  if (command?.type !== 'recordItem') return null;
  const index = (command.actions ?? []).findIndex((_one, nth) => actionId(command.id, nth) === action.id);
  const what = command.actions?.[index]?.what;
  return what === undefined ? null : { what };
}
