import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createServices, type Services } from '../../src/main/services.js';
import { readConfig } from '../../src/platform/config.js';
import { ensureDatabase } from '../../src/platform/launcher/ensure-database.js';
import { ROOT } from '../../src/platform/launcher/home.js';
import { freePort } from '../../src/platform/launcher/ports.js';
import { startPostgres, type PostgresServer } from '../../src/platform/launcher/postgres.js';
import { NAMESPACE, startTemporal } from '../../src/platform/launcher/temporal.js';
import { migrate } from '../../src/store/migrate.js';

const PASSWORDS = { app: 'app-password-of-the-stand', worker: 'worker-password-of-the-stand' };
const DATABASE = 'stand';

/** A program of the product in a process of its own, as in production. */
export interface Program {
  readonly kind: 'api' | 'worker';
  readonly url: string;
  child: ChildProcess;
}

/**
 * The real stack on servers of its own, all of which may be killed: PostgreSQL, Temporal, two API and two worker
 * processes. Whatever is killed is started again where the others look for it.
 */
export class Stand {
  readonly programs: Program[] = [];
  #temporal = { pid: 0, port: 0 };
  #postgresPort = 0;
  #database = '';
  services!: Services;
  /** As the owner of the tables: for locks, cuts and looking. */
  owner!: pg.Pool;

  private constructor(readonly directory: string) {}

  static async start(): Promise<Stand> {
    const stand = new Stand(await mkdtemp(join(tmpdir(), 'stand-')));
    stand.#postgresPort = await freePort();
    const postgres = await stand.startPostgres();
    await stand.startTemporal();
    await ensureDatabase(postgres.url('postgres'), DATABASE);
    stand.#database = postgres.url(DATABASE);
    await migrate(stand.#database, PASSWORDS);
    stand.owner = new pg.Pool({ connectionString: stand.#database, max: 4 });
    stand.owner.on('error', () => undefined);
    stand.services = await createServices(readConfig(stand.#environment('0')));
    await Promise.all((['api', 'api', 'worker', 'worker'] as const).map((kind) => stand.#begin(kind)));
    await Promise.all(stand.programs.filter(({ kind }) => kind === 'api').map(listening));
    return stand;
  }

  of(kind: Program['kind']): readonly Program[] {
    return this.programs.filter((program) => program.kind === kind);
  }

  /** kill -9, then the same program again. */
  async killProgram(program: Program): Promise<void> {
    await killed(program.child);
    program.child = this.#spawn(program.kind, program.url);
  }

  async killTemporal(): Promise<void> {
    process.kill(this.#temporal.pid, 'SIGKILL');
    await gone(this.#temporal.pid);
  }

  async startTemporal(): Promise<void> {
    const { port } = this.#temporal;
    const server = await startTemporal({
      root: ROOT,
      directory: join(this.directory, 'temporal'),
      log: () => undefined,
      ...(port !== 0 && { port }),
    });
    this.#temporal = { pid: server.pid, port: Number(server.address.split(':')[1]) };
  }

  /** Temporal comes back without anything it knew. */
  async emptyTemporal(): Promise<void> {
    await this.killTemporal();
    await rm(join(this.directory, 'temporal'), { recursive: true, force: true });
    await this.startTemporal();
  }

  async killPostgres(): Promise<void> {
    const pid = Number((await readFile(join(await this.#data(), 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
  }

  startPostgres(): Promise<PostgresServer> {
    return startPostgres({
      directory: this.directory,
      durability: 'lasting',
      log: () => undefined,
      port: this.#postgresPort,
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.programs.map(({ child }) => killed(child)));
    const data = await this.#data();
    await this.services.close();
    await this.owner.end();
    await this.killTemporal();
    const postgres = await this.startPostgres();
    await postgres.stop();
    await rm(dirname(data), { recursive: true, force: true });
    await rm(this.directory, { recursive: true, force: true });
  }

  /** What an API itself called a fault of ours, by code: whatever goes wrong around it has an answer of its own. */
  async faultsOfOurs(): Promise<readonly string[]> {
    const lines = (await readFile(join(this.directory, 'api.log'), 'utf8')).split('\n');
    return lines.filter((line) => line.includes('"event":"fault"'));
  }

  async #data(): Promise<string> {
    const { rows } = await this.owner.query<{ file: string }>(
      "select current_setting('data_directory') as file",
    );
    return rows[0]!.file;
  }

  async #begin(kind: Program['kind']): Promise<void> {
    const url = `http://127.0.0.1:${await freePort()}`;
    this.programs.push({ kind, url, child: this.#spawn(kind, url) });
  }

  #spawn(kind: Program['kind'], url: string): ChildProcess {
    const entry = join(ROOT, 'src', 'main', kind === 'api' ? 'server.ts' : 'worker.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', entry], {
      cwd: ROOT,
      env: this.#environment(new URL(url).port),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(this.directory, `${kind}.log`), { flags: 'a' });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    return child;
  }

  #environment(port: string): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      DATABASE_URL: this.#database,
      APP_DATABASE_PASSWORD: PASSWORDS.app,
      WORKER_DATABASE_PASSWORD: PASSWORDS.worker,
      TEMPORAL_ADDRESS: `127.0.0.1:${this.#temporal.port}`,
      TEMPORAL_NAMESPACE: NAMESPACE,
      KEY_FILE: join(this.directory, 'keys'),
      OUTBOX_DIRECTORY: join(this.directory, 'outbox'),
      PUBLIC_URL: 'http://localhost',
      PORT: port,
      LOG_LEVEL: 'warn',
      TOKEN_REQUESTS_PER_MINUTE: '1000000',
      PERSON_COMMANDS_PER_MINUTE: '1000000',
      PERSON_CASES_PER_HOUR: '1000000',
    };
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pause(20);
  }
}

/** Waits until an API answers. */
export async function listening({ url }: Program): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    const up = await fetch(`${url}/api/v1/health`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await pause(200);
  }
  throw new Error('The API did not start');
}
