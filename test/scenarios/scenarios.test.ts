import { readdirSync, readFileSync } from 'node:fs';
import { describe, it, expect } from '@jest/globals';
import { loadScenario } from '../../src/scenario/load.js';
import { memoryEngine } from '../../src/scenario/memory-engine.js';
import { runScenario, type ScenarioRun } from '../../src/scenario/run.js';

const HERE = new URL('.', import.meta.url).pathname;

/** Every file of a folder with the title it gives itself: the title names the rules it proves. */
async function scenariosIn(folder: string): Promise<{ title: string; file: string }[]> {
  const names = readdirSync(`${HERE}${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const file = `${HERE}${folder}/${name}`;
      const loaded = await loadScenario(file);
      return { title: `${name}: ${loaded.ok ? loaded.scenario.title : 'cannot be read'}`, file };
    }),
  );
}

async function play(file: string): Promise<ScenarioRun> {
  const loaded = await loadScenario(file);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return runScenario(loaded.scenario, memoryEngine);
}

const given = await scenariosIn('shared');
const own = await scenariosIn('own');

describe.each([
  { from: 'given scenarios', scenarios: given, atLeast: 23 },
  { from: 'own scenarios', scenarios: own, atLeast: 30 },
])('$from on the pure core', ({ scenarios, atLeast }) => {
  it(`there are at least ${atLeast} of them`, () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(atLeast);
  });

  it.each(scenarios)('$title', async ({ file }) => {
    const { misses } = await play(file);
    expect(misses).toEqual([]);
  });
});

describe('what a timeline shows beyond the expectations of a file', () => {
  it('a second melding follows the first (R21, followsMeldingId)', async () => {
    const { timeline } = await play(`${HERE}own/second-melding.yaml`);
    expect(timeline.at(-1)?.case?.['meldingen']).toEqual([
      { status: 'submitted', norm: 1, follows: false, submittedAt: '2027-01-18T16:00' },
      { status: 'submitted', norm: 1, follows: true, submittedAt: '2027-01-22T11:00' },
    ]);
  });

  it('two runs of one file give the same timeline', async () => {
    const file = `${HERE}own/silence-all-summer.yaml`;
    expect((await play(file)).timeline).toEqual((await play(file)).timeline);
  });

  it.each(own)('$title: the comment above it says which sentence it proves', ({ file }) => {
    expect(readFileSync(file, 'utf8')).toMatch(/^# .{20,}/);
  });

  it('every title of an own scenario is said once', () => {
    const titles = own.map(({ title }) => title.slice(title.indexOf(':') + 1));
    expect(new Set(titles).size).toBe(titles.length);
  });
});
