import type { CaseEvent } from '../domain/case/events.js';
import type { CaseState } from '../domain/case/state.js';
import { viewOf, type CaseView } from '../domain/case/view.js';
import { open } from '../security/envelope.js';
import { lockCase } from '../store/case-rows.js';
import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import { organisationOf } from './organisation-of.js';
import { settingOf } from './setting.js';

/** A case as the record holds it, every event included. */
export interface WholeCase {
  readonly organisationId: string;
  readonly state: CaseState;
  readonly view: CaseView;
  /** Oldest first. */
  readonly events: readonly CaseEvent[];
  /** What time it is for this case. */
  readonly now: number;
}

/**
 * Reads a case past all rights, for checks of the record and for the scenario runner; never for people, who read
 * through `reads.ts`. `afterVersion` leaves out the events the caller has seen. `null` = there is no such case.
 */
export function readWholeCase(
  deps: CaseFileDeps,
  caseId: string,
  afterVersion = 0,
): Promise<WholeCase | null> {
  return inTransaction(deps.worker, null, async (client) => {
    const organisationId = await organisationOf(client, caseId);
    if (organisationId === null) return null;
    const locked = await lockCase(client, deps.keys, {
      organisationId,
      caseId,
      commandId: null,
      locationId: null,
      purpose: 'read',
    });
    const { file, setting: row, databaseNow } = locked;
    if (file === null || row === null) return null;
    const { rows } = await client.query<{ seq: number; data: Buffer }>(
      'select seq, data from case_event where case_id = $1 and seq > $2 and seq <= $3 order by seq',
      [caseId, Math.min(afterVersion, file.state.version), file.state.version],
    );
    const events = rows.map(({ seq, data }) => {
      const place = { organisationId, caseId, table: 'case_event', column: 'data', rowId: String(seq) };
      return JSON.parse(open(data, file.key, place)) as CaseEvent;
    });
    const now = caseNow(file.clock, databaseNow);
    const { directory } = settingOf(row, now);
    return { organisationId, state: file.state, view: viewOf(file.state, directory), events, now };
  });
}
