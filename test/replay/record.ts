import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { meetingActivities } from '../../src/activities/let-meeting-pass.js';
import { timeActivities } from '../../src/activities/let-time-pass.js';
import { letTimePass } from '../../src/casefile/let-time-pass.js';
import { startCaseWorker } from '../../src/main/case-worker.js';
import { startWorker, WORKFLOW_SOURCES } from '../../src/main/engine.js';
import { createRounds } from '../../src/main/rounds.js';
import { startScenarioServers } from '../../src/main/scenario-servers.js';
import { createServices, type Services } from '../../src/main/services.js';
import { fastClock } from '../../src/scenario/clocks.js';
import { loadScenario } from '../../src/scenario/load.js';
import { runScenario } from '../../src/scenario/run.js';
import { systemEngine } from '../../src/scenario/system-engine.js';
import { MINUTE } from '../../src/domain/terms/amsterdam.js';
import { OPEN_CASE, School } from '../support/practice-school.js';
import { meetingWorkflowId } from '../../src/workflows/ids.js';
import { local, SchoolMeeting } from '../sot/held-meeting.js';
import { historiesOf, historiesOfRun } from './histories-of.js';

/**
 * `npm run replay:record -- NAME…`: records golden histories from the real thing (docs/replay.md). A history that is
 * there already is never recorded again: it is what runs of that time look like.
 */
const HERE = fileURLToPath(new URL('.', import.meta.url));
const SCENARIOS = join(HERE, '..', 'scenarios');

/** Lives that a scenario tells, on a clock that runs by itself unless it is about the clock. */
const LIVES: Readonly<Record<string, { file: string; clock: 'fast' | 'standing' }>> = {
  'opening-and-answers': { file: 'shared/v01-dispelled.yaml', clock: 'fast' },
  reminders: { file: 'shared/silence.yaml', clock: 'fast' },
  'escalation-high': { file: 'shared/silence-high.yaml', clock: 'fast' },
  'escalation-acute': { file: 'shared/silence-acute.yaml', clock: 'fast' },
  'help-and-recheck': { file: 'own/recheck-failed.yaml', clock: 'fast' },
  'melding-and-veilig-thuis': { file: 'shared/vt-silent-short.yaml', clock: 'fast' },
  'closing-and-monitoring': { file: 'shared/v10-closed-with-agreements.yaml', clock: 'fast' },
  'practice-clock': { file: 'shared/golden-2.yaml', clock: 'standing' },
};
const RECORD_AWAY = 'record-away';
const MEETING = 'sot-meeting';

const names = process.argv.slice(2);
await mkdir(join(HERE, 'histories'), { recursive: true });
const servers = await startScenarioServers((line) => console.error(line));
const services = await createServices(servers.config);
try {
  for (const name of names.length > 0 ? names : [...Object.keys(LIVES), RECORD_AWAY, MEETING]) {
    if (name === MEETING) {
      await write(name, await historiesOfRun(services.engine.client, await meeting(services)));
      continue;
    }
    const caseIds = name === RECORD_AWAY ? [await whileTheRecordIsAway(services)] : await live(name);
    const histories = [];
    for (const caseId of caseIds) histories.push(...(await historiesOf(services.engine.client, caseId)));
    await write(name, histories);
  }
} finally {
  await services.close();
  await servers.stop();
}

async function write(name: string, histories: readonly string[]): Promise<void> {
  for (const [index, history] of histories.entries())
    await writeFile(join(HERE, 'histories', `${name}.${index + 1}.json`), history, { flag: 'wx' });
  console.log(`${name}: ${histories.length} histories`);
}

/** A meeting nobody closes, reminded up the ladder; then held, its minutes adopted, its agreements climbing. */
async function meeting(from: Services): Promise<string> {
  const running = await startCaseWorker(from, WORKFLOW_SOURCES);
  const school = await School.create(from);
  const { omar } = school.people;
  const planned = await SchoolMeeting.plan(from, school);
  const item = await planned.ok('addAgendaItem', omar, { title: 'Gezonde school' });
  await planned.advance('2027-02-03T09:00');
  await planned.ok('closeAgenda', omar);
  await planned.advance('2027-02-09T15:00');
  const action = { what: 'x', owner: omar, due: local('2027-02-12T17:00') };
  const { rows } = await from.worker.query<{ id: string }>(
    'select id from meeting_item where meeting_id = $1 and number = 1',
    [planned.id],
  );
  await planned.ok('recordItem', omar, { item: rows[0]?.id ?? '' });
  await planned.ok('recordItem', omar, { item, advice: 'x', actions: [action] });
  await planned.ok('adoptMinutes', omar);
  for (let day = 11; day <= 28; day += 1) await planned.advance(`2027-02-${day}T09:00`);
  for (let day = 1; day <= 28; day += 1)
    await planned.advance(`2027-03-${String(day).padStart(2, '0')}T09:00`);
  await running.stop();
  return meetingWorkflowId(planned.id);
}

/** @returns the cases of the scenario that have lived. */
async function live(name: string): Promise<readonly string[]> {
  const life = LIVES[name];
  if (life === undefined) throw new Error(`Lives: ${[...Object.keys(LIVES), RECORD_AWAY].join(', ')}`);
  const loaded = await loadScenario(join(SCENARIOS, life.file));
  if (!loaded.ok) throw new Error(`${life.file} cannot be read`);
  const { caseFile, worker, engine } = services;
  const clock = life.clock === 'fast' ? fastClock(caseFile) : { advance: engine.moveClock };
  const running = await startCaseWorker(services, WORKFLOW_SOURCES);
  const before = await caseIds();
  const { misses } = await runScenario(loaded.scenario, systemEngine({ caseFile, worker, clock }));
  await running.stop();
  if (misses.length > 0) throw new Error(`${name} did not go as the scenario says`);
  return (await caseIds()).filter((id) => !before.includes(id));
}

async function caseIds(): Promise<readonly string[]> {
  const { rows } = await services.worker.query<{ id: string }>('select id from case_file order by opened_at');
  return rows.map((row) => row.id);
}

/** The record cannot answer three times; then it can. */
async function whileTheRecordIsAway(from: Services): Promise<string> {
  let times = 0;
  const away = (): never => {
    throw new Error('the record is away');
  };
  const running = await startWorker({
    address: from.config.TEMPORAL_ADDRESS,
    namespace: from.config.TEMPORAL_NAMESPACE,
    source: WORKFLOW_SOURCES,
    activities: {
      ...timeActivities(
        {
          letTimePass: (caseId) => (++times <= 3 ? away() : letTimePass(from.caseFile, caseId)),
          moveClock: away,
        },
        () => undefined,
      ),
      ...meetingActivities({ letMeetingPass: away, moveMeetingClock: away }, () => undefined),
      ...createRounds(from),
    },
  });
  const school = await School.create(from);
  // In danger, and nearly a quarter of an hour ago: somebody is to be reminded in a moment.
  const at = Date.now() - 15 * MINUTE + 3_000;
  const caseId = await school.open('lisa', { ...OPEN_CASE, class: 'acute', at });
  while (times <= 3) await pause(200);
  await pause(2_000);
  await running.stop();
  return caseId;
}
