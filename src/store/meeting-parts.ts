import { open, seal, type DataKey } from '../security/envelope.js';
import type { MeetingAction, MeetingItem } from '../domain/sot/meeting.js';
import type { Client } from './database.js';

/** What people wrote about an item. */
export interface ItemWords {
  readonly title?: string | undefined;
  readonly purpose?: string | undefined;
  readonly preparation?:
    | {
        readonly facts: string;
        readonly done: string;
        readonly views?: string | undefined;
        readonly question: string;
      }
    | undefined;
  readonly advice?: string | undefined;
  readonly noAdviceBecause?: string | undefined;
  readonly present?: readonly string[] | undefined;
}

export interface ActionWords {
  readonly what: string;
  /** What the owner said when it was done. */
  readonly outcome?: string | undefined;
}

/** Under which key the words of a part are sealed: that of its case, or of the organisation. */
export interface PartKey {
  readonly organisationId: string;
  readonly caseId: string | null;
  readonly key: DataKey;
}

const place = ({ organisationId, caseId }: PartKey, table: string, rowId: string) => ({
  organisationId,
  caseId: caseId ?? '',
  table,
  column: 'body',
  rowId,
});

/** Adds or replaces an item with its words. */
export async function writeItem(
  client: Client,
  meetingId: string,
  item: MeetingItem,
  sealed: { readonly by: PartKey; readonly words: ItemWords },
): Promise<void> {
  const { id, caseId, number, position, status, points, ...facts } = item;
  const { by, words } = sealed;
  await client.query(
    `insert into meeting_item (id, organisation_id, meeting_id, case_id, number, position, status, facts, points, body, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (id) do update set position = excluded.position, status = excluded.status, facts = excluded.facts,
       points = excluded.points, body = excluded.body, key_id = excluded.key_id`,
    [
      ...[id, by.organisationId, meetingId, caseId, number, position, status],
      ...[JSON.stringify(facts), JSON.stringify(points)],
      seal(JSON.stringify(words), by.key, place(by, 'meeting_item', id)),
      by.key.id,
    ],
  );
}

/** What time or the order of the agenda changes of an item; its words stay as they are. */
export async function moveItemRow(client: Client, item: MeetingItem): Promise<void> {
  const { id, caseId: _case, number: _number, position, status, points, ...facts } = item;
  await client.query(
    'update meeting_item set position = $2, status = $3, facts = $4, points = $5 where id = $1',
    [id, position, status, JSON.stringify(facts), JSON.stringify(points)],
  );
}

export async function writeAction(
  client: Client,
  meetingId: string,
  action: MeetingAction,
  sealed: { readonly by: PartKey; readonly words: ActionWords },
): Promise<void> {
  const { by, words } = sealed;
  await client.query(
    `insert into meeting_action (id, organisation_id, meeting_id, item_id, case_id, number, owner_id, due, done, points, body, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (id) do update set done = excluded.done, points = excluded.points, body = excluded.body, key_id = excluded.key_id`,
    [
      ...[action.id, by.organisationId, meetingId, action.itemId, action.caseId, action.number, action.owner],
      ...[action.due, action.done, JSON.stringify(action.points)],
      seal(JSON.stringify(words), by.key, place(by, 'meeting_action', action.id)),
      by.key.id,
    ],
  );
}

export async function moveActionRow(client: Client, action: MeetingAction): Promise<void> {
  await client.query('update meeting_action set done = $2, points = $3 where id = $1', [
    action.id,
    action.done,
    JSON.stringify(action.points),
  ]);
}

/** The words of items, by id; `null` for one that cannot be opened (CR-07). */
export async function readItemWords(
  client: Client,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, ItemWords | null>> {
  return (await readBodies(client, 'meeting_item', parts)) as ReadonlyMap<string, ItemWords | null>;
}

export async function readActionWords(
  client: Client,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, ActionWords | null>> {
  return (await readBodies(client, 'meeting_action', parts)) as ReadonlyMap<string, ActionWords | null>;
}

/** An item or an action, and the key under which its words are. */
export interface Part {
  readonly id: string;
  readonly by: PartKey;
}

async function readBodies(
  client: Client,
  table: 'meeting_item' | 'meeting_action',
  parts: readonly Part[],
): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await client.query<{ id: string; body: Buffer }>(
    `select id, body from ${table} where id = any($1)`,
    [parts.map((part) => part.id)],
  );
  const keys = new Map(parts.map((part) => [part.id, part.by]));
  return new Map(rows.map(({ id, body }) => [id, opened(body, keys.get(id), table, id)]));
}

function opened(body: Buffer, by: PartKey | undefined, table: string, id: string): unknown {
  if (by === undefined) return null;
  try {
    return JSON.parse(open(body, by.key, place(by, table, id)));
  } catch {
    return null;
  }
}
