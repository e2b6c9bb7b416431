import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Runs } from '../casefile/reconcile.js';
import { CASE_WORKFLOW, caseWorkflowId } from '../workflows/ids.js';

/** How often a task may fail before its run counts as stuck: a worker that restarts costs one or two. */
const STUCK_AFTER = 3;

const CALL_MS = 5_000;

/** The runs of the cases in this namespace. */
export function caseRuns(client: Client): Runs {
  const inTime = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    client.withDeadline(Date.now() + CALL_MS, ask);
  return {
    async stateOf(caseId) {
      try {
        const { status, raw } = await inTime(() =>
          client.workflow.getHandle(caseWorkflowId(caseId)).describe(),
        );
        if (status.name !== 'RUNNING') return 'none';
        return (raw.pendingWorkflowTask?.attempt ?? 0) > STUCK_AFTER ? 'stuck' : 'guarded';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'none';
        throw error;
      }
    },
    async *running() {
      const query = `WorkflowType = '${CASE_WORKFLOW}' AND ExecutionStatus = 'Running'`;
      for await (const run of client.workflow.list({ query })) yield run.workflowId;
    },
    async end(workflowId) {
      try {
        await inTime(() => client.workflow.getHandle(workflowId).terminate('noOpenCase'));
      } catch (error) {
        // It ended by itself meanwhile, as it should.
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    },
  };
}
