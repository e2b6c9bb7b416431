import type { CommandType, Command } from '../domain/case/commands.js';
import type { PersonId, Recipient } from '../domain/case/names.js';
import { onTurn, personsOnTurn } from '../domain/case/recipients.js';
import type { Setting } from '../domain/case/setting.js';
import type { CaseState, WaitingPoint } from '../domain/case/state.js';
import { viewOf, type CaseView } from '../domain/case/view.js';
import { levelOf } from '../domain/rights/level.js';
import { mayCommand } from '../domain/rights/may.js';
import { CASE_PERMISSIONS } from '../domain/rights/permissions.js';
import type { CaseFileDeps } from './case-file.js';
import { readAs, type ReadRequest } from './read-as.js';
import { itemsOf, type TimelineItem } from './reads.js';

/** Who is on turn for a waiting point, as people and as a role. */
export interface PointSheet extends WaitingPoint {
  readonly role: Recipient;
  /** After deputies and absence; empty = nobody can be reached. */
  readonly persons: readonly PersonId[];
}

/** What the pages of a case show: how it stands, who is on turn, everything on file, and what this person may do. */
export interface CaseSheet {
  readonly caseId: string;
  readonly code: string;
  readonly locationId: string;
  readonly view: CaseView;
  /** Without the deny list, which has rights of its own (row 39). */
  readonly state: Omit<CaseState, 'denials'>;
  /** Soonest first. */
  readonly points: readonly PointSheet[];
  readonly items: readonly TimelineItem[];
  /** The world of this case at its own moment: `setting.now` is what time it is for the case. */
  readonly setting: Setting;
  readonly may: ReadonlySet<CommandType>;
  /** Who else has full access: they can be the second person. */
  readonly insiders: readonly PersonId[];
}

/** The whole case for somebody with full access, in one read; `null` = for this person it does not exist. */
export function readCaseSheet(deps: CaseFileDeps, request: ReadRequest): Promise<CaseSheet | null> {
  return readAs(deps, request, { object: 'caseSheet', action: 'view' }, async (client, { file, setting }) => {
    const { denials: _denials, ...state } = file.state;
    return {
      caseId: request.caseId,
      code: file.code,
      locationId: file.locationId,
      view: viewOf(file.state, setting.directory),
      state,
      points: pointsOf(file.state, setting),
      items: await itemsOf(deps, client, request, file),
      setting,
      may: allowedTo(request.personId, file.state, setting),
      insiders: insidersOf(file.state, setting).filter((person) => person !== request.personId),
    };
  });
}

/** The waiting points with the people behind them, soonest first. */
export function pointsOf(state: CaseState, { directory }: Setting): readonly PointSheet[] {
  return [...state.points]
    .sort((a, b) => a.due - b.due)
    .map((point) => ({
      ...point,
      role: onTurn(state, point.id, directory),
      persons: personsOnTurn(state, point, directory),
    }));
}

function insidersOf(state: CaseState, { directory, now }: Setting): readonly PersonId[] {
  return [...directory.people.keys()].filter((person) => levelOf(person, state, directory, now) === 'full');
}

function allowedTo(person: PersonId, state: CaseState, setting: Setting): ReadonlySet<CommandType> {
  const types = CASE_PERMISSIONS.flatMap((row) => row.commands);
  return new Set(
    types.filter((type) => mayCommand({ type, by: person } as Command, state, setting) === null),
  );
}
