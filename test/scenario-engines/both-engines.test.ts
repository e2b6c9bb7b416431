import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { memoryEngine } from '../../src/scenario/memory-engine.js';
import { runScenario, type ScenarioRun } from '../../src/scenario/run.js';
import { systemEngine } from '../../src/scenario/system-engine.js';
import { createSystem, type System } from '../support/system.js';
import { load, SCENARIO_FILES } from './scenario-files.js';

jest.setTimeout(240_000);

/** As many files at once as the machine bears; each is an organisation of its own. */
const AT_ONCE = 6;

describe('the whole system on a standing clock', () => {
  let system: System;
  const runs = new Map<string, Promise<ScenarioRun>>();

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
    const { caseFile, worker, engine } = system.services;
    const makeEngine = systemEngine({ caseFile, worker, clock: { advance: engine.moveClock } });
    const waiting = [...SCENARIO_FILES];
    const lane = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const run = runScenario(await load(file), makeEngine);
        runs.set(file, run);
        await run.catch(() => undefined);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  });
  afterAll(() => system.close());

  it.each(SCENARIO_FILES.map((file) => [basename(file), file]))(
    'given %s, it meets every expectation and gives the timeline of the pure core',
    async (_name, file) => {
      const pure = await runScenario(await load(file), memoryEngine);
      const real = await runs.get(file)!;
      expect(real.misses).toEqual([]);
      expect(real.timeline).toEqual(pure.timeline);
    },
  );
});
