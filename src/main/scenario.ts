import { fastClock } from '../scenario/clocks.js';
import { readOptions, runFiles, type ScenarioOptions } from '../scenario/command-line.js';
import { memoryEngine } from '../scenario/memory-engine.js';
import { systemEngine } from '../scenario/system-engine.js';
import { startCaseWorker } from './case-worker.js';
import { WORKFLOW_SOURCES } from './engine.js';
import { startScenarioServers } from './scenario-servers.js';
import { createServices } from './services.js';

const options = readOptions(process.argv.slice(2));
process.exitCode =
  options.engine === 'memory' ? await runFiles(options, memoryEngine, console.log) : await onSystem(options);

/** Standard output is for the report alone. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function onSystem(wanted: ScenarioOptions): Promise<0 | 1> {
  const servers = await startScenarioServers(say);
  try {
    const services = await createServices(servers.config);
    const running = await startCaseWorker(services, WORKFLOW_SOURCES);
    const { caseFile, worker, engine } = services;
    const clock = wanted.clock === 'fast' ? fastClock(caseFile) : { advance: engine.moveClock };
    try {
      return await runFiles(wanted, systemEngine({ caseFile, worker, clock }), console.log);
    } finally {
      await running.stop();
      await services.close();
    }
  } finally {
    await servers.stop();
  }
}
