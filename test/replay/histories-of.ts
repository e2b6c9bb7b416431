import type { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { caseWorkflowId } from '../../src/workflows/ids.js';

/** The histories of all runs of one case, oldest first, as JSON text. */
export function historiesOf(client: Client, caseId: string): Promise<readonly string[]> {
  return historiesOfRun(client, caseWorkflowId(caseId));
}

/** The same of any workflow, by its id. */
export async function historiesOfRun(client: Client, workflowId: string): Promise<readonly string[]> {
  const found: string[] = [];
  let runId: string | null | undefined = (await client.workflow.getHandle(workflowId).describe()).runId;
  while (runId) {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    found.unshift(historyToJSON(history));
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  return found;
}
