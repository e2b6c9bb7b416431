import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fastClock } from '../../src/scenario/clocks.js';
import { memoryEngine } from '../../src/scenario/memory-engine.js';
import { runScenario, type ScenarioRun } from '../../src/scenario/run.js';
import { systemEngine } from '../../src/scenario/system-engine.js';
import { createSystem, type System } from '../support/system.js';
import { load, SCENARIO_FILES } from './scenario-files.js';

jest.setTimeout(180_000);

const SILENCE = SCENARIO_FILES.filter((file) => basename(file).startsWith('silence'));

describe('the whole system while time really passes, five days a second', () => {
  let system: System;
  const runs = new Map<string, Promise<ScenarioRun>>();

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
    const { caseFile, worker } = system.services;
    const makeEngine = systemEngine({ caseFile, worker, clock: fastClock(caseFile) });
    for (const file of SILENCE) runs.set(file, runScenario(await load(file), makeEngine));
    await Promise.allSettled(runs.values());
  });
  afterAll(() => system.close());

  it.each(SILENCE.map((file) => [basename(file), file]))(
    'given %s, the timers of the workflow remind and escalate as the pure core does',
    async (_name, file) => {
      const pure = await runScenario(await load(file), memoryEngine);
      const real = await runs.get(file)!;
      expect(real.misses).toEqual([]);
      expect(real.timeline).toEqual(pure.timeline);
    },
  );
});
