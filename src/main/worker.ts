import { readConfig } from '../platform/config.js';
import { Lifecycle } from '../platform/lifecycle.js';
import { codeOf } from '../platform/logger.js';
import { startCaseWorker } from './case-worker.js';
import { WORKFLOW_SOURCES } from './engine.js';
import { startLoops } from './loops.js';
import { startWatch } from './watch.js';
import { scheduleRounds } from './rounds.js';
import { createServices } from './services.js';
import { installTemporalRuntime } from './temporal-runtime.js';

/** Production: a worker that carries the cases, and the loops that every process runs. */
const config = readConfig(process.env);
const { HOST: host, TEMPORAL_METRICS_PORT: port } = config;
installTemporalRuntime(port === undefined ? undefined : `${host}:${port}`);
const services = await createServices(config);
const { log } = services;
const lifecycle = new Lifecycle(() => log.info({ event: 'stopping' }));
lifecycle.stopOnSignals();
await lifecycle.add('connections', services.close);
await lifecycle.add('loops', startLoops(services).stop);
await lifecycle.add('watch', (await startWatch(services)).stop);
const worker = await startCaseWorker(services, WORKFLOW_SOURCES);
await lifecycle.add('worker', worker.stop);
await lifecycle.add('rounds', scheduleRounds(services).stop);
log.info({ event: 'working' });
worker.finished.catch((error: unknown) => {
  log.warn({ event: 'workerFailed', error: codeOf(error) });
  return lifecycle.end(1);
});
