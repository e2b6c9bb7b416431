import { passTime } from '../domain/case/pass-time.js';
import { caseStatement, lockCase, type ClockRow, type Writing } from '../store/case-rows.js';
import { inTransaction, type Client, type Finish } from '../store/database.js';
import type { Picture } from '../workflows/messages.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow, isPractice, practiceClock, type Course } from './clock.js';
import { reportDamage, UnreadableCase } from './damage.js';
import { organisationOf } from './organisation-of.js';
import { waitingOf } from './picture.js';
import { settingOf } from './setting.js';
import { writingOf } from './write-case.js';

/** A case that is gone, or never was, waits for nothing. */
const NOTHING: Picture = { version: 1, waiting: [] };

/**
 * The hand of time (design.md 3): one transaction. May be called by anybody at any moment: what is not due does not
 * happen. Answers what the case waits for now, so that a workflow that is behind, ahead or forged knows better; who
 * calls this tells the workflow.
 */
export function letTimePass(deps: CaseFileDeps, caseId: string): Promise<Picture> {
  return inTransaction(deps.worker, null, (client, finish) =>
    pass(deps, { client, finish }, caseId, (clock) => clock),
  );
}

/**
 * Moves the standing clock of a practice case, moment by moment. A case with another clock only has its time passed:
 * a real case can never be pushed (CR-14).
 */
export function moveClock(deps: CaseFileDeps, caseId: string, to: number): Promise<Picture> {
  return inTransaction(deps.worker, null, (client, finish) =>
    pass(deps, { client, finish }, caseId, (clock) =>
      isPractice(clock) && clock.factor === 0 && to > clock.base ? { ...clock, base: to } : clock,
    ),
  );
}

/** Lets the clock of a practice case go on in another way from where it is now; a real clock goes on as it does. */
export function setClock(deps: CaseFileDeps, caseId: string, course: Course): Promise<Picture> {
  return inTransaction(deps.worker, null, (client, finish) =>
    pass(deps, { client, finish }, caseId, (clock, databaseNow) =>
      isPractice(clock) ? practiceClock(caseNow(clock, databaseNow), databaseNow, course) : clock,
    ),
  );
}

async function pass(
  deps: CaseFileDeps,
  { client, finish }: { readonly client: Client; readonly finish: Finish },
  caseId: string,
  moved: (clock: ClockRow, databaseNow: number) => ClockRow,
): Promise<Picture> {
  const organisationId = await organisationOf(client, caseId);
  if (organisationId === null) return NOTHING;
  const locked = await lockCase(client, deps.keys, {
    organisationId,
    caseId,
    commandId: null,
    locationId: null,
    purpose: 'write',
  });
  const { file, setting: row, databaseNow } = locked;
  reportDamage(deps, locked, caseId);
  // It must not seem to wait for nothing: whoever asked tries again.
  if (locked.damage === 'lost') throw new UnreadableCase();
  if (file === null || row === null) return NOTHING;

  const clock = moved(file.clock, databaseNow);
  const now = Math.max(caseNow(clock, databaseNow), file.state.lastEntryAt);
  const setting = settingOf(row, now);
  const passed = passTime(file.state, setting);
  if (passed.events.length === 0 && clock === file.clock) {
    return { version: Math.max(1, file.wakeVersion), waiting: waitingOf(file.state, file.clock) };
  }
  const { writing } = writingOf(
    {
      organisationId,
      file: { ...file, clock },
      before: { state: file.state, clock: file.clock },
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
  const written: Writing = {
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
  };
  await finish(caseStatement(written));
  return { version: Math.max(1, writing.file.wakeVersion), waiting: waitingOf(passed.state, clock) };
}
