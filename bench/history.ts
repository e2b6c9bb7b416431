import type { Command } from '../src/domain/case/commands.js';
import { runCommand } from '../src/casefile/run-command.js';
import { at } from '../src/domain/terms/amsterdam.js';
import { addDays } from '../src/domain/terms/day.js';
import { addPerson } from '../src/organisation/people.js';
import { setUpOrganisation } from '../src/organisation/set-up.js';
import { NAMESPACE } from '../src/platform/launcher/temporal.js';
import { withPersonIds } from '../src/scenario/person-fields.js';
import { caseWorkflowId } from '../src/workflows/ids.js';
import { ACTS, momentOf, OPENED, TWO_YEARS } from './domain/two-years.js';
import { countRun, type RunCount } from './support/history.js';
import { line } from './support/measure.js';
import { withId } from './support/school.js';
import { setStage, type Stage } from './support/stage.js';

/**
 * What a case of two years leaves behind in Temporal: its events over all runs, and the actions that a paid service
 * would count. The case lives on a fast clock with real timers; people act at their moments.
 * `npm run bench:history -- 600` = two years in so many seconds.
 */
const SECONDS = Number(process.argv[2] ?? 600);
const DAY_MS = 86_400_000;
const FACTOR = Math.round((TWO_YEARS * DAY_MS) / (SECONDS * 1000));

const stage = await setStage();
const caseId = await live(stage);
const runs = await countRuns(stage, caseId);
const { rows } = await stage.owner.query<{ n: number }>(
  "select count(*)::int as n from case_event where case_id = $1 and type = 'reminded'",
  [caseId],
);
const total = (of: (run: RunCount) => number): number => runs.reduce((sum, run) => sum + of(run), 0);
console.log(
  line('history: two years', {
    inputs: ACTS.length,
    reminders: rows[0]?.n ?? 0,
    runs: runs.length,
    events: total((run) => run.events),
    'longest run': Math.max(...runs.map((run) => run.events)),
    'billable actions': total((run) => run.actions),
  }),
);
await stage.close();
process.exit(0);

async function live({ services }: Stage): Promise<string> {
  const { organisationId, locationId } = await setUpOrganisation(services.worker, {
    name: 'Twee jaar',
    profile: 'education',
    region: 'midden',
    practice: true,
    location: 'Hoofdlocatie',
  });
  const people = new Map<string, string>();
  const roles = {
    lisa: ['professional'],
    omar: ['internBegeleider', 'aandachtsfunctionaris'],
    ria: ['director', 'endResponsible'],
    bea: ['bestuur'],
    paul: ['privacyOfficer'],
  } as const;
  for (const [name, its] of Object.entries(roles)) {
    const person = { organisationId, name, email: `${name}@tweejaar.example`, roles: its };
    people.set(name, await addPerson(services.worker, person));
  }
  const begun = Date.now();
  let id: string | null = null;
  for (const act of ACTS) {
    await reach(begun, momentOf(act));
    const fields = withPersonIds({ ...act.fields, by: act.by }, people);
    const done = await runCommand(services.caseFile, {
      organisationId,
      caseId: id,
      locationId: id === null ? locationId : null,
      command: withId({ ...fields, by: people.get(act.by) }) as unknown as Command,
      ...(id === null && { clock: { at: momentOf(act), factor: FACTOR } }),
    });
    if (done.kind !== 'done') throw new Error(`${act.fields.type}: ${JSON.stringify(done)}`);
    id = done.caseId;
  }
  await reach(begun, at(addDays(OPENED, TWO_YEARS), 17));
  if (id === null) throw new Error('Nothing was lived');
  return id;
}

/** Waits in real time until the fast clock, that began at the first act, shows this moment. */
async function reach(begun: number, moment: number): Promise<void> {
  const [first] = ACTS;
  if (first === undefined) throw new Error('No acts');
  const left = begun + (moment - momentOf(first)) / FACTOR - Date.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

async function countRuns({ services }: Stage, id: string): Promise<readonly RunCount[]> {
  const { client } = services.engine;
  const runIds: string[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${caseWorkflowId(id)}'` })) {
    runIds.push(run.runId);
  }
  return Promise.all(
    runIds.map((runId) => countRun(client, NAMESPACE, { workflowId: caseWorkflowId(id), runId })),
  );
}
