import { randomInt, randomUUID } from 'node:crypto';
import type { Command } from '../domain/case/commands.js';
import { handle, type Handled } from '../domain/case/handle.js';
import { refuse, type Refusal } from '../domain/case/refusals.js';
import type { Setting } from '../domain/case/setting.js';
import type { CaseState } from '../domain/case/state.js';
import { viewOf, type CaseView } from '../domain/case/view.js';
import { levelOf, type Level } from '../domain/rights/level.js';
import { mayCommand } from '../domain/rights/may.js';
import { canonical } from '../store/canonical.js';
import { caseStatement, lockCase, type ClockRow, type Locked, type Writing } from '../store/case-rows.js';
import { inTransaction, type Client, type Finish } from '../store/database.js';
import type { Picture } from '../workflows/messages.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow, practiceClock, REAL_CLOCK } from './clock.js';
import { mayHearOfDamage, reportDamage, UnreadableCase } from './damage.js';
import { nameCodesOf } from './names.js';
import { signalOf } from './picture.js';
import { settingOf } from './setting.js';
import { standingOf } from './standing.js';
import type { Via } from './via.js';
import { writingOf, type Change } from './write-case.js';

/** One command of a signed-in person, on a case or to open one. */
export interface CommandRequest {
  readonly organisationId: string;
  /** `null` = opens a case at `locationId`. */
  readonly caseId: string | null;
  readonly locationId: string | null;
  readonly command: Command;
  /** Practice organisations only: the clock of a case that is opened. */
  readonly clock?: { readonly at: number; readonly factor: number };
  readonly via?: Via;
}

