import type { CaseFileDeps } from '../casefile/case-file.js';
import type { Via } from '../casefile/via.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { rolesOf } from '../store/mail-choices.js';
import { openHere, sealHere, type OrganisationPlace } from '../store/organisation-seal.js';
import {
  isCooperative,
  retentionProposals,
  writeRetentionChoice,
  type RetentionChoice,
  type RetentionProposal,
} from '../store/retention-rows.js';

/** A proposal as the page shows it, with the reason opened. */
export interface RetentionItem extends Omit<RetentionProposal, 'choice'> {
  readonly choice: (Omit<RetentionChoice, 'reason'> & { readonly reason: string }) | null;
}

interface Who {
  readonly organisationId: string;
  readonly personId: string;
  readonly via?: Via;
}

/**
 * What is proposed for destruction, for who decides about it (security.md 2.5, row 47): director, privacy officer and
 * the bestuur of a cooperative see all; whoever else owns a case sees her own. A case she is shut out of is not there.
 */
export function readRetentionList(deps: CaseFileDeps, who: Who): Promise<readonly RetentionItem[]> {
  const { organisationId, personId } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const items: RetentionItem[] = [];
    for (const { choice, ...one } of await proposalsFor(client, personId)) {
      const place = placeOf(organisationId, one.caseId);
      const reason = choice === null ? '' : await openHere(client, deps.keys, place, choice.reason);
      items.push({ ...one, choice: choice === null ? null : { ...choice, reason } });
    }
    return items;
  });
}

/** Keeps a file longer, or holds it (rows 24, 25); `false` = not hers to decide, or it is held already. */
export function keepLonger(
  deps: CaseFileDeps,
  who: Who,
  wanted: {
    readonly code: string;
    readonly kind: RetentionChoice['kind'];
    readonly until: string | null;
    readonly reason: string;
  },
): Promise<boolean> {
  const { organisationId, personId, via } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const { code, kind, until, reason } = wanted;
    const proposal = (await proposalsFor(client, personId)).find((one) => one.code === code);
    if (proposal === undefined) return false;
    const { caseId } = proposal;
    const sealed = await sealHere(client, deps.keys, placeOf(organisationId, caseId), reason);
    const choice = { caseId, organisationId, kind, until, reason: sealed, chosenBy: personId };
    const written = await writeRetentionChoice(client, choice);
    await appendAudit(client, organisationId, {
      at: await databaseNow(client),
      event: 'administration',
      action: `retention.${kind}`,
      outcome: written ? 'ok' : 'refused',
      personId,
      caseId,
      ...via,
    });
    return written;
  });
}

async function proposalsFor(client: Client, personId: string): Promise<readonly RetentionProposal[]> {
  const roles = await rolesOf(client, personId);
  const all =
    roles.includes('director') ||
    roles.includes('privacyOfficer') ||
    (roles.includes('bestuur') && (await isCooperative(client)));
  const proposals = await retentionProposals(client);
  return all ? proposals : proposals.filter((one) => one.ownerId === personId);
}

function placeOf(organisationId: string, caseId: string): OrganisationPlace {
  return { organisationId, table: 'retention_choice', column: 'reason', rowId: caseId };
}
