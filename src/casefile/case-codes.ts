import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';

/** The codes of these cases, without those the person is shut out of: for lists that name cases and show nothing else. */
export function readCaseCodes(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string },
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { organisationId, personId } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const { rows } = await client.query<{ id: string; code: string }>(
      'select id, code from case_file where organisation_id = $1 and id::text = any($2::text[])',
      [organisationId, caseIds],
    );
    return new Map(rows.map((row) => [row.id, row.code]));
  });
}
