import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadScenario } from '../../src/scenario/load.js';
import { memoryEngine } from '../../src/scenario/memory-engine.js';
import { runScenario } from '../../src/scenario/run.js';

const FOLDERS = ['test/scenarios/shared', 'test/scenarios/own'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
);

/** The scenario files on the pure core: slower than a table, and the last word on what the tables leave alive. */
describe('scenarios', () => {
  it.each(files)('%s holds', async (file) => {
    const loaded = await loadScenario(file);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    expect((await runScenario(loaded.scenario, memoryEngine)).misses).toEqual([]);
  });
});
