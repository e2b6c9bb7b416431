import type { CaseEvent } from '../domain/case/events.js';
import { viewOf, type CaseView } from '../domain/case/view.js';
import type { Level } from '../domain/rights/level.js';
import type { LockedCase } from '../store/case-rows.js';
import type { Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { openFragment } from './fragments.js';
import { readAs, type ReadRequest } from './read-as.js';

export type { ReadRequest };

export interface CaseRead {
  readonly code: string;
  readonly level: Exclude<Level, 'none'>;
  /** Only for full access; at `status` a person sees what `readStatus` tells. */
  readonly view: CaseView;
}

/** The case as this person may see it; `null` = for this person it does not exist. */
export function readCase(deps: CaseFileDeps, request: ReadRequest): Promise<CaseRead | null> {
  return readAs(deps, request, { object: 'case', action: 'status' }, (_client, { file, level, setting }) =>
    Promise.resolve(
      level === 'none' ? null : { code: file.code, level, view: viewOf(file.state, setting.directory) },
    ),
  );
}

/** What somebody wrote, field by field. */
export type Words = Readonly<Record<string, unknown>>;

/** One thing that happened, with the words of the person who did it. */
export interface TimelineItem {
  readonly seq: number;
  readonly event: CaseEvent;
  readonly entry: Words | null;
  /** The words are there but cannot be opened: the page says "onleesbaar" (CR-07). */
  readonly unreadable?: true;
}

/** Everything on file, oldest first; for full access only. Who is shut out is told by `readDenials` (row 39). */
export function readTimeline(
  deps: CaseFileDeps,
  request: ReadRequest,
): Promise<readonly TimelineItem[] | null> {
  return readAs(deps, request, { object: 'timeline', action: 'view' }, (client, { file }) =>
    itemsOf(deps, client, request, file),
  );
}

/** Every event of a case with the words that came with it, inside a reading that is allowed. */
export async function itemsOf(
  deps: CaseFileDeps,
  client: Client,
  request: ReadRequest,
  file: LockedCase,
): Promise<readonly TimelineItem[]> {
  const { caseId } = request;
  const events = await client.query<EventRow>(
    'select seq, type, entry_at, person_id, command_id, data from case_event where case_id = $1 order by seq',
    [caseId],
  );
  const entries = await client.query<{ id: string; body: Buffer }>(
    'select id, body from case_entry where case_id = $1',
    [caseId],
  );
  const bodies = new Map(entries.rows.map((row) => [row.id, row.body]));
  const told = new Set<string>();
  return events.rows.flatMap((row) => {
    const { command_id: commandId } = row;
    const first = commandId !== null && !told.has(commandId);
    if (commandId !== null) told.add(commandId);
    if (OF_THE_DENY_LIST.has(row.type)) return [];
    return [itemOf(deps, { request, file, row }, first ? (bodies.get(commandId) ?? null) : null)];
  });
}

/** Whom the case was closed to is not in the timeline: it has rights of its own (security.md 2.2, row 39). */
const OF_THE_DENY_LIST: ReadonlySet<string> = new Set(['accessDenied', 'denyConfirmed', 'denyLifted']);

interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly entry_at: number;
  readonly person_id: string | null;
  readonly command_id: string | null;
  readonly data: Buffer;
}

function itemOf(
  deps: CaseFileDeps,
  { request, file, row }: { request: ReadRequest; file: LockedCase; row: EventRow },
  body: Buffer | null,
): TimelineItem {
  const at = (table: string, column: string, rowId: string) => ({
    organisationId: request.organisationId,
    caseId: request.caseId,
    table,
    column,
    rowId,
  });
  const event = openFragment(
    deps,
    row.data,
    file.key,
    at('case_event', 'data', String(row.seq)),
  ) as CaseEvent | null;
  const entry =
    body === null
      ? undefined
      : (openFragment(deps, body, file.key, at('case_entry', 'body', row.command_id ?? '')) as Words | null);
  return {
    seq: row.seq,
    event: event === null ? outlineOf(row) : withoutDenied(event),
    entry: entry == null ? null : wordsOf(entry),
    ...((event === null || entry === null) && { unreadable: true as const }),
  };
}

/** What the readable columns still tell of an event that cannot be opened. */
function outlineOf(row: EventRow): CaseEvent {
  const { type, entry_at: at, person_id: by, command_id: id } = row;
  return { type, entryAt: at, at, by, id } as unknown as CaseEvent;
}

function withoutDenied(event: CaseEvent): CaseEvent {
  return event.type === 'caseOpened' ? { ...event, denied: [] } : event;
}

function wordsOf(entry: Words): Words {
  const { deny, ...words } = entry;
  return words;
}
