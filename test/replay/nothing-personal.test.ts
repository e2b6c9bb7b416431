import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { meetingActivities } from '../../src/activities/let-meeting-pass.js';
import { timeActivities } from '../../src/activities/let-time-pass.js';
import { startWorker } from '../../src/main/engine.js';
import { createRounds } from '../../src/main/rounds.js';
import type { ScenarioFile } from '../../src/scenario/format.js';
import { runScenario } from '../../src/scenario/run.js';
import { systemEngine } from '../../src/scenario/system-engine.js';
import { load } from '../scenario-engines/scenario-files.js';
import { School } from '../support/practice-school.js';
import { shared } from '../support/shared-servers.js';
import { createSystem, type System } from '../support/system.js';
import { eventually } from '../workflows/engine.js';
import { violations } from './allow-list.js';
import { historiesOf } from './histories-of.js';

jest.setTimeout(120_000);

/** Where the shared Temporal of the tests keeps everything it knows. */
const DATABASE = fileURLToPath(new URL('../../.waaklicht/test/temporal', import.meta.url));
const SCENARIOS = fileURLToPath(new URL('../scenarios/shared', import.meta.url));
const FILES = ['v03-acute', 'v07-objections', 'v10-closed-with-agreements', 'golden-2'];

/** Nobody is called this; every free text of every command holds it. */
const NAME = `Sanne${randomUUID().replaceAll('-', '')}`;
const FREE_TEXT = new Set([
  'name', 'text', 'source', 'reason', 'outcome', 'goal', 'facts', 'reaction', 'interpretation', 'opinions',
  'explanation', 'desiredResult', 'does', 'what', 'purpose', 'weighing', 'observed', 'how', 'adviceToFollow',
  'spokenWith', 'vtReference', 'shieldGround', 'childNotHeardReason',
]); // prettier-ignore
/** Of these only the words of people; the same name is a choice elsewhere. */
const CHOICES = new Set(['continues', 'dispelled', 'inPerson', 'phone', 'video', 'own', 'fromOthers']);

function planted(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => planted(one, name));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, planted(inner, key)]));
  }
  const isText = typeof value === 'string' && FREE_TEXT.has(name) && !CHOICES.has(value);
  return isText ? `${value} ${NAME}` : value;
}

async function plantedScenario(name: string): Promise<ScenarioFile> {
  const scenario = await load(join(SCENARIOS, `${name}.yaml`));
  return {
    ...scenario,
    title: `${scenario.title} ${NAME}`,
    steps: scenario.steps.map((step) => ({ ...step, with: planted(step.with) as typeof step.with })),
  };
}

describe('nothing about a person is ever in Temporal (CR-11)', () => {
  let system: System;

  beforeAll(async () => {
    system = await createSystem();
  });
  afterAll(() => system.close());

  const allHistories = async (): Promise<readonly string[]> => {
    const { rows } = await system.owner.query<{ id: string }>('select id from case_file');
    const { client } = system.services.engine;
    return (await Promise.all(rows.map(({ id }) => historiesOf(client, id)))).flat();
  };

  it('given a name in every free text of whole lives, no history holds it, nor anything the list does not allow', async () => {
    const { caseFile, worker, engine } = system.services;
    await system.startWorker();
    const makeEngine = systemEngine({ caseFile, worker, clock: { advance: engine.moveClock } });
    for (const name of FILES) {
      const { misses } = await runScenario(await plantedScenario(name), makeEngine);
      expect(misses).toEqual([]);
    }
    const histories = await allHistories();
    expect(histories.length).toBeGreaterThanOrEqual(FILES.length);
    expect(histories.flatMap(violations)).toEqual([]);
    expect(histories.filter((history) => history.includes(NAME))).toEqual([]);
  });

  it('given errors of the record that quote a name, only a code arrives', async () => {
    const other = await createSystem();
    const quoting = (): Promise<never> =>
      Promise.reject(new Error(`invalid input syntax for type uuid: "${NAME}"`, { cause: NAME }));
    let asked = 0;
    const worker = await startWorker({
      address: other.config.TEMPORAL_ADDRESS,
      namespace: other.config.TEMPORAL_NAMESPACE,
      source: { workflowBundle: { codePath: shared('TEST_WORKFLOW_BUNDLE') } },
      activities: {
        ...timeActivities({ letTimePass: quoting, moveClock: quoting }, () => (asked += 1)),
        ...meetingActivities({ letMeetingPass: quoting, moveMeetingClock: quoting }, () => undefined),
        ...createRounds(other.services),
      },
    });
    let histories: readonly string[] = [];
    try {
      const school = await School.create(other.services);
      const caseId = await school.open('lisa');
      await eventually(() => asked >= 1);
      await expect(other.services.engine.moveClock(caseId, Date.now())).rejects.toThrow();
      histories = await historiesOf(other.services.engine.client, caseId);
    } finally {
      await worker.stop();
      await other.close();
    }
    expect(histories.join('')).toContain('recordUnavailable');
    expect(histories.flatMap(violations)).toEqual([]);
    expect(histories.join('')).not.toContain(NAME);
  });

  it('given the files of its database, the name is in none of them', async () => {
    const files = await readdir(DATABASE);
    expect(files).toContain('temporal.db');
    for (const file of files) {
      const bytes = await readFile(join(DATABASE, file));
      expect([file, bytes.includes(NAME)]).toEqual([file, false]);
      // It also keeps what we do write there: the search itself works.
      if (file === 'temporal.db') expect(bytes.includes('suspicionCase')).toBe(true);
    }
  });

  it('a text that does not belong there is found by the list', () => {
    const event = (fields: object) => JSON.stringify({ events: [{ eventId: '1', ...fields }] });
    const payload = (value: unknown) => ({
      metadata: { encoding: Buffer.from('json/plain').toString('base64') },
      data: Buffer.from(JSON.stringify(value)).toString('base64'),
    });
    const signal = (value: unknown) =>
      event({ workflowExecutionSignaledEventAttributes: { input: { payloads: [payload(value)] } } });
    expect(violations(signal({ version: 1, waiting: [] }))).toEqual([]);
    expect(violations(signal({ version: 1, waiting: [], note: 'x' }))).toHaveLength(1);
    expect(violations(signal('Sanne'))).toHaveLength(1);
    expect(violations(event({ userMetadata: { summary: payload(1) } }))).toHaveLength(1);
    expect(violations(event({ memo: { fields: { name: payload(1) } } }))).toHaveLength(1);
    expect(violations(event({ signalName: 'decideMelding' }))).toHaveLength(1);
    expect(violations(event({ identity: '12@school-laptop' }))).toHaveLength(1);
  });
});
