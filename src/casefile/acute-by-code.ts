import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { findCaseId } from './find-case.js';
import { mayTry } from './may-try.js';

/**
 * Whether this code belongs to an acute case whose glass this person may break: then the second factor does not delay
 * it (G1). `false` also when the case is unknown, denied or not hers to open, so that only who may open it can tell.
 */
export async function opensAcuteCase(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string; readonly code: string },
): Promise<boolean> {
  const { organisationId, personId } = who;
  const caseId = await findCaseId(deps, who);
  if (caseId === null || (await mayTry(deps, { organisationId, personId, caseId }, 'breakGlass')) !== null)
    return false;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const { rowCount } = await client.query("select 1 from case_file where id = $1 and class = 'acute'", [
      caseId,
    ]);
    return rowCount === 1;
  });
}
