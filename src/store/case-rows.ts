import type { QueryConfig } from 'pg';
import type { Command } from '../domain/case/commands.js';
import type { CaseEvent } from '../domain/case/events.js';
import type { CaseState } from '../domain/case/state.js';
import type { DataKey } from '../security/envelope.js';
import { CannotOpen, seal } from '../security/envelope.js';
import type { KeyRing, WrappedKey } from '../security/key-ring.js';
import { committed, type AuditRow } from './audit-rows.js';
import type { Client } from './database.js';
import { openState, stateFromEvents } from './mend-state.js';

/** The organisation as it counts for one case today; ids and codes only. */
export interface SettingRow {
  readonly profile: string;
  readonly region: string;
  readonly practice: boolean;
  readonly outsideContact: string | null;
  readonly policy: unknown;
  readonly closedDays: readonly string[];
  readonly people: readonly {
    readonly id: string;
    readonly roles: readonly string[];
    readonly deputyFor: readonly string[];
    readonly present: boolean;
  }[];
}

/** A case's own clock: `caseNow = base + factor × (databaseNow − since)`, and never beyond `stopsAt`. */
export interface ClockRow {
  readonly base: number;
  readonly since: number;
  readonly factor: number;
  /** Practice only: a clock that runs fast comes to a stop here. */
  readonly stopsAt: number | null;
}

/** A case under its lock. */
export interface LockedCase {
  readonly code: string;
  readonly locationId: string;
  readonly wakeVersion: number;
  readonly clock: ClockRow;
  readonly state: CaseState;
  readonly key: DataKey;
}

export interface Locked {
  readonly databaseNow: number;
  readonly setting: SettingRow | null;
  readonly file: LockedCase | null;
  /** `mended`: its state was damaged and is made again of its events. `lost`: those, or its key, are damaged too. */
  readonly damage: 'mended' | 'lost' | null;
  readonly known: {
    readonly bodyHash: string;
    readonly personId: string;
    readonly caseId: string | null;
    readonly result: unknown;
  } | null;
}

/** What is locked: a case (or none yet), and the command that must not run twice. */
export interface LockRequest {
  readonly organisationId: string;
  readonly caseId: string | null;
  readonly commandId: string | null;
  readonly locationId: string | null;
  /** A reader takes no lock. */
  readonly purpose: 'read' | 'write';
}

interface LockAnswer {
  readonly databaseNow: number;
  readonly setting: SettingRow | null;
  readonly known: { body_hash: string; person_id: string; case_id: string | null; outcome: unknown } | null;
  readonly file: {
    code: string;
    locationId: string;
    wakeVersion: number;
    clockBase: number;
    clockSince: number;
    clockFactor: number;
    clockStopsAt: number | null;
    state: string;
  } | null;
  readonly key: { id: string; wrapped: string; kekVersion: number } | null;
}

/** Reads everything a decision needs in one round trip; to write, the case row is locked first. */
export async function lockCase(client: Client, keys: KeyRing, request: LockRequest): Promise<Locked> {
  const { rows } = await client.query<{ answer: LockAnswer }>({
    name: 'lock_case',
    text: 'select lock_case($1, $2, $3, $4, $5) as answer',
    values: [
      request.organisationId,
      request.caseId,
      request.commandId,
      request.locationId,
      request.purpose === 'write',
    ],
  });
  const answer = rows[0]?.answer;
  if (answer === undefined) throw new Error('The record gave no answer');
  return {
    ...(await fileOf(client, answer, keys, request)),
    databaseNow: answer.databaseNow,
    setting: answer.setting,
    known: answer.known && {
      bodyHash: answer.known.body_hash,
      personId: answer.known.person_id,
      caseId: answer.known.case_id,
      result: answer.known.outcome,
    },
  };
}

/** A case whose state cannot be opened is made again of its events (BI-45); what cannot be made again is told apart. */
async function fileOf(
  client: Client,
  { file, key: stored }: LockAnswer,
  keys: KeyRing,
  { organisationId, caseId }: LockRequest,
): Promise<Pick<Locked, 'file' | 'damage'>> {
  // No key any more: destroyed on purpose (CR-24), for as long as a case refers to it the database keeps it.
  if (file === null || caseId === null || stored === null) return { file: null, damage: null };
  const key = unwrapped(keys, stored);
  if (key === null) return { file: null, damage: 'lost' };
  const owner = { organisationId, caseId };
  const whole = openState(owner, { state: Buffer.from(file.state, 'base64'), key });
  const state = whole ?? (await stateFromEvents(client, owner, key));
  if (state === null) return { file: null, damage: 'lost' };
  const { code, locationId, wakeVersion, clockBase, clockSince, clockFactor, clockStopsAt } = file;
  const clock = { base: clockBase, since: clockSince, factor: clockFactor, stopsAt: clockStopsAt };
  return {
    file: { code, locationId, wakeVersion, clock, state, key },
    damage: whole === null ? 'mended' : null,
  };
}

