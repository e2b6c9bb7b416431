import { readCase, type ReadRequest } from '../casefile/reads.js';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { inTransaction } from '../store/database.js';
import { caseNotifications, type CaseNotification } from '../store/notification-reads.js';

/**
 * Every notification of a case with what became of it, the oldest first; for full access only. `null` = for this
 * person there is nothing to see.
 */
export async function readNotifications(
  deps: CaseFileDeps,
  request: ReadRequest,
): Promise<readonly CaseNotification[] | null> {
  const found = await readCase(deps, request);
  if (found?.level !== 'full') return null;
  const { organisationId, personId, caseId } = request;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, (client) =>
    caseNotifications(client, caseId),
  );
}
