import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asScenario } from '../../src/practice/lessons/as-scenario.js';
import { LESSONS } from '../../src/practice/lessons/index.js';
import { memoryEngine } from '../../src/scenario/memory-engine.js';
import { runScenario } from '../../src/scenario/run.js';
import { systemEngine } from '../../src/scenario/system-engine.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

describe('the stories on the whole system: the record in PostgreSQL and the real workflow', () => {
  let system: System;

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
  });
  afterAll(() => system.close());

  it.each(LESSONS.map((one) => [one.id, one] as const))(
    '%s: the road of the expert is accepted, ends the story, and has the timeline of the pure core',
    async (_id, lesson) => {
      const { caseFile, worker, engine } = system.services;
      const real = await runScenario(
        asScenario(lesson),
        systemEngine({ caseFile, worker, clock: { advance: engine.moveClock } }),
      );
      const pure = await runScenario(asScenario(lesson), memoryEngine);
      expect(real.misses).toEqual([]);
      expect(real.timeline).toEqual(pure.timeline);
      expect(lesson.end.reached(real.cases.get('main')!)).toBe(true);
    },
  );
});
