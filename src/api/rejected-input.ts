import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction } from '../store/database.js';
import type { ProblemError } from '../http/problem.js';
import type { Caller } from './caller.js';
import type { Route } from './route.js';
import type { ApiServices } from './services.js';

const INPUT: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** BI-00: what was wrong with a request is one row in the log: route and code, never the value. */
export async function logRejectedInput(
  { app, caseFile }: ApiServices,
  { id }: Route,
  { organisationId, personId }: Caller,
  { problem }: ProblemError,
): Promise<void> {
  if (!INPUT.has(problem.status)) return;
  const context = { organisationId, personToken: caseFile.keys.personToken(organisationId, personId) };
  await inTransaction(app, context, async (client) =>
    appendAudit(client, organisationId, {
      at: await databaseNow(client),
      event: 'input.rejected',
      action: id,
      personId,
      outcome: 'refused',
      code: problem.errors?.[0]?.code ?? problem.code,
    }),
  );
}
