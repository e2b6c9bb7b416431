import { randomUUID } from 'node:crypto';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import type { Client } from '../store/database.js';
import { sealHere } from '../store/organisation-seal.js';
import type { CaseFileDeps } from './case-file.js';
import type { ReadRequest } from './read-as.js';

/** Why somebody takes a case along, or without a case the log, in the log. Sealed: it is words. */
export async function noteReason(
  deps: CaseFileDeps,
  client: Client,
  {
    organisationId,
    personId,
    caseId,
  }: Pick<ReadRequest, 'organisationId' | 'personId'> & { readonly caseId: string | null },
  { event, reason }: { readonly event: 'export' | 'print'; readonly reason: string },
): Promise<void> {
  const rowId = randomUUID();
  const place = { organisationId, table: 'audit', column: 'detail', rowId };
  const detail = (await sealHere(client, deps.keys, place, reason)).toString('base64');
  await appendAudit(client, organisationId, {
    at: await databaseNow(client),
    event,
    action: 'reason',
    outcome: 'ok',
    personId,
    caseId,
    objectIds: [rowId],
    detail,
  });
}
