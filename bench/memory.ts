import { randomUUID } from 'node:crypto';
import { NativeConnection, Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import type { TimeActivities } from '../src/activities/let-time-pass.js';
import { WORKFLOW_SOURCES } from '../src/main/engine.js';
import { NAMESPACE } from '../src/platform/launcher/temporal.js';
import { CASE_WORKFLOW } from '../src/workflows/ids.js';
import type { Picture } from '../src/workflows/messages.js';
import { line, withClients } from './support/measure.js';
import { setStage, type Stage } from './support/stage.js';

/**
 * Memory of a worker: how much a cached case takes, and that cases beyond the cache take nothing. The case workflow as
 * it is; the record answers one and the same picture. `npm run bench:memory -- 3000`
 */
const MORE = Number(process.argv[2] ?? 3000);
const CACHE = 500;
const KIB = 1024;
const CLIENTS = 16;
const DAY_MS = 86_400_000;

const picture: Picture = {
  version: 1,
  waiting: [
    { point: 'W1', at: Date.now() + 30 * DAY_MS, rung: null, pace: 'standard' },
    { point: 'W14', at: Date.now() + 60 * DAY_MS, rung: null, pace: 'standard' },
  ],
};
const record: TimeActivities = {
  letTimePass: () => Promise.resolve(picture),
  moveClock: () => Promise.resolve(picture),
};

const stage = await setStage();
const beyond = await grow(stage, CACHE);
console.log(line(`memory: ${MORE} cases beyond a cache of ${CACHE}`, { 'KiB a case': beyond }));
const cached = await grow(stage, CACHE + MORE);
console.log(line(`memory: ${MORE} cases more in the cache`, { 'KiB a case': cached }));
await stage.close();
process.exit(0);

/** By how much the process grew for each of `MORE` cases after the first. */
async function grow(on: Stage, maxCachedWorkflows: number): Promise<number> {
  const taskQueue = randomUUID();
  const connection = await NativeConnection.connect({ address: on.temporal.address });
  const worker = await Worker.create({
    connection,
    namespace: NAMESPACE,
    taskQueue,
    ...WORKFLOW_SOURCES,
    activities: { ...record },
    maxCachedWorkflows,
  });
  const running = worker.run();
  await startCases(on, taskQueue, CACHE);
  const before = await settled();
  await startCases(on, taskQueue, MORE);
  const after = await settled();
  worker.shutdown();
  await running;
  await connection.close();
  return (after - before) / MORE / KIB;
}

async function startCases({ services }: Stage, taskQueue: string, many: number): Promise<void> {
  const start = async (): Promise<void> => {
    const id = randomUUID();
    const handle = await services.engine.client.workflow.start(CASE_WORKFLOW, {
      taskQueue,
      workflowId: `memory-${id}`,
      args: [id],
    });
    // The first task is done when the timer stands.
    while ((await handle.describe()).historyLength < 5) await pause(50);
  };
  await withClients(
    CLIENTS,
    Array.from({ length: many }, () => start),
  );
}

/** Resident memory once nothing moves: what is garbage was collected, or is counted. */
async function settled(): Promise<number> {
  let least = Infinity;
  for (let nth = 0; nth < 10; nth += 1) {
    globalThis.gc?.();
    await pause(500);
    least = Math.min(least, process.memoryUsage.rss());
  }
  return least;
}
