import { passTime } from '../domain/case/pass-time.js';
import { lockCase, writeCase, type ClockRow } from '../store/case-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import type { Picture } from '../workflows/messages.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import { waitingOf } from './picture.js';
import { settingOf } from './setting.js';
import { writingOf } from './write-case.js';

/** A case that is gone, or never was, waits for nothing. */
const NOTHING: Picture = { version: 1, waiting: [] };

/**
 * The hand of time (design.md 3): one transaction. May be called by anybody at any moment: what is not due does not
 * happen. Answers what the case waits for now, so that a workflow that is behind, ahead or forged knows better.
 */
export function letTimePass(deps: CaseFileDeps, caseId: string): Promise<Picture> {
  return inTransaction(deps.worker, null, (client) => pass(deps, client, caseId, (clock) => clock));
}

/**
 * Moves the standing clock of a practice case, moment by moment. A case with another clock only has its time passed:
 * a real case can never be pushed (CR-14).
 */
export function moveClock(deps: CaseFileDeps, caseId: string, to: number): Promise<Picture> {
  return inTransaction(deps.worker, null, (client) =>
    pass(deps, client, caseId, (clock) =>
      clock.factor === 0 && to > clock.base ? { ...clock, base: to } : clock,
    ),
  );
}

async function pass(
  deps: CaseFileDeps,
  client: Client,
  caseId: string,
  moved: (clock: ClockRow) => ClockRow,
): Promise<Picture> {
  const owner = await client.query<{ organisation_id: string }>(
    'select organisation_id from case_file where id = $1',
    [caseId],
  );
  const organisationId = owner.rows[0]?.organisation_id;
  if (organisationId === undefined) return NOTHING;
  const locked = await lockCase(client, deps.keys, {
    organisationId,
    caseId,
    commandId: null,
    locationId: null,
    purpose: 'write',
  });
  const { file, setting: row, databaseNow } = locked;
  if (file === null || row === null) return NOTHING;

  const clock = moved(file.clock);
  const now = Math.max(caseNow(clock, databaseNow), file.state.lastEntryAt);
  const setting = settingOf(row, now);
  const passed = passTime(file.state, setting);
  const clockMoved = clock.base !== file.clock.base;
  if (passed.events.length === 0 && !clockMoved) {
    return { version: Math.max(1, file.wakeVersion), waiting: waitingOf(file.state, file.clock) };
  }
  const { writing } = writingOf(
    {
      organisationId,
      file: { ...file, clock },
      before: file.state,
      after: passed.state,
      events: passed.events,
      command: null,
      directory: setting.directory,
      databaseNow,
      newKey: null,
      names: [],
    },
    deps.keys,
  );
  await writeCase(client, {
    organisationId,
    caseId,
    entryAt: now,
    // The caller is told here; a wake row would tell it a second time.
    case: { ...writing, wake: null },
    outcome: null,
    audit: {
      at: databaseNow,
      event: 'time',
      action: 'letTimePass',
      caseId,
      reminders: passed.events.length,
      outcome: 'ok',
    },
  });
  return { version: Math.max(1, writing.file.wakeVersion), waiting: waitingOf(passed.state, clock) };
}
