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
import type { MeetingActivities } from '../activities/let-meeting-pass.js';
import type { TimeActivities } from '../activities/let-time-pass.js';
import type { RoundActivities } from '../activities/rounds.js';
import type { TellEngine } from '../casefile/case-file.js';
import type { TellMeeting } from '../sot/meeting-file.js';
import {
  CASE_WORKFLOW,
  caseWorkflowId,
  MEETING_WORKFLOW,
  meetingWorkflowId,
  TASK_QUEUE,
} from '../workflows/ids.js';
import { installTemporalRuntime } from './temporal-runtime.js';

/** The engine as the other parts use it. */
export interface Engine {
  readonly tell: TellEngine;
  /** Moves the standing clock of a practice case and waits until that time has passed. */
  readonly moveClock: (caseId: string, to: number) => Promise<void>;
  readonly tellMeeting: TellMeeting;
  /** Moves the standing clock of a practice meeting and waits until that time has passed. */
  readonly moveMeetingClock: (meetingId: string, to: number) => Promise<void>;
  /** Whether it answers, within a second. */
  readonly answers: () => Promise<boolean>;
  readonly client: Client;
  readonly close: () => Promise<void>;
}

const PING_MS = 1_000;
/** How long a call to the engine may take; a person's answer never waits for it. */
const CALL_MS = 5_000;
const PRACTICE_CALL_MS = 30_000;

/** How a run is started: where, under which id, with what. */
interface Start {
  readonly taskQueue: string;
  readonly workflowId: string;
  readonly args: [string];
}

/** Goes along with every call: who calls. */
type Metadata = Record<string, string>;

/** Connects lazily: the API starts, and answers, while Temporal is away. */
export function connectEngine(address: string, namespace: string, metadata: Metadata = {}): Engine {
  const connection = Connection.lazy({ address, metadata, connectTimeout: CALL_MS });
  const client = new Client({ connection, namespace, identity: 'waaklicht' });
  const start = (caseId: string): Start => ({
    taskQueue: TASK_QUEUE,
    workflowId: caseWorkflowId(caseId),
    args: [caseId],
  });
  const startMeeting = (meetingId: string): Start => ({
    taskQueue: TASK_QUEUE,
    workflowId: meetingWorkflowId(meetingId),
    args: [meetingId],
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
  const wasMoved = async (workflow: string, from: Start, to: number): Promise<boolean> => {
    // With start: it may have been written a moment before the engine hears of it.
    const startWorkflowOperation = new WithStartWorkflowOperation(workflow, {
      ...from,
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
  const move = async (workflow: string, from: Start, to: number): Promise<void> => {
    const until = Date.now() + PRACTICE_CALL_MS;
    await call(PRACTICE_CALL_MS, async () => {
      while (!(await wasMoved(workflow, from, to))) {
        if (Date.now() > until) throw new Error('The engine did not move the clock in time');
      }
    });
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
    moveClock: (caseId, to) => move(CASE_WORKFLOW, start(caseId), to),
    async tellMeeting(meetingId, picture, how) {
      await call(CALL_MS, () =>
        client.workflow.signalWithStart(MEETING_WORKFLOW, {
          ...startMeeting(meetingId),
          signal: 'meetingChanged',
          signalArgs: [picture],
          ...(how === 'heal' && { workflowIdConflictPolicy: WorkflowIdConflictPolicy.TERMINATE_EXISTING }),
        }),
      );
    },
    moveMeetingClock: (meetingId, to) => move(MEETING_WORKFLOW, startMeeting(meetingId), to),
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
  readonly activities: TimeActivities & MeetingActivities & RoundActivities;
  readonly metadata?: Metadata;
  readonly source: WorkflowSource;
}): Promise<RunningWorker> {
  installTemporalRuntime();
  const connection = await connectPatiently(options.address, options.metadata ?? {});
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

async function connectPatiently(address: string, metadata: Metadata): Promise<NativeConnection> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await NativeConnection.connect({ address, metadata });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
