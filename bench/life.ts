import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NativeConnection, Worker } from '@temporalio/worker';
import { NAMESPACE } from '../src/platform/launcher/temporal.js';
import { caseWorkflowId } from '../src/workflows/ids.js';
import { callerFor } from './support/api.js';
import { line, timed, withClients, type Measured } from './support/measure.js';
import { INPUTS, makeSchool, OPENING, withId } from './support/school.js';
import { setStage, type Stage } from './support/stage.js';

/**
 * A full case life: opening and ten inputs, through HTTP, stored, and followed until every workflow has armed its timer
 * again; against a bare workflow that counts as many signals on the same server in the same run, and against the same
 * life built straightforwardly on DBOS and on pg-boss, on the same PostgreSQL. `npm run bench:life -- 300`
 */
const LIVES = Number(process.argv[2] ?? 200);
const CLIENTS = 16;
const INPUTS_A_LIFE = INPUTS.length + 1;

interface Life extends Measured {
  /** Answers per second, counted until the last workflow had followed. */
  readonly followedPerSecond: number;
}

const stage = await setStage();
await waaklicht(stage, 20);
await bare(stage, 20);
const ours: Life[] = [];
const theirs: Life[] = [];
// In turns, so that what else the machine does hits both alike.
for (let round = 0; round < 3; round += 1) {
  ours.push(await waaklicht(stage, LIVES));
  theirs.push(await bare(stage, LIVES));
}
const product = middle(ours);
const engine = middle(theirs);
show('life: Waaklicht (HTTP to timer)', product);
show('life: bare workflow and signals', engine);
console.log(line('life: share of inputs without wake', { share: await shareWithoutWake(stage) }));
console.log(
  line('life: ratio', { 'Waaklicht / bare': product.followedPerSecond / engine.followedPerSecond }),
);
for (const peer of ['dbos', 'pg-boss'] as const) {
  const result = await runPeer(stage, peer);
  show(`life: ${peer}`, { ...result, followedPerSecond: result.perSecond });
  console.log(
    line(`life: ratio to ${peer}`, {
      'answers per second': product.perSecond / result.perSecond,
      p99: product.p99 / result.p99,
    }),
  );
}
await stage.close();
process.exit(0);

async function waaklicht(on: Stage, lives: number): Promise<Life> {
  const school = await makeSchool(on);
  const teacher = await callerFor(on, school, school.teacher);
  const coordinator = await callerFor(on, school, school.coordinator);
  const ids: string[] = [];
  return followed(
    () =>
      withClients(
        CLIENTS,
        Array.from({ length: lives }, () => async (note) => {
          let caseId = '';
          note(await timed(async () => ({ caseId } = await teacher.post('/cases', withId(OPENING)))));
          ids.push(caseWorkflowId(caseId));
          for (const input of INPUTS) {
            note(await timed(() => coordinator.post(`/cases/${caseId}/commands`, withId(input))));
          }
        }),
      ),
    () => everyWorkflowWaits(on, ids),
  );
}

async function bare(on: Stage, lives: number): Promise<Life> {
  const { client } = on.services.engine;
  const taskQueue = `bare-${randomUUID()}`;
  const connection = await NativeConnection.connect({ address: on.temporal.address });
  const worker = await Worker.create({
    connection,
    namespace: NAMESPACE,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('./bare/workflows.ts', import.meta.url)),
    maxCachedWorkflows: 500,
    stickyQueueScheduleToStartTimeout: '1s',
  });
  const running = worker.run();
  const ids: string[] = [];
  const result = await followed(
    () =>
      withClients(
        CLIENTS,
        Array.from({ length: lives }, () => async (note) => {
          const workflowId = `bare-${randomUUID()}`;
          ids.push(workflowId);
          for (let sent = 0; sent < INPUTS_A_LIFE; sent += 1) {
            note(
              await timed(() =>
                client.workflow.signalWithStart('bareCounter', {
                  taskQueue,
                  workflowId,
                  // One more than comes, so that it waits at the end as a case does.
                  args: [INPUTS_A_LIFE + 1],
                  signal: 'count',
                  signalArgs: [sent],
                }),
              ),
            );
          }
        }),
      ),
    () => everyWorkflowWaits(on, ids),
  );
  worker.shutdown();
  await running;
  await connection.close();
  return result;
}

async function followed(live: () => Promise<Measured>, follow: () => Promise<void>): Promise<Life> {
  const start = performance.now();
  const result = await live();
  await follow();
  return { ...result, followedPerSecond: result.answers / ((performance.now() - start) / 1000) };
}

/** Every workflow has handled what it was told: nothing is left to do for a worker. */
async function everyWorkflowWaits(on: Stage, ids: readonly string[]): Promise<void> {
  const { connection } = on.services.engine.client;
  while (Number((await on.owner.query<{ n: string }>('select count(*) as n from wake')).rows[0]?.n) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // Newest first: when the last ones wait, the others mostly do.
  for (const workflowId of [...ids].reverse()) {
    for (;;) {
      const found = await connection.workflowService.describeWorkflowExecution({
        namespace: NAMESPACE,
        execution: { workflowId },
      });
      if (!found.pendingWorkflowTask) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Inputs that left the waiting picture as it was: the engine need not hear of them. */
async function shareWithoutWake(on: Stage): Promise<number> {
  const { rows } = await on.owner.query<{ share: number }>(
    `select 1 - count(distinct (case_id, command_id)) filter (where type in ('pointOpened', 'pointMoved', 'pointEnded'))::float
       / count(distinct (case_id, command_id)) as share from case_event where command_id is not null`,
  );
  return rows[0]?.share ?? Number.NaN;
}

async function runPeer(on: Stage, peer: 'dbos' | 'pg-boss'): Promise<Measured> {
  const script = fileURLToPath(new URL(`./peers/${peer}.ts`, import.meta.url));
  const args = [await on.peerDatabase(peer.replace('-', '')), LIVES, INPUTS_A_LIFE, CLIENTS].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...args]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

function middle(lives: readonly Life[]): Life {
  const sorted = [...lives].sort((a, b) => a.followedPerSecond - b.followedPerSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error('Nothing was measured');
  return found;
}

function show(name: string, life: Life): void {
  const { perSecond, followedPerSecond, p50, p99 } = life;
  console.log(line(name, { 'answered/s': perSecond, 'followed/s': followedPerSecond, p50, p99 }));
}
