import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';

/**
 * The case behind a code, as far as this person is not shut out of it; whether she may see anything of it is for the
 * reading that follows. `null`: unknown, another organisation's, or denied (PM-03).
 */
export async function findCaseId(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string; readonly code: string },
): Promise<string | null> {
  const { organisationId, personId, code } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from case_file where organisation_id = $1 and code = $2',
      [organisationId, code],
    );
    return rows[0]?.id ?? null;
  });
}
