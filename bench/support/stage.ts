import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startCaseWorker } from '../../src/main/case-worker.js';
import { WORKFLOW_SOURCES } from '../../src/main/engine.js';
import { createHttp } from '../../src/main/http.js';
import { startLoops } from '../../src/main/loops.js';
import { createServices, type Services } from '../../src/main/services.js';
import { readConfig } from '../../src/platform/config.js';
import { startPostgres } from '../../src/platform/launcher/postgres.js';
import { ensureDatabase } from '../../src/platform/launcher/ensure-database.js';
import { NAMESPACE, startTemporal, type TemporalServer } from '../../src/platform/launcher/temporal.js';
import { migrate } from '../../src/store/migrate.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PASSWORDS = { app: 'app-password-for-bench', worker: 'worker-password-for-bench' };

/** The product as it runs: lasting PostgreSQL, the embedded Temporal, one process for API and worker. */
export interface Stage {
  readonly services: Services;
  readonly databaseUrl: string;
  readonly owner: pg.Pool;
  readonly temporal: TemporalServer;
  /** Where the API answers. */
  readonly url: string;
  /** A database beside ours, for a peer. */
  readonly peerDatabase: (name: string) => Promise<string>;
  readonly stopWorker: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const quiet = (): void => undefined;

export async function setStage(): Promise<Stage> {
  const directory = join(ROOT, '.waaklicht', 'bench');
  await mkdir(directory, { recursive: true });
  const postgres = await startPostgres({ directory, durability: 'lasting', log: quiet });
  const temporal = await startTemporal({
    root: ROOT,
    directory: join(directory, `temporal-${Date.now()}`),
    log: quiet,
  });
  const name = `bench_${randomUUID().slice(0, 8)}`;
  await ensureDatabase(postgres.url('postgres'), name);
  const databaseUrl = postgres.url(name);
  await migrate(databaseUrl, PASSWORDS);
  const services = await createServices(
    readConfig({
      DATABASE_URL: databaseUrl,
      APP_DATABASE_PASSWORD: PASSWORDS.app,
      WORKER_DATABASE_PASSWORD: PASSWORDS.worker,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: NAMESPACE,
      KEY_FILE: join(directory, 'keys'),
      OUTBOX_DIRECTORY: join(directory, 'outbox'),
      PUBLIC_URL: 'http://localhost',
      LOG_LEVEL: 'silent',
      // One person plays a whole school here.
      TOKEN_REQUESTS_PER_MINUTE: '1000000',
      PERSON_COMMANDS_PER_MINUTE: '1000000',
      PERSON_CASES_PER_HOUR: '1000000',
    }),
  );
  const worker = await startCaseWorker(services, WORKFLOW_SOURCES);
  const loops = startLoops(services);
  const server = await listen(services);
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  return {
    services,
    databaseUrl,
    owner,
    temporal,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async peerDatabase(peer) {
      const own = `bench_${peer}_${randomUUID().slice(0, 8)}`;
      await ensureDatabase(postgres.url('postgres'), own);
      return postgres.url(own);
    },
    stopWorker: () => worker.stop(),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await loops.stop();
      await worker.stop();
      await services.close();
      await owner.end();
      await temporal.stop();
      await postgres.stop();
    },
  };
}

function listen(services: Services): Promise<Server> {
  return new Promise((resolve) => {
    const server = createHttp(services).listen(0, '127.0.0.1', () => resolve(server));
  });
}
