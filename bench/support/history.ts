import type { Client } from '@temporalio/client';

type Page = Awaited<ReturnType<Client['workflowService']['getWorkflowExecutionHistory']>>;

/** What one run left behind. */
export interface RunCount {
  readonly events: number;
  /** Starts, signals, updates and timers one each; local activities one for each workflow task that recorded any. */
  readonly actions: number;
}

export async function countRun(
  client: Client,
  namespace: string,
  execution: { readonly workflowId: string; readonly runId: string },
): Promise<RunCount> {
  let events = 0;
  let actions = 0;
  const marked = new Set<string>();
  let nextPageToken: Uint8Array = new Uint8Array();
  do {
    const page: Page = await client.workflowService.getWorkflowExecutionHistory({
      namespace,
      execution,
      nextPageToken,
    });
    for (const event of page.history?.events ?? []) {
      events += 1;
      if (isAction(event)) actions += 1;
      const task = event.markerRecordedEventAttributes?.workflowTaskCompletedEventId;
      if (task != null) marked.add(String(task));
    }
    ({ nextPageToken } = page);
  } while (nextPageToken.length > 0);
  return { events, actions: actions + marked.size };
}

interface Recorded {
  readonly workflowExecutionStartedEventAttributes?: unknown;
  readonly workflowExecutionSignaledEventAttributes?: unknown;
  readonly workflowExecutionUpdateAcceptedEventAttributes?: unknown;
  readonly timerStartedEventAttributes?: unknown;
}

function isAction(event: Recorded): boolean {
  const { workflowExecutionStartedEventAttributes: started, timerStartedEventAttributes: timer } = event;
  const { workflowExecutionSignaledEventAttributes: signalled } = event;
  return [started, signalled, timer, event.workflowExecutionUpdateAcceptedEventAttributes].some(
    (one) => one != null,
  );
}
