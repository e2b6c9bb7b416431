import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { startCaseWorker } from '../../src/main/case-worker.js';
import type { RunningWorker } from '../../src/main/engine.js';
import { createServices, type Services } from '../../src/main/services.js';
import { readConfig, type Config } from '../../src/platform/config.js';
import { ensureDatabase } from '../../src/platform/launcher/ensure-database.js';
import { PASSWORDS, shared, TEMPLATE } from './shared-servers.js';

/** The whole product on the real servers, with a database and a namespace of its own. */
export interface System {
  readonly config: Config;
  readonly services: Services;
  /** A connection as the owner of the tables, for looking at what no role of the product may see. */
  readonly owner: pg.Pool;
  /** Starts a worker; several may run. They are stopped with the system. */
  readonly startWorker: () => Promise<RunningWorker>;
  readonly close: () => Promise<void>;
}

/** `overrides`: settings of the environment that differ for this test, such as an address where nobody answers. */
export async function createSystem(overrides: NodeJS.ProcessEnv = {}): Promise<System> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = shared('TEST_POSTGRES_URL');
  await ensureDatabase(admin, name, TEMPLATE);
  await createNamespace(name);
  const directory = await mkdtemp(join(tmpdir(), 'waaklicht-'));
  const databaseUrl = Object.assign(new URL(admin), { pathname: `/${name}` }).toString();
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    APP_DATABASE_PASSWORD: PASSWORDS.app,
    WORKER_DATABASE_PASSWORD: PASSWORDS.worker,
    TEMPORAL_ADDRESS: shared('TEST_TEMPORAL_ADDRESS'),
    TEMPORAL_NAMESPACE: name,
    KEY_FILE: join(directory, 'keys'),
    OUTBOX_DIRECTORY: join(directory, 'outbox'),
    PUBLIC_URL: 'http://localhost',
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...overrides,
  });
  const services = await createServices(config);
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const workers: RunningWorker[] = [];
  return {
    config,
    services,
    owner,
    async startWorker() {
      const worker = await startCaseWorker(services, {
        workflowBundle: { codePath: shared('TEST_WORKFLOW_BUNDLE') },
      });
      workers.push(worker);
      return worker;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await services.close();
      await owner.end();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const A_DAY_SECONDS = 86_400;

async function createNamespace(namespace: string): Promise<void> {
  const connection = await Connection.connect({ address: shared('TEST_TEMPORAL_ADDRESS') });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: A_DAY_SECONDS as never },
  });
  await connection.close();
}
