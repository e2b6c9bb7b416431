import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScenario } from '../../src/scenario/load.js';
import type { ScenarioFile } from '../../src/scenario/format.js';

const ROOT = fileURLToPath(new URL('../scenarios', import.meta.url));

/** Every scenario of the test suite: those of the specification and our own. */
export const SCENARIO_FILES: readonly string[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => join(ROOT, name));

export async function load(file: string): Promise<ScenarioFile> {
  const loaded = await loadScenario(file);
  if (!loaded.ok) throw new Error(`${file}: ${JSON.stringify(loaded.faults)}`);
  return loaded.scenario;
}
