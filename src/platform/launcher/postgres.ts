import { randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { DATABASE_USER, isRoot, run, runAsDatabaseUser } from './command.js';
import { freePort } from './ports.js';
import { findPostgres, installationOf, type PostgresBinaries } from './postgres-binaries.js';

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
}

/** Something that the person at the keyboard can mend; the message says how. */
export class CannotStart extends Error {}

const OWNER = 'wl_owner';

/**
 * Starts a PostgreSQL of our own in a folder, or takes up the one that a killed parent left running there.
 * Traps that this avoids: an SQL_ASCII cluster where LANG is unset, a stale pid file, refusing to run as root,
 * a data folder of another major version.
 * @throws CannotStart with what to do.
 */
export async function startPostgres({ directory, durability, log }: StartOptions): Promise<PostgresServer> {
  const binaries = await findPostgres();
  if (binaries === null) {
    throw new CannotStart(
      'PostgreSQL niet gevonden. Installeer het pakket "postgresql", of zet DATABASE_URL.',
    );
  }
  const runnable = await reachable(binaries, log);
  const major = await majorVersion(runnable);
  const home = await dataHome(directory);
  const data = join(home, `postgres-${major}`);
  const password = await passwordOf(home);
  if (!(await isCluster(data))) {
    log('PostgreSQL wordt voor het eerst ingericht');
    await initialise(runnable, data, password);
  }
  const running = await runningPort(data);
  if (running !== null && (await answers(running, password))) {
    return serverOn({ port: running, password, reused: true }, runnable, data);
  }
  const port = await freePort();
  await stopAt(runnable, data);
  await start(runnable, data, port, durability);
  if (!(await answers(port, password)))
    throw new CannotStart(`PostgreSQL antwoordt niet. Zie ${join(data, 'server.log')}`);
  return serverOn({ port, password, reused: false }, runnable, data);
}

function serverOn(
  { port, password, reused }: { port: number; password: string; reused: boolean },
  binaries: PostgresBinaries,
  data: string,
): PostgresServer {
  return {
    url: (database) => urlOf(port, password, database),
    reused,
    stop: () => stopAt(binaries, data),
  };
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/** As root, the server runs as another user, who must be able to reach its programs. */
async function reachable(binaries: PostgresBinaries, log: (line: string) => void): Promise<PostgresBinaries> {
  if (!isRoot()) return binaries;
  const user = await run('id', [DATABASE_USER]);
  if (user.code !== 0) {
    throw new CannotStart(
      `PostgreSQL start niet als root. Maak een gebruiker aan (useradd --system ${DATABASE_USER}), of start als gewone gebruiker.`,
    );
  }
  const attempt = await runAsDatabaseUser(binaries.postgres, ['--version']);
  if (attempt.code === 0) return binaries;
  // A clone below /root, for example: the programs are copied to where that user may read them.
  const copy = join(tmpdir(), `waaklicht-postgres-${(await stat(binaries.postgres)).size}`);
  log(`PostgreSQL wordt gekopieerd naar ${copy}`);
  await cp(installationOf(binaries), copy, { recursive: true, verbatimSymlinks: true });
  await chmod(copy, 0o755);
  const bin = join(copy, 'bin');
  return {
    ...binaries,
    initdb: join(bin, 'initdb'),
    pgCtl: join(bin, 'pg_ctl'),
    postgres: join(bin, 'postgres'),
  };
}

async function majorVersion(binaries: PostgresBinaries): Promise<string> {
  const { output } = await run(binaries.postgres, ['--version']);
  const major = / (\d+)/.exec(output)?.[1];
  if (major === undefined) throw new CannotStart(`Onbekende PostgreSQL: ${output.trim()}`);
  return major;
}

/** The folder itself, or as root one that the user of the database may enter. */
async function dataHome(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  if (!isRoot()) return directory;
  const probe = await runAsDatabaseUser('test', ['-x', directory]);
  const mark = Buffer.from(directory).toString('base64url').slice(-24);
  const home = probe.code === 0 ? join(directory, 'database') : join('/var/lib/waaklicht', mark);
  await mkdir(home, { recursive: true });
  if (probe.code !== 0) await chmod(dirname(home), 0o755);
  const { output } = await run('id', ['-u', DATABASE_USER]);
  await chown(home, Number(output.trim()), Number((await run('id', ['-g', DATABASE_USER])).output.trim()));
  return home;
}

async function passwordOf(home: string): Promise<string> {
  const file = join(home, 'password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    const password = randomBytes(24).toString('base64url');
    await writeFile(file, password, { mode: 0o600 });
    if (isRoot()) await giveAway(file);
    return password;
  }
}

async function giveAway(file: string): Promise<void> {
  await run('chown', [`${DATABASE_USER}:`, file]);
}

async function isCluster(data: string): Promise<boolean> {
  return stat(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

async function initialise(binaries: PostgresBinaries, data: string, password: string): Promise<void> {
  const passwordFile = join(dirname(data), 'password');
  const builtin = Number(await majorVersion(binaries)) >= 17;
  const locale = builtin ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  const made = await runAsDatabaseUser(binaries.initdb, [
    '-D', data, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', ...locale,
  ]); // prettier-ignore
  if (made.code !== 0) {
    await rm(data, { recursive: true, force: true });
    throw new CannotStart(`PostgreSQL kon niet worden ingericht:\n${made.output}`);
  }
  if (password === '') throw new CannotStart(`Leeg wachtwoord in ${passwordFile}; verwijder dat bestand.`);
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

async function start(
  binaries: PostgresBinaries,
  data: string,
  port: number,
  durability: Durability,
): Promise<void> {
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
  const started = await runAsDatabaseUser(binaries.pgCtl, [
    '-D',
    data,
    '-w',
    '-t',
    '60',
    '-l',
    log,
    '-o',
    options,
    'start',
  ]);
  if (started.code !== 0) throw new CannotStart(`PostgreSQL startte niet. Zie ${log}\n${started.output}`);
}

/** Stops what runs in this folder, and clears the pid file of a server that was killed. */
async function stopAt(binaries: PostgresBinaries, data: string): Promise<void> {
  await runAsDatabaseUser(binaries.pgCtl, ['-D', data, '-m', 'fast', '-w', 'stop']);
}

/** The port in `postmaster.pid`, which a killed parent may have left behind. */
async function runningPort(data: string): Promise<number | null> {
  try {
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
    return Number(lines[3]) || null;
  } catch {
    return null;
  }
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

/** Makes a database when it is not there; `template` = a copy of another one. */
export async function ensureDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    const copy = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
    await client.query(`create database ${pg.escapeIdentifier(name)}${copy}`);
  } finally {
    await client.end();
  }
}
