import type { Locked } from '../store/case-rows.js';
import type { Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { FULL_ACCESS } from './full-access.js';

/** A case of which neither the state nor all that it was made of can be opened: only a backup brings it back. */
export class UnreadableCase extends Error {
  constructor() {
    super('A case cannot be read');
  }
}

/** Said every time it is met: a hand in the database, a bad disk or a lost key must be known at once (BI-45). */
export function reportDamage(deps: CaseFileDeps, { damage }: Locked, caseId: string | null): void {
  if (damage !== null && caseId !== null)
    deps.report(damage === 'mended' ? 'stateMended' : 'unreadableCase', null, caseId);
}

/**
 * Whether this person is to hear that a case is there but cannot be read; to anybody else it does not exist. Decided
 * by the columns that stay readable: what her work list shows her, and whoever is shut out sees no row at all.
 */
export async function mayHearOfDamage(client: Client, personId: string, caseId: string): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from case_file f where f.id = $2 and ${FULL_ACCESS}`, [
    personId,
    caseId,
  ]);
  return rowCount === 1;
}
