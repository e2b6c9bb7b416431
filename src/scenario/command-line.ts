import { parseArgs } from 'node:util';
import { loadScenario, type ScenarioFault } from './load.js';
import type { EngineFactory } from './engine.js';
import { explainScenario } from './explain-scenario.js';
import { runScenario, type Miss, type TimelineEntry } from './run.js';

/** What `npm run scenario` was asked to do. */
export interface ScenarioOptions {
  readonly engine: 'memory' | 'temporal';
  readonly clock: 'standing' | 'fast';
  readonly json: boolean;
  readonly explain: boolean;
  readonly files: readonly string[];
}

export const USAGE = `npm run --silent scenario -- [--engine memory|temporal] [--clock fast] [--json] [--explain] FILE…`;

/** @throws Error with a usage line when the arguments make no sense. */
export function readOptions(args: readonly string[]): ScenarioOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'memory' },
      clock: { type: 'string', default: 'standing' },
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
    },
  });
  const { engine, clock, json, explain } = values;
  if (engine !== 'memory' && engine !== 'temporal')
    throw new Error(`--engine is memory or temporal\n${USAGE}`);
  if (clock !== 'standing' && clock !== 'fast') throw new Error(`--clock is fast or left out\n${USAGE}`);
  if (positionals.length === 0) throw new Error(`Name at least one file\n${USAGE}`);
  return { engine, clock, json, explain, files: positionals };
}

interface FileReport {
  readonly file: string;
  readonly ok: boolean;
  readonly misses: readonly Miss[];
  readonly faults?: readonly ScenarioFault[];
  readonly timeline: readonly TimelineEntry[];
}

/** Runs every file and prints what happened; the exit code: 0 when every expectation holds, otherwise 1. */
export async function runFiles(
  options: ScenarioOptions,
  makeEngine: EngineFactory,
  print: (line: string) => void,
): Promise<0 | 1> {
  const reports: FileReport[] = [];
  for (const file of options.files) {
    const report = await runFile(file, makeEngine);
    reports.push(report);
    if (!options.json) printReport(report, print);
    if (options.explain) await explainScenario(file, print);
  }
  if (options.json) print(JSON.stringify({ files: reports }, null, 2));
  return reports.every((report) => report.ok) ? 0 : 1;
}

async function runFile(file: string, makeEngine: EngineFactory): Promise<FileReport> {
  const loaded = await loadScenario(file);
  if (!loaded.ok) return { file, ok: false, misses: [], faults: loaded.faults, timeline: [] };
  const { misses, timeline } = await runScenario(loaded.scenario, makeEngine);
  return { file, ok: misses.length === 0, misses, timeline };
}

function printReport(report: FileReport, print: (line: string) => void): void {
  print(`${report.ok ? 'ok  ' : 'FAIL'} ${report.file}`);
  for (const fault of report.faults ?? []) {
    print(`     line ${fault.line}, ${fault.field}: expected ${fault.expected}`);
  }
  for (const miss of report.misses) {
    print(`     step ${miss.step}, ${miss.what}: expected ${show(miss.expected)}, found ${show(miss.found)}`);
  }
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
}
