import {
  Client,
  Connection,
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowIdConflictPolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import type { TimeActivities } from '../activities/let-time-pass.js';
import type { RoundActivities } from '../activities/rounds.js';
import type { TellEngine } from '../casefile/case-file.js';
import { CASE_WORKFLOW, caseWorkflowId, TASK_QUEUE } from '../workflows/ids.js';
import { installTemporalRuntime } from './temporal-runtime.js';

/** The engine as the other parts use it. */
export interface Engine {
  readonly tell: TellEngine;
  /** Moves the standing clock of a practice case and waits until that time has passed. */
  readonly moveClock: (caseId: string, to: number) => Promise<void>;
  /** Whether it answers, within a second. */
  readonly answers: () => Promise<boolean>;
  readonly client: Client;
  readonly close: () => Promise<void>;
}

const PING_MS = 1_000;
/** How long a call to the engine may take; a person's answer never waits for it. */
const CALL_MS = 5_000;
const PRACTICE_CALL_MS = 30_000;

/** Connects lazily: the API starts, and answers, while Temporal is away. */
export function connectEngine(address: string, namespace: string): Engine {
  const connection = Connection.lazy({ address, connectTimeout: CALL_MS });
  const client = new Client({ connection, namespace, identity: 'waaklicht' });
  const start = (caseId: string) => ({
    taskQueue: TASK_QUEUE,
    workflowId: caseWorkflowId(caseId),
    args: [caseId],
  });
  // A call that is being tried again when its channel closes would end the process.
  const underWay = new Set<Promise<unknown>>();
  const call = async <Result>(forMs: number, work: () => Promise<Result>): Promise<Result> => {
    const calling = client.withDeadline(Date.now() + forMs, work);
    underWay.add(calling);
    try {
      return await calling;
    } finally {
      underWay.delete(calling);
    }
  };
  /** False when the workflow ended or began a new run meanwhile: moving is idempotent, and is asked again. */
  const wasMoved = async (caseId: string, to: number): Promise<boolean> => {
    // With start: the case may have been written a moment before the engine hears of it.
    const startWorkflowOperation = new WithStartWorkflowOperation(CASE_WORKFLOW, {
      ...start(caseId),
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
    try {
      await client.workflow.executeUpdateWithStart('advanceClock', { args: [to], startWorkflowOperation });
      return true;
    } catch (error) {
      if (isPassing(error)) return false;
      throw error;
    }
  };
  return {
    client,
    async tell(caseId, signal, picture, how = 'signal') {
      await call(CALL_MS, () =>
        client.workflow.signalWithStart(CASE_WORKFLOW, {
          ...start(caseId),
          signal,
          signalArgs: [picture],
          ...(how === 'heal' && { workflowIdConflictPolicy: WorkflowIdConflictPolicy.TERMINATE_EXISTING }),
        }),
      );
    },
    async moveClock(caseId, to) {
      const until = Date.now() + PRACTICE_CALL_MS;
      await call(PRACTICE_CALL_MS, async () => {
        while (!(await wasMoved(caseId, to))) {
          if (Date.now() > until) throw new Error('The engine did not move the clock in time');
        }
      });
    },
    answers: () =>
      call(PING_MS, () => client.workflowService.getSystemInfo({})).then(
        () => true,
        () => false,
      ),
    async close() {
      await Promise.allSettled(underWay);
      await connection.close();
    },
  };
}

/** What the server says when a run ended, or began anew, under an update. */
const [NOT_FOUND, FAILED_PRECONDITION, ABORTED] = [5, 9, 10];
const PASSING: readonly unknown[] = [NOT_FOUND, FAILED_PRECONDITION, ABORTED];

function isPassing(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  const told = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(told) && PASSING.includes(told.code);
}

/** Enough for the cases that are busy on one day; explicit, because the default misjudges (engineering facts 7.2). */
const CACHED_CASES = 500;

/** Where the worker takes its workflow code from: the sources, or a bundle that was built once. */
export type WorkflowSource = Pick<WorkerOptions, 'workflowsPath' | 'workflowBundle'>;

export const WORKFLOW_SOURCES: WorkflowSource = {
  workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
};

export interface RunningWorker {
  readonly stop: () => Promise<void>;
  readonly finished: Promise<void>;
}

/** A worker that polls until it is stopped. Waits for the server to come; a running worker reconnects by itself. */
export async function startWorker(options: {
  readonly address: string;
  readonly namespace: string;
  readonly activities: TimeActivities & RoundActivities;
  readonly source: WorkflowSource;
}): Promise<RunningWorker> {
  installTemporalRuntime();
  const connection = await connectPatiently(options.address);
  const worker = await Worker.create({
    connection,
    namespace: options.namespace,
    taskQueue: TASK_QUEUE,
    identity: 'waaklicht-worker',
    activities: { ...options.activities },
    ...options.source,
    maxCachedWorkflows: CACHED_CASES,
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '10s',
    shutdownForceTime: '15s',
  });
  const finished = worker.run();
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await finished;
    await connection.close();
  };
  return { finished, stop: () => (stopping ??= stop()) };
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

async function connectPatiently(address: string): Promise<NativeConnection> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await NativeConnection.connect({ address });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
