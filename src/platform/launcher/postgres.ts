import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { CannotStart } from './cannot-start.js';
import { commandOf, runAsDatabaseUser } from './command.js';
import { freePort } from './ports.js';
import { OWNER, prepareCluster, type Cluster } from './postgres-cluster.js';

/** `lasting` survives a power cut; `throwaway` is for tests and trades that for speed. */
export type Durability = 'lasting' | 'throwaway';

export interface PostgresServer {
  /** Connection string for a database on this server, as its owner. */
  readonly url: (database: string) => string;
  readonly reused: boolean;
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  readonly directory: string;
  readonly durability: Durability;
  readonly log: (line: string) => void;
  /** Where its clients already look for it; else any that is free. */
  readonly port?: number;
}

/**
 * Starts a PostgreSQL of our own in a folder, or takes up the one that a killed parent left running there.
 * Traps that this avoids: an SQL_ASCII cluster where LANG is unset, a stale pid file, refusing to run as root,
 * a data folder of another major version.
 * @throws CannotStart with what to do.
 */
export async function startPostgres(options: StartOptions): Promise<PostgresServer> {
  const { directory, durability, log } = options;
  const cluster = await prepareCluster(directory, log);
  const left = await leftBehind(cluster.data);
  if (left !== null) {
    if (await answers(left, cluster.password)) return serverOn(cluster, left, true);
    // It lives but does not answer us: it must not keep the folder.
    await stopAt(cluster);
  }
  const port = options.port ?? (await freePort());
  await start(cluster, port, durability);
  if (!(await answers(port, cluster.password))) {
    throw new CannotStart(`PostgreSQL antwoordt niet. Zie ${join(cluster.data, 'server.log')}`);
  }
  return serverOn(cluster, port, false);
}

function serverOn(cluster: Cluster, port: number, reused: boolean): PostgresServer {
  return {
    url: (database) => urlOf(port, cluster.password, database),
    reused,
    stop: () => stopAt(cluster),
  };
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Nothing of what people wrote may reach the server log (security.md CR-31). */
const QUIET_LOG = {
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_parameter_max_length_on_error: '0',
  log_min_duration_statement: '-1',
};

const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

async function start({ binaries, data }: Cluster, port: number, durability: Durability): Promise<void> {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...QUIET_LOG,
    ...(durability === 'throwaway' ? THROWAWAY : {}),
  };
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
  const log = join(data, 'server.log');
  const started = await runAsDatabaseUser(
    binaries.pgCtl,
    ['-D', data, '-w', '-t', '60', '-l', log, '-o', options, 'start'], // prettier-ignore
  );
  if (started.code === 0) return;
  const last = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-5).join('\n');
  throw new CannotStart(
    `PostgreSQL startte niet. Is er ruimte op de schijf? De laatste regels van ${log}:\n${last}`,
  );
}

async function stopAt({ binaries, data }: Cluster): Promise<void> {
  await runAsDatabaseUser(binaries.pgCtl, ['-D', data, '-m', 'fast', '-w', 'stop']);
}

/**
 * The port of the server that runs in this folder. A pid file whose process is gone, is another program by now, or
 * serves another folder (this one is a copy) is taken away: PostgreSQL itself would stumble over it.
 */
async function leftBehind(data: string): Promise<number | null> {
  const file = join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid, folder, , port] = text.split('\n');
  const command = await commandOf(Number(pid));
  const ours = command?.includes('postgres') === true && (await isSamePlace(folder ?? '', data));
  if (ours) return Number(port);
  await rm(file, { force: true });
  return null;
}

async function isSamePlace(one: string, other: string): Promise<boolean> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path);
  return (await real(one)) === (await real(other));
}

/** Whether a server answers with our password and keeps its text as UTF-8. */
async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(port, password, 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
    if (rows[0]?.server_encoding !== 'UTF8') throw new CannotStart('De database gebruikt geen UTF-8.');
    return true;
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