function unwrapped(keys: KeyRing, stored: NonNullable<LockAnswer['key']>): DataKey | null {
  try {
    return keys.unwrap({ ...stored, wrapped: Buffer.from(stored.wrapped, 'base64') });
  } catch (error) {
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}

/** The coded columns of a case: what lists need without opening anything. */
export interface CaseColumns {
  readonly stage: string;
  readonly class: string;
  readonly emergency: boolean;
  readonly melding: string;
  readonly help: string;
  readonly closure: string | null;
  readonly ownerId: string;
  readonly nextDue: number | null;
  readonly nextAt: number | null;
  readonly highestRung: string | null;
  readonly calendarVersion: string;
  readonly openedAt: number;
}

/** Somebody is told something: of a waiting point (`kind` = `point`), or of an act of a colleague. */
export interface NotificationWriting {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly point: string;
  readonly rung: string;
  readonly nominalAt: number;
  /** Ids and moments its text needs; never words. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Everything one act or passing of time writes about a case. */
export interface CaseWriting {
  readonly file: LockedCase & { readonly columns: CaseColumns };
  readonly newKey: WrappedKey | null;
  readonly firstSeq: number;
  readonly events: readonly CaseEvent[];
  readonly command: Command | null;
  readonly points: readonly {
    point: string;
    due: number;
    rung: string | null;
    onTurn: string;
    persons: readonly string[];
    /** When the term began: "sinds". */
    since: number;
  }[];
  readonly people: readonly { personId: string; relation: string }[];
  /** Names to be found by later, as codes of the blind index; earlier ones stay. */
  readonly names: readonly { readonly code: Buffer; readonly whole: boolean }[];
  readonly denials: readonly string[];
  readonly notifications: readonly NotificationWriting[];
  readonly wake: { readonly signal: string; readonly picture: unknown } | null;
}

/** What was decided about a command id, once and for ever. */
export interface OutcomeWriting {
  readonly commandId: string;
  readonly personId: string;
  readonly bodyHash: string;
  readonly caseId: string | null;
  readonly result: unknown;
}

export interface Writing {
  readonly organisationId: string;
  readonly caseId: string;
  readonly entryAt: number;
  readonly case: CaseWriting | null;
  readonly outcome: OutcomeWriting | null;
  readonly audit: AuditRow | null;
}

/** The statement that writes all of it, sealed where people wrote or are written about. */
export function caseStatement(writing: Writing): QueryConfig {
  const { organisationId, caseId } = writing;
  const payload = {
    organisationId,
    caseId,
    ...(writing.case === null ? {} : casePayload(writing, writing.case)),
    outcome: writing.outcome,
    audit: auditPayload(writing),
  };
  return { name: 'write_case', text: 'select write_case($1)', values: [JSON.stringify(payload)] };
}

function casePayload(writing: Writing, part: CaseWriting): object {
  const { organisationId, caseId } = writing;
  const { file, command } = part;
  const sealed = (value: unknown, table: string, column: string, rowId: string): string =>
    seal(JSON.stringify(value), file.key, { organisationId, caseId, table, column, rowId }).toString(
      'base64',
    );
  return {
    newKey: part.newKey && { ...part.newKey, wrapped: part.newKey.wrapped.toString('base64') },
    file: {
      ...file.columns,
      code: file.code,
      locationId: file.locationId,
      keyId: file.key.id,
      version: file.state.version,
      wakeVersion: file.wakeVersion,
      lastEntryAt: file.state.lastEntryAt,
      clockBase: file.clock.base,
      clockSince: file.clock.since,
      clockFactor: file.clock.factor,
      clockStopsAt: file.clock.stopsAt,
      state: sealed(file.state, 'case_file', 'state', caseId),
    },
    events: part.events.map((event, index) => {
      const seq = part.firstSeq + index;
      return {
        seq,
        type: event.type,
        entryAt: event.entryAt,
        commandId: event.id,
        personId: event.by,
        data: sealed(event, 'case_event', 'data', String(seq)),
      };
    }),
    entries:
      command === null
        ? []
        : [
            {
              id: command.id,
              type: command.type,
              personId: command.by,
              at: command.at ?? writing.entryAt,
              entryAt: writing.entryAt,
              body: sealed(command, 'case_entry', 'body', command.id),
            },
          ],
    points: part.points,
    people: part.people,
    names: part.names.map(({ code, whole }) => ({ code: code.toString('base64'), whole })),
    denials: part.denials,
    notifications: part.notifications,
    wake: part.wake,
  };
}

function auditPayload({ organisationId, audit, case: part }: Writing): object | null {
  if (audit === null) return null;
  const written = part === null ? {} : { firstSeq: part.firstSeq, events: part.events.length };
  const { row, salt, commitment } = committed(organisationId, { ...audit, ...written });
  return { row, salt: salt.toString('base64'), commitment: commitment.toString('base64') };
}