export type CommandResult =
  | {
      readonly kind: 'done';
      readonly caseId: string;
      readonly code: string;
      readonly level: Level;
      readonly view: CaseView;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The same id was used before for something else. */
  | { readonly kind: 'idReused' }
  /** A practice clock in an organisation with real cases. */
  | { readonly kind: 'noPractice' };

/** What is remembered of a command id, once and for ever. */
type Remembered =
  { readonly ok: true; readonly caseId: string } | { readonly ok: false; readonly refusal: Refusal };

/**
 * The people's hand (design.md 2): one transaction, serialised by the lock on the case row. The answer means: it is
 * written. Needs no Temporal: the engine is told afterwards, at once or by the relay.
 */
export async function runCommand(deps: CaseFileDeps, request: CommandRequest): Promise<CommandResult> {
  const { organisationId, command } = request;
  const personToken = deps.keys.personToken(organisationId, command.by);
  const done = await inTransaction(deps.app, { organisationId, personToken }, (client, finish) =>
    act(deps, request, { client, finish }),
  );
  if (done.tell !== null) {
    const { caseId, picture } = done.tell;
    const { version } = picture;
    deps.announce({ caseId, version, signal: signalOf(command.type), picture, heal: false });
  }
  return done.result;
}

const UNKNOWN: Handled = { refusal: refuse('unknownCase'), events: [], state: null };

/** The transaction an act is written in. */
interface Hand {
  readonly client: Client;
  readonly finish: Finish;
}

interface Done {
  readonly result: CommandResult;
  readonly tell: { readonly caseId: string; readonly picture: Picture } | null;
}

async function act(deps: CaseFileDeps, request: CommandRequest, { client, finish }: Hand): Promise<Done> {
  const { organisationId, caseId, locationId, command } = request;
  const locked = await lockCase(client, deps.keys, {
    organisationId,
    caseId,
    locationId,
    commandId: command.id,
    purpose: 'write',
  });
  reportDamage(deps, locked, caseId);
  // Nothing can be decided about what cannot be read; the same command may be sent again when it can.
  if (locked.damage === 'lost' && caseId !== null && (await mayHearOfDamage(client, command.by, caseId)))
    throw new UnreadableCase();
  if (locked.setting === null) return without({ kind: 'refused', refusal: refuse('unknownCase') });
  if (request.clock !== undefined && !locked.setting.practice) return without({ kind: 'noPractice' });
  const bodyHash = hashOf(deps, request);
  if (locked.known !== null && !isUnknown(request, locked))
    return without(await replay(deps, request, { locked, bodyHash, client }));

  const clock = locked.file?.clock ?? clockOf(request, locked);
  const before = locked.file?.state ?? null;
  const now = Math.max(caseNow(clock, locked.databaseNow), before?.lastEntryAt ?? -Infinity);
  const setting = settingOf(locked.setting, now);
  // A case that is not there, or not for her: also an opening is refused, it never takes the place of another case.
  const handled = caseId !== null && before === null ? UNKNOWN : handle(before, command, setting);
  return write(deps, { client, finish }, { request, locked, clock, setting, handled, before, bodyHash });
}

/**
 * PM-D02: to whom the case does not exist, an id that was used before tells nothing. Asked before the id is looked at,
 * so that every id gets the same answer.
 */
function isUnknown(
  { caseId, command }: CommandRequest,
  { file, setting: row, databaseNow }: Locked,
): boolean {
  if (caseId === null) return false;
  if (file === null || row === null) return true;
  const setting = settingOf(row, caseNow(file.clock, databaseNow));
  return mayCommand(command, file.state, setting)?.code === 'unknownCase';
}

interface Judged {
  readonly request: CommandRequest;
  readonly locked: Locked;
  readonly clock: ClockRow;
  readonly setting: Setting;
  readonly handled: Handled;
  readonly before: CaseState | null;
  readonly bodyHash: string;
}

/** Everything that follows from the judgement, refused or not, in one write. */
async function write(deps: CaseFileDeps, { client, finish }: Hand, judged: Judged): Promise<Done> {
  const { request, locked, setting, handled, before, bodyHash } = judged;
  const { organisationId, command } = request;
  const caseId = request.caseId ?? randomUUID();
  const { file, newKey } = fileFor(deps, judged);
  const { refusal } = handled;
  const change: Change | null =
    handled.state === null || handled.events.length === 0
      ? null
      : {
          organisationId,
          file,
          before: before === null ? null : { state: before, clock: file.clock },
          after: handled.state,
          events: handled.events,
          command: refusal === null ? command : null,
          directory: setting.directory,
          databaseNow: locked.databaseNow,
          newKey,
          names: refusal === null ? await nameCodesOf(deps, client, organisationId, command) : [],
        };
  const rows = change === null ? null : writingOf(change, deps.keys);
  const remembered: Remembered = refusal === null ? { ok: true, caseId } : { ok: false, refusal };
  const audited = {
    at: locked.databaseNow,
    event: 'command',
    action: command.type,
    personId: command.by,
    commandId: command.id,
    ...standingOf(command.by, handled.state, setting),
    ...request.via,
  };
  const outcome =
    refusal === null
      ? ({ outcome: 'ok' } as const)
      : ({ outcome: 'refused', rules: refusal.rules, code: refusal.code } as const);
  const writing: Writing = {
    organisationId,
    caseId,
    entryAt: setting.now,
    case: rows?.writing ?? null,
    // What does not exist for a person was not handled, so the id is not spent on it (PM-D16).
    outcome:
      refusal?.code === 'unknownCase'
        ? null
        : {
            commandId: command.id,
            personId: command.by,
            bodyHash,
            caseId: request.caseId ?? (refusal === null ? caseId : null),
            result: remembered,
          },
    audit: { ...audited, ...outcome, caseId: refusal !== null && request.caseId === null ? null : caseId },
  };
  await finish(caseStatement(writing));
  const tell = rows?.picture == null ? null : { caseId, picture: rows.picture };
  if (refusal !== null || handled.state === null) {
    return { result: { kind: 'refused', refusal: refusal ?? refuse('unknownCase') }, tell };
  }
  return {
    result: doneResult({ id: caseId, code: file.code, state: handled.state }, command.by, setting),
    tell,
  };
}

function fileFor(deps: CaseFileDeps, judged: Judged): Pick<Change, 'file' | 'newKey'> {
  const { locked, request, clock } = judged;
  if (locked.file !== null) return { file: locked.file, newKey: null };
  const { key, stored } = deps.keys.create();
  const locationId = request.locationId ?? '';
  return { file: { code: newCode(), locationId, wakeVersion: 0, clock, key }, newKey: stored };
}

function clockOf(request: CommandRequest, locked: Locked): ClockRow {
  const { clock } = request;
  return clock === undefined
    ? REAL_CLOCK
    : practiceClock(clock.at, locked.databaseNow, { factor: clock.factor, stopsAt: null });
}

/** A known id returns its first outcome, to the same person with the same body. */
async function replay(
  deps: CaseFileDeps,
  request: CommandRequest,
  { locked, bodyHash, client }: { locked: Locked; bodyHash: string; client: Client },
): Promise<CommandResult> {
  const { known } = locked;
  const { organisationId, command } = request;
  if (known === null || known.bodyHash !== bodyHash || known.personId !== command.by)
    return { kind: 'idReused' };
  const first = known.result as Remembered;
  // PM-D02: whoever was shut out since gets no echo of an earlier answer.
  const file =
    locked.file ??
    (known.caseId === null
      ? null
      : (
          await lockCase(client, deps.keys, {
            organisationId,
            caseId: known.caseId,
            commandId: null,
            locationId: null,
            purpose: 'read',
          })
        ).file);
  if (!first.ok) return { kind: 'refused', refusal: first.refusal };
  if (file === null || locked.setting === null) return { kind: 'refused', refusal: refuse('unknownCase') };
  const setting = settingOf(locked.setting, caseNow(file.clock, locked.databaseNow));
  return doneResult({ id: first.caseId, code: file.code, state: file.state }, command.by, setting);
}

function doneResult(
  file: { readonly id: string; readonly code: string; readonly state: CaseState },
  person: string,
  setting: Setting,
): CommandResult {
  const level = levelOf(person, file.state, setting.directory, setting.now);
  return {
    kind: 'done',
    caseId: file.id,
    code: file.code,
    level,
    view: viewOf(file.state, setting.directory),
  };
}

function without(result: CommandResult): Done {
  return { result, tell: null };
}

/** Under a key: whoever reads the record cannot find the words by guessing. */
function hashOf(deps: CaseFileDeps, request: CommandRequest): string {
  const { caseId, command, clock } = request;
  return deps.keys.fingerprint(canonical({ caseId, command, clock: clock ?? null }));
}

/** No vowels, so no words; no letters or digits that are taken for one another. */
const CODE_LETTERS = '23456789BCDFGHJKLMNPQRSTVWXZ';
const CODE_LENGTH = 6;

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}
