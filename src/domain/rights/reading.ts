import type { PersonId, Role } from '../case/names.js';
import type { Setting } from '../case/setting.js';
import { isDenied, type CaseState } from '../case/state.js';
import { levelOf } from './level.js';
import { capacitiesOf } from './may.js';
import type { Capacity } from './permissions.js';

/** What can be done with a case besides commands: security.md 2.5, the rows about one case. */
export type ReadAction =
  'status' | 'view' | 'print' | 'export' | 'prepareMelding' | 'caseLog' | 'denyList' | 'requestFile';

export interface ReadingRow {
  readonly row: number;
  readonly action: ReadAction;
  readonly allowed: readonly Capacity[];
  /** Whether the whole case must be open to the person; the log and the deny list have rights of their own. */
  readonly needs: 'full' | 'status' | null;
}

const FULL = ['MEM', 'OWN', 'LOC', 'DIR', 'END', 'BEC', 'BRG'] as const;

/** Who may read what of a case. Broken glass opens the case on the screen, not its print or export. */
export const READING_PERMISSIONS: readonly ReadingRow[] = [
  { row: 30, action: 'status', allowed: [...FULL, 'REP', 'ENS', 'BES', 'VTP', 'PRI'], needs: 'status' },
  { row: 31, action: 'view', allowed: FULL, needs: 'full' },
  { row: 34, action: 'print', allowed: ['OWN', 'LOC', 'DIR', 'END', 'BEC'], needs: 'full' },
  { row: 35, action: 'export', allowed: ['LOC', 'DIR', 'BEC'], needs: 'full' },
  { row: 36, action: 'prepareMelding', allowed: ['MEM', 'OWN', 'LOC', 'DIR', 'END', 'BEC'], needs: 'full' },
  { row: 37, action: 'caseLog', allowed: ['OWN', 'LOC', 'DIR', 'BEC', 'VTP', 'PRI'], needs: null },
  { row: 39, action: 'denyList', allowed: ['OWN', 'LOC', 'END', 'VTP', 'PRI'], needs: null },
  // Who decides when no privacy officer is present (row 23) must be able to look first.
  { row: 46, action: 'requestFile', allowed: ['OWN', 'LOC', 'DIR', 'END', 'BEC', 'PRI'], needs: 'full' },
];

/** Row 38: the log over all cases is for the privacy officer of the whole organisation. */
export const ORGANISATION_LOG_READERS: readonly Role[] = ['privacyOfficer'];

/** Whether this person may read this of this case: shut out first, then the level, then the cell (PM-02). */
export function mayRead(action: ReadAction, person: PersonId, state: CaseState, setting: Setting): boolean {
  if (isDenied(state, person)) return false;
  const row = READING_PERMISSIONS.find((one) => one.action === action);
  if (row === undefined) return false;
  const level = levelOf(person, state, setting.directory, setting.now);
  if (row.needs === 'full' && level !== 'full') return false;
  if (row.needs === 'status' && level === 'none') return false;
  const capacities = capacitiesOf(person, state, setting);
  return row.allowed.some((capacity) => capacities.has(capacity));
}
