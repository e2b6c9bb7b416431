import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig, type Config } from '../platform/config.js';
import { dropDatabase, ensureDatabase } from '../platform/launcher/ensure-database.js';
import { ROOT } from '../platform/launcher/home.js';
import { startPostgres } from '../platform/launcher/postgres.js';
import { ensureNamespace, startTemporal } from '../platform/launcher/temporal.js';
import { migrate } from '../store/migrate.js';

const PASSWORDS = { app: 'scenario-of-the-app-role', worker: 'scenario-of-the-worker-role' };

export interface ScenarioServers {
  readonly config: Config;
  /** Drops the database of this run, and stops the servers when no other run uses them. */
  readonly stop: () => Promise<void>;
}

/**
 * Servers for `npm run scenario -- --engine temporal`, below `.waaklicht/scenario`, apart from every real case.
 * Several runs at once share them; each has a database and a namespace of its own.
 */
export async function startScenarioServers(log: (line: string) => void): Promise<ScenarioServers> {
  const directory = join(ROOT, '.waaklicht', 'scenario');
  const users = join(directory, 'users');
  await mkdir(users, { recursive: true });
  const name = `scenario_${randomUUID().replaceAll('-', '')}`;
  const me = join(users, String(process.pid));
  const { postgres, temporal } = await oneAtATime(directory, async () => {
    const servers = {
      postgres: await startPostgres({ directory, durability: 'throwaway', log }),
      temporal: await startTemporal({ root: ROOT, directory: join(directory, 'temporal'), log }),
    };
    await writeFile(me, name);
    await ensureDatabase(servers.postgres.url('postgres'), name);
    await migrate(servers.postgres.url(name), PASSWORDS);
    await ensureNamespace(servers.temporal.address, name);
    return servers;
  });
  const config = readConfig({
    DATABASE_URL: postgres.url(name),
    APP_DATABASE_PASSWORD: PASSWORDS.app,
    WORKER_DATABASE_PASSWORD: PASSWORDS.worker,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: name,
    KEY_FILE: join(directory, `keys-${name}`),
    PUBLIC_URL: 'http://localhost',
    LOG_LEVEL: 'silent',
  });
  return {
    config,
    stop: () =>
      oneAtATime(directory, async () => {
        await dropDatabase(postgres.url('postgres'), name);
        await rm(config.KEY_FILE, { force: true });
        await rm(me, { force: true });
        if (await anyAlive(users)) return;
        await Promise.all([temporal.stop(), postgres.stop()]);
        await rm(join(directory, 'temporal'), { recursive: true, force: true });
      }),
  };
}

/** Runs of which the process is gone no longer count. */
async function anyAlive(users: string): Promise<boolean> {
  const pids = (await readdir(users)).map(Number);
  return pids.some(isAlive);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Starting and stopping is done by one run at a time; the lock of a run that was killed is broken. */
async function oneAtATime<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(directory, 'lock');
  for (;;) {
    const file = await open(lock, 'wx').catch(() => null);
    if (file !== null) {
      await file.writeFile(String(process.pid));
      await file.close();
      break;
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
    await pause(100);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
