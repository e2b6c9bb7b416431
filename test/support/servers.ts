import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import pg from 'pg';
import { ensureDatabase } from '../../src/platform/launcher/ensure-database.js';
import { startPostgres } from '../../src/platform/launcher/postgres.js';
import { startTemporal } from '../../src/platform/launcher/temporal.js';
import { migrate } from '../../src/store/migrate.js';
import { PASSWORDS, TEMPLATE } from './shared-servers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORKFLOWS = join(ROOT, 'src', 'workflows', 'index.ts');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * One PostgreSQL and one Temporal for all test files, begun once; every file has a database and a namespace of its
 * own on them. What the files need to find them travels in the environment of the process.
 */
export async function startServers(): Promise<() => Promise<void>> {
  const directory = join(ROOT, '.waaklicht', 'test');
  await mkdir(directory, { recursive: true });
  const postgres = await startPostgres({ directory, durability: 'throwaway', log: say });
  const admin = postgres.url('postgres');
  await dropOldDatabases(admin);
  await ensureDatabase(admin, TEMPLATE);
  await migrate(postgres.url(TEMPLATE), PASSWORDS);
  const temporal = await startTemporal({ root: ROOT, directory: join(directory, 'temporal'), log: say });
  const bundle = join(directory, 'workflow-bundle.js');
  await writeFile(bundle, (await bundleWorkflowCode({ workflowsPath: WORKFLOWS, logger: QUIET })).code);
  Object.assign(process.env, {
    TEST_POSTGRES_URL: admin,
    TEST_TEMPORAL_ADDRESS: temporal.address,
    TEST_WORKFLOW_BUNDLE: bundle,
  });
  return async () => {
    await Promise.all([temporal.stop(), postgres.stop()]);
  };
}

const nothing = (): void => undefined;
const QUIET = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Of an earlier run: the migrations may have changed since, and test databases have no further use. */
async function dropOldDatabases(admin: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'test\\_%' or datname = $1",
    [TEMPLATE],
  );
  for (const { datname } of rows)
    await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
  await client.end();
}
