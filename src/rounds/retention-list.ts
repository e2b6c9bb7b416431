import type { CaseFileDeps } from '../casefile/case-file.js';
import { inTransaction } from '../store/database.js';
import { rolesOf } from '../store/mail-choices.js';
import { isCooperative, retentionProposals, type RetentionProposal } from '../store/retention-rows.js';

/**
 * What is proposed for destruction, for who decides about it (security.md 2.5, row 47): director, privacy officer and
 * the bestuur of a cooperative see all; whoever else owns a case sees her own. A case she is shut out of is not there.
 */
export function readRetentionList(
  deps: CaseFileDeps,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
): Promise<readonly RetentionProposal[]> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const roles = await rolesOf(client, personId);
    const all =
      roles.includes('director') ||
      roles.includes('privacyOfficer') ||
      (roles.includes('bestuur') && (await isCooperative(client)));
    const proposals = await retentionProposals(client);
    return all ? proposals : proposals.filter((one) => one.ownerId === personId);
  });
}
