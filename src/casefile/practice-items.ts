import { lockCase } from '../store/case-rows.js';
import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { isPractice } from './clock.js';
import { organisationOf } from './organisation-of.js';
import { itemsOf, type TimelineItem } from './reads.js';

/**
 * Everything on file of a practice case, past the rights of the people in its story: for the learner who played them
 * all. A case on the real clock is never read here. `null` = there is no such practice case.
 */
export function readPracticeItems(
  deps: CaseFileDeps,
  caseId: string,
): Promise<readonly TimelineItem[] | null> {
  return inTransaction(deps.worker, null, async (client) => {
    const organisationId = await organisationOf(client, caseId);
    if (organisationId === null) return null;
    const { file } = await lockCase(client, deps.keys, {
      ...{ organisationId, caseId, commandId: null, locationId: null, purpose: 'read' as const },
    });
    if (file === null || !isPractice(file.clock)) return null;
    return itemsOf(deps, client, { organisationId, caseId, personId: '' }, file);
  });
}
