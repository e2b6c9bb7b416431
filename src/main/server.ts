import { readConfig } from '../platform/config.js';
import { Lifecycle } from '../platform/lifecycle.js';
import { createHttp } from './http.js';
import { listen } from './listen.js';
import { startLoops } from './loops.js';
import { startWatch } from './watch.js';
import { createServices } from './services.js';

/** Production: pages and API, and the loops that every process runs. */
const services = await createServices(readConfig(process.env));
const { config, log } = services;
const lifecycle = new Lifecycle(() => log.info({ event: 'stopping' }));
lifecycle.stopOnSignals();
await lifecycle.add('connections', services.close);
await lifecycle.add('loops', startLoops(services).stop);
await lifecycle.add('watch', (await startWatch(services)).stop);
const web = await listen(createHttp(services), { host: config.HOST, port: config.PORT });
await lifecycle.add('web', web.stop);
log.info({ event: 'listening' });
