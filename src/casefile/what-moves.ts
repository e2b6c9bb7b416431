import { kindOf, type PointKind } from '../domain/case/names.js';
import { recomputeTerms } from '../domain/case/recompute-terms.js';
import type { CaseState } from '../domain/case/state.js';
import { lockCase } from '../store/case-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import { settingOf } from './setting.js';

/** What another calendar moves: counts only, so that whoever may see no case may see these. */
export interface Moves {
  readonly cases: number;
  readonly terms: Readonly<Partial<Record<PointKind, number>>>;
  /** There were more open cases than are looked at here; they move as well. */
  readonly more: boolean;
}

/** Enough for any school; a page never waits for more. */
const MOST_CASES = 500;

/**
 * Which open cases of an organisation stand on another calendar than that of their place now, and what of them moves
 * when they adopt it, or moved while this was asked. Writes nothing: `adoptCalendars` does.
 */
export function whatMoves(
  deps: CaseFileDeps,
  organisationId: string,
  since: readonly CaseBefore[],
): Promise<Moves> {
  return inTransaction(deps.worker, null, async (client) => {
    const terms: Partial<Record<PointKind, number>> = {};
    let cases = 0;
    for (const { caseId, dues } of since) {
      const after = await stateOf(deps, client, { organisationId, caseId }, true);
      const moved = (after?.points ?? []).filter(
        (point) => dues.has(point.id) && dues.get(point.id) !== point.due,
      );
      if (moved.length > 0) cases += 1;
      for (const { id } of moved) terms[kindOf(id)] = (terms[kindOf(id)] ?? 0) + 1;
    }
    return { cases, terms, more: since.length === MOST_CASES };
  });
}

/** The moments of an open case before the calendar changed. */
export interface CaseBefore {
  readonly caseId: string;
  readonly dues: ReadonlyMap<string, number>;
}

/** To be asked before the calendar changes; what has moved is asked after. */
export function momentsNow(deps: CaseFileDeps, organisationId: string): Promise<readonly CaseBefore[]> {
  return inTransaction(deps.worker, null, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from case_file where organisation_id = $1 and next_due is not null order by next_due limit $2`,
      [organisationId, MOST_CASES],
    );
    const found: CaseBefore[] = [];
    for (const { id } of rows) {
      const state = await stateOf(deps, client, { organisationId, caseId: id }, false);
      if (state === null) continue;
      found.push({ caseId: id, dues: new Map(state.points.map((point) => [point.id, point.due])) });
    }
    return found;
  });
}

async function stateOf(
  deps: CaseFileDeps,
  client: Client,
  at: { readonly organisationId: string; readonly caseId: string },
  recomputed: boolean,
): Promise<CaseState | null> {
  const { file, setting, databaseNow } = await lockCase(client, deps.keys, {
    ...{ ...at, commandId: null, locationId: null, purpose: 'read' as const },
  });
  if (file === null || setting === null) return null;
  const world = settingOf(setting, Math.max(caseNow(file.clock, databaseNow), file.state.lastEntryAt));
  return recomputed ? recomputeTerms(file.state, world).state : file.state;
}
