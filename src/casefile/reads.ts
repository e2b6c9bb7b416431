import type { CaseEvent } from '../domain/case/events.js';
import { viewOf, type CaseView } from '../domain/case/view.js';
import { levelOf, type Level } from '../domain/rights/level.js';
import { open } from '../security/envelope.js';
import { lockCase, type LockedCase } from '../store/case-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import { settingOf } from './setting.js';

/** Who asks, and about which case. */
export interface ReadRequest {
  readonly organisationId: string;
  readonly personId: string;
  readonly caseId: string;
}

export interface CaseRead {
  readonly code: string;
  readonly level: Exclude<Level, 'none'>;
  readonly view: CaseView;
}

/** The case as this person may see it; `null` = for this person it does not exist. */
export function readCase(deps: CaseFileDeps, request: ReadRequest): Promise<CaseRead | null> {
  return inRead(deps, request, (_client, read) =>
    Promise.resolve({ code: read.file.code, level: read.level, view: read.view }),
  );
}

/** One thing that happened, with the words of the person who did it. */
export interface TimelineItem {
  readonly seq: number;
  readonly event: CaseEvent;
  readonly entry: Readonly<Record<string, unknown>> | null;
}

/** Everything on file, oldest first; for full access only. */
export function readTimeline(
  deps: CaseFileDeps,
  request: ReadRequest,
): Promise<readonly TimelineItem[] | null> {
  return inRead(deps, request, async (client, { file, level }) => {
    if (level !== 'full') return null;
    const { organisationId, caseId } = request;
    const events = await client.query<{ seq: number; command_id: string | null; data: Buffer }>(
      'select seq, command_id, data from case_event where case_id = $1 order by seq',
      [caseId],
    );
    const entries = await client.query<{ id: string; body: Buffer }>(
      'select id, body from case_entry where case_id = $1',
      [caseId],
    );
    const words = new Map(
      entries.rows.map((row) => {
        const place = { organisationId, caseId, table: 'case_entry', column: 'body', rowId: row.id };
        return [row.id, JSON.parse(open(row.body, file.key, place)) as Record<string, unknown>];
      }),
    );
    const told = new Set<string>();
    return events.rows.map((row) => {
      const place = { organisationId, caseId, table: 'case_event', column: 'data', rowId: String(row.seq) };
      const event = JSON.parse(open(row.data, file.key, place)) as CaseEvent;
      const first = row.command_id !== null && !told.has(row.command_id);
      if (row.command_id !== null) told.add(row.command_id);
      return { seq: row.seq, event, entry: first ? (words.get(row.command_id ?? '') ?? null) : null };
    });
  });
}

interface Readable {
  readonly file: LockedCase;
  readonly level: Exclude<Level, 'none'>;
  readonly view: CaseView;
}

async function inRead<Result>(
  deps: CaseFileDeps,
  request: ReadRequest,
  read: (client: Client, readable: Readable) => Promise<Result>,
): Promise<Result | null> {
  const { organisationId, personId, caseId } = request;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const locked = await lockCase(client, deps.keys, {
      organisationId,
      caseId,
      commandId: null,
      locationId: null,
      purpose: 'read',
    });
    if (locked.file === null || locked.setting === null) return null;
    const setting = settingOf(locked.setting, caseNow(locked.file.clock, locked.databaseNow));
    const level = levelOf(personId, locked.file.state, setting.directory, setting.now);
    if (level === 'none') return null;
    return read(client, { file: locked.file, level, view: viewOf(locked.file.state, setting.directory) });
  });
}
