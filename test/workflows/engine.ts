import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker, bundleWorkflowCode } from '@temporalio/worker';
import { NAMESPACE, startTemporal } from '../../src/platform/launcher/temporal.js';
import { installTemporalRuntime } from '../../src/main/temporal-runtime.js';
import { TASK_QUEUE } from '../../src/workflows/ids.js';
import { timeActivities, type TimeActivities } from '../../src/activities/let-time-pass.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORKFLOWS = fileURLToPath(new URL('../../src/workflows/index.ts', import.meta.url));

/** A real server and a real worker around a record of the test's choosing. */
export interface Engine {
  readonly client: Client;
  readonly address: string;
  readonly taskQueue: string;
  readonly stop: () => Promise<void>;
}

export async function startEngine(record: TimeActivities, workflowsPath = WORKFLOWS): Promise<Engine> {
  const directory = await mkdtemp(join(tmpdir(), 'engine-'));
  const server = await startTemporal({ root: ROOT, directory, log: () => undefined });
  const connection = await Connection.connect({ address: server.address });
  installTemporalRuntime();
  const native = await NativeConnection.connect({ address: server.address });
  const worker = await Worker.create({
    connection: native,
    namespace: NAMESPACE,
    taskQueue: TASK_QUEUE,
    workflowBundle: await bundleWorkflowCode({ workflowsPath }),
    activities: timeActivities(record, () => undefined),
    maxCachedWorkflows: 50,
    stickyQueueScheduleToStartTimeout: '1s',
  });
  const running = worker.run();
  return {
    client: new Client({ connection, namespace: NAMESPACE }),
    address: server.address,
    taskQueue: TASK_QUEUE,
    stop: async () => {
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Looks again and again until something is so; fails the test after `milliseconds`. */
export async function eventually(
  isSo: () => boolean | Promise<boolean>,
  milliseconds = 10_000,
): Promise<void> {
  const until = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('It did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
