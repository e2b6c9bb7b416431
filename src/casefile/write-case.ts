import type { Command } from '../domain/case/commands.js';
import type { CaseEvent } from '../domain/case/events.js';
import { onTurn, personsOnTurn } from '../domain/case/recipients.js';
import type { Directory } from '../domain/case/setting.js';
import { stageOf } from '../domain/case/stage.js';
import { inEmergency, meldingStatus, type CaseState, type WaitingPoint } from '../domain/case/state.js';
import type { KeyRing, WrappedKey } from '../security/key-ring.js';
import type { CaseColumns, CaseWriting, ClockRow, LockedCase } from '../store/case-rows.js';
import type { Picture } from '../workflows/messages.js';
import { nextRealMoment, signalOf, waitingOf } from './picture.js';
import { whoIsTold } from './who-is-told.js';

/** A case after an act or after time passed, and what is to be remembered of it. */
export interface Change {
  readonly organisationId: string;
  /** The file as it was locked, or a new one. */
  readonly file: Omit<LockedCase, 'state'>;
  /** What it was, and by which clock; a new clock is news for the engine. */
  readonly before: { readonly state: CaseState; readonly clock: ClockRow } | null;
  readonly after: CaseState;
  readonly events: readonly CaseEvent[];
  readonly command: Command | null;
  readonly directory: Directory;
  readonly databaseNow: number;
  readonly newKey: WrappedKey | null;
  readonly names: CaseWriting['names'];
}

/** The rows of a change: every act is a lasting fact of the file (R02, R36). A `wake` row only when what the case waits for is not what the engine was last told. */
export function writingOf(change: Change, keys: KeyRing): { writing: CaseWriting; picture: Picture | null } {
  const { before, after, file, databaseNow } = change;
  const waiting = waitingOf(after, file.clock);
  const told = before === null ? [] : waitingOf(before.state, before.clock);
  const changed = JSON.stringify(waiting) !== JSON.stringify(told);
  // A restored record outranks its own past from the next act on.
  const wakeVersion = changed ? Math.max(file.wakeVersion + 1, databaseNow) : file.wakeVersion;
  const picture = changed ? { version: wakeVersion, waiting } : null;
  const writing: CaseWriting = {
    file: { ...file, wakeVersion, state: after, columns: columnsOf(after, file) },
    newKey: change.newKey,
    firstSeq: (before?.state.version ?? 0) + 1,
    events: change.events,
    command: change.command,
    points: after.points.map((point) => ({
      point: point.id,
      due: point.due,
      rung: point.rung === null ? null : String(point.rung),
      onTurn: onTurn(after, point.id, change.directory),
      persons: personsOnTurn(after, point, change.directory),
      since: point.basis.from,
    })),
    people: peopleOf(after),
    names: change.names,
    denials: after.denials.map((denial) => keys.personToken(change.organisationId, denial.person)),
    notifications: whoIsTold(change),
    wake: picture === null ? null : { signal: signalOf(change.command?.type ?? null), picture },
  };
  return { writing, picture };
}

function columnsOf(state: CaseState, file: Omit<LockedCase, 'state'>): CaseColumns {
  const dues = state.points.map((point) => point.due);
  return {
    stage: stageOf(state),
    class: state.class,
    emergency: inEmergency(state),
    melding: meldingStatus(state),
    help: state.help,
    closure: state.closure,
    ownerId: state.owner,
    nextDue: dues.length === 0 ? null : Math.min(...dues),
    nextAt: nextRealMoment(state, file.clock),
    highestRung: highestRung(state.points),
    calendarVersion: state.calendarVersion,
    openedAt: state.openedAt,
  };
}

const RUNGS = ['before', 'due', '1', '2', '3'];

function highestRung(points: readonly WaitingPoint[]): string | null {
  const reached = points.map((point) => (point.rung === null ? -1 : RUNGS.indexOf(String(point.rung))));
  return RUNGS[Math.max(-1, ...reached)] ?? null;
}

function peopleOf(state: CaseState): readonly { personId: string; relation: string }[] {
  return [
    { personId: state.owner, relation: 'owner' },
    ...state.members.map((personId) => ({ personId, relation: 'member' })),
    ...state.reporters.map((personId) => ({ personId, relation: 'reporter' })),
  ];
}
