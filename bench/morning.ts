import { randomUUID } from 'node:crypto';
import { NativeConnection, Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/casefile/run-command.js';
import type { Command } from '../src/domain/case/commands.js';
import { at } from '../src/domain/terms/amsterdam.js';
import { day } from '../src/domain/terms/day.js';
import { startCaseWorker } from '../src/main/case-worker.js';
import { WORKFLOW_SOURCES } from '../src/main/engine.js';
import { addPerson } from '../src/organisation/people.js';
import { setUpOrganisation } from '../src/organisation/set-up.js';
import { NAMESPACE } from '../src/platform/launcher/temporal.js';
import { caseWorkflowId } from '../src/workflows/ids.js';
import { bareActivities } from './bare/activities.js';
import { line, withClients } from './support/measure.js';
import { INPUTS, OPENING, withId } from './support/school.js';
import { setStage, type Stage } from './support/stage.js';

/**
 * A reminder morning: many lived-in cases that no worker has in memory fall due at one moment. Compared with bare
 * workflows of the same age that fire a timer and write one row. `npm run bench:morning -- 10000`
 */
const CASES = Number(process.argv[2] ?? 2000);
const CLIENTS = 16;
/** Lived-in: opening and six acts that each changed what is waited for. */
const LIVED = INPUTS.slice(0, 6);
const LIVED_ON = at(day('2027-01-15'), 10);
/** One working day later the weighing (W5) of every one of these cases is due. */
const MORNING = at(day('2027-01-18'), 17);

interface Morning {
  readonly perSecond: number;
  readonly history: number;
  readonly fired: number;
  readonly seconds: number;
}

const stage = await setStage();
const lead = 20_000 + CASES * 25;
const product = await productMorning(stage);
const bare = await bareMorning(stage, product.history);
console.log(line('morning: Waaklicht', { ...product }));
console.log(line('morning: bare engine', { ...bare }));
console.log(line('morning: ratio', { 'Waaklicht / bare': product.perSecond / bare.perSecond }));
await stage.close();
process.exit(0);

async function productMorning(on: Stage): Promise<Morning> {
  const { services } = on;
  const { organisationId, locationId } = await setUpOrganisation(services.worker, {
    name: 'Ochtendschool',
    profile: 'education',
    region: 'midden',
    practice: true,
    location: 'Hoofdlocatie',
  });
  const add = (name: string, roles: Parameters<typeof addPerson>[1]['roles']): Promise<string> =>
    addPerson(services.worker, { organisationId, name, email: `${name}@ochtend.example`, roles });
  const teacher = await add('leerkracht', ['professional']);
  const coordinator = await add('coordinator', ['aandachtsfunctionaris', 'internBegeleider']);
  await add('directeur', ['director', 'endResponsible']);

  const due = Date.now() + lead;
  const ids: string[] = [];
  await withClients(
    CLIENTS,
    Array.from({ length: CASES }, () => async () => {
      // Every case has a clock of its own that runs at the ordinary pace and shows the due moment at the same moment.
      const clock = { at: MORNING - (due - Date.now()), factor: 1 };
      const opened = await runCommand(services.caseFile, {
        organisationId,
        caseId: null,
        locationId,
        clock,
        command: { ...withId(OPENING), by: teacher, class: 'high', at: LIVED_ON } as unknown as Command,
      });
      if (opened.kind !== 'done') throw new Error(JSON.stringify(opened));
      ids.push(opened.caseId);
      for (const input of LIVED) {
        const command = { ...withId(input), by: coordinator, at: LIVED_ON } as unknown as Command;
        await runCommand(services.caseFile, {
          organisationId,
          caseId: opened.caseId,
          locationId: null,
          command,
        });
      }
    }),
  );
  const before = await reminded(on);
  const history = await averageHistory(on, ids);
  await on.stopWorker();
  await coldStart(() => startCaseWorker(services, WORKFLOW_SOURCES), due);
  const seconds = await secondsUntil(due, async () => (await reminded(on)) - before >= CASES);
  return { perSecond: CASES / seconds, history, fired: (await reminded(on)) - before, seconds };
}

async function bareMorning(on: Stage, history: number): Promise<Morning> {
  await on.owner.query(
    'create table bare_note (id bigint generated always as identity, at timestamptz default now())',
  );
  await on.owner.query('grant all on bare_note to wl_worker');
  const { client } = on.services.engine;
  const taskQueue = 'bare';
  const start = async (): Promise<{ stop: () => Promise<void> }> => {
    const connection = await NativeConnection.connect({ address: on.temporal.address });
    const worker = await Worker.create({
      connection,
      namespace: NAMESPACE,
      taskQueue,
      workflowsPath: fileURLToPath(new URL('./bare/workflows.ts', import.meta.url)),
      activities: { ...bareActivities(on.services.worker) },
      maxCachedWorkflows: 500,
      stickyQueueScheduleToStartTimeout: '1s',
    });
    const running = worker.run();
    return {
      async stop() {
        worker.shutdown();
        await running;
        await connection.close();
      },
    };
  };
  const worker = await start();
  const due = Date.now() + lead;
  const ids: string[] = [];
  /** Each signal leaves about seven events: signalled, task scheduled, started, completed, timer cancelled, started. */
  const signals = Math.max(1, Math.round((history - 5) / 6));
  await withClients(
    CLIENTS,
    Array.from({ length: CASES }, () => async () => {
      const workflowId = `bare-${randomUUID()}`;
      ids.push(workflowId);
      const handle = await client.workflow.start('bareReminder', { taskQueue, workflowId, args: [due] });
      for (let sent = 0; sent < signals; sent += 1) await handle.signal('count', sent);
    }),
  );
  const counted = async (): Promise<number> =>
    Number((await on.owner.query<{ n: string }>('select count(*) as n from bare_note')).rows[0]?.n);
  const age = await averageHistory(on, ids, '');
  await worker.stop();
  const cold = await coldStart(start, due);
  const seconds = await secondsUntil(due, async () => (await counted()) >= CASES);
  await cold.stop();
  return { perSecond: CASES / seconds, history: age, fired: await counted(), seconds };
}

async function reminded(on: Stage): Promise<number> {
  const { rows } = await on.owner.query<{ n: string }>(
    "select count(distinct case_id) as n from case_event where type = 'reminded' and entry_at >= $1",
    [MORNING],
  );
  return Number(rows[0]?.n);
}

async function averageHistory(on: Stage, ids: readonly string[], prefix?: ''): Promise<number> {
  const some = ids.filter((_, index) => index % Math.max(1, Math.floor(ids.length / 50)) === 0);
  const lengths = await Promise.all(
    some.map(async (id) => {
      const handle = on.services.engine.client.workflow.getHandle(
        prefix === undefined ? caseWorkflowId(id) : id,
      );
      return (await handle.describe()).historyLength;
    }),
  );
  return lengths.reduce((a, b) => a + b, 0) / lengths.length;
}

/** The worker that knew the cases has stopped; a new one begins shortly before they fall due. */
async function coldStart<W>(start: () => Promise<W>, due: number): Promise<W> {
  const left = due - Date.now();
  if (left < 3_000)
    throw new Error(`Making the cases took longer than planned (${-left} ms): raise the lead`);
  console.log(`   ${Math.round(left / 1000)} s until the moment`);
  await new Promise((resolve) => setTimeout(resolve, left - 2_500));
  return start();
}

async function secondsUntil(due: number, isSo: () => Promise<boolean>): Promise<number> {
  const wait = due - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 200));
  return (Date.now() - due) / 1000;
}
