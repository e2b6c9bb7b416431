import type { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { caseWorkflowId } from '../../src/workflows/ids.js';

/** The histories of all runs of one case, oldest first, as JSON text. */
export async function historiesOf(client: Client, caseId: string): Promise<readonly string[]> {
  const found: string[] = [];
  let runId: string | null | undefined = (await client.workflow.getHandle(caseWorkflowId(caseId)).describe())
    .runId;
  while (runId) {
    const history: History = await client.workflow.getHandle(caseWorkflowId(caseId), runId).fetchHistory();
    found.unshift(historyToJSON(history));
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  return found;
}
