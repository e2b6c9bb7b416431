import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { Cable } from './cable.js';
import { compile } from './compiled.js';
import { Disk } from './disk.js';
import { gone, killed, listening, startProgram, type Program } from './programs.js';
import { layRecordClock } from './record-clock.js';

const PASSWORDS = { app: 'app-password-of-the-stand', worker: 'worker-password-of-the-stand' };
const DATABASE = 'stand';

/**
 * The real stack on servers, disks and cables of its own, all of which may fail: PostgreSQL, Temporal, two API and two
 * worker processes. Whatever is killed is started again where the others look for it.
 */
export class Stand {
  readonly programs: Program[] = [];
  /** How often a program ended that nobody had killed. */
  endedByItself = 0;
  #temporal = { pid: 0, port: 0 };
  #postgresPort = 0;
  #database = '';
  #code = '';
  /** Straight to the servers, past the cables: for looking, and for what an operator does. */
  services!: Services;
  /** As the owner of the tables: for locks, cuts and looking. */
  owner!: pg.Pool;
  /** Between the programs and the record, and between the programs and the engine. */
  recordCable!: Cable;
  engineCable!: Cable;
  recordDisk!: Disk;
  engineDisk!: Disk;

  private constructor(readonly directory: string) {}

  static async start(): Promise<Stand> {
    const stand = new Stand(await mkdtemp(join(tmpdir(), 'stand-')));
    // The user of the database must be able to walk to its disk.
    await chmod(stand.directory, 0o711);
    stand.#code = await compile();
    await mkdir(join(stand.directory, 'mailbox'));
    await stand.mailIs('up');
    stand.recordDisk = await Disk.at(join(stand.directory, 'record'));
    stand.engineDisk = await Disk.at(join(stand.directory, 'temporal'));
    stand.#postgresPort = await freePort();
    const postgres = await stand.startPostgres();
    await stand.startTemporal();
    await ensureDatabase(postgres.url('postgres'), DATABASE);
    stand.#database = postgres.url(DATABASE);
    await migrate(stand.#database, PASSWORDS);
    stand.owner = new pg.Pool({ connectionString: stand.#database, max: 4 });
    stand.owner.on('error', () => undefined);
    await layRecordClock(stand.owner, DATABASE);
    stand.recordCable = await Cable.lay(() => stand.#postgresPort);
    stand.engineCable = await Cable.lay(() => stand.#temporal.port);
    stand.services = await createServices(
      readConfig(stand.#environment('0', stand.#postgresPort, stand.#temporal.port)),
    );
    await Promise.all((['api', 'api', 'worker', 'worker'] as const).map((kind) => stand.#begin(kind)));
    await Promise.all(stand.programs.filter(({ kind }) => kind === 'api').map(listening));
    return stand;
  }

  of(kind: Program['kind']): readonly Program[] {
    return this.programs.filter((program) => program.kind === kind);
  }

  /** Where mail is put; a link, so that the mail server can go and come in one stroke. */
  get outbox(): string {
    return join(this.directory, 'mail', 'outbox');
  }

  async mailIs(how: 'up' | 'down'): Promise<void> {
    const link = join(this.directory, 'mail');
    await symlink(how === 'up' ? join(this.directory, 'mailbox') : '/dev/null', `${link}.new`);
    await rename(`${link}.new`, link);
  }

  /** kill -9, then the same program again. */
  async killProgram(program: Program): Promise<void> {
    await this.#end(program);
    this.#spawn(program);
  }

  /** As an operator who restores a copy: everything of ours is down meanwhile. */
  async withoutPrograms(work: () => Promise<void>): Promise<void> {
    await Promise.all(this.programs.map((program) => this.#end(program)));
    await work();
    for (const program of this.programs) this.#spawn(program);
    await Promise.all(this.of('api').map(listening));
  }

  /** The process lives and does nothing, as one that swaps or hangs. */
  async freeze(program: Program, milliseconds: number): Promise<void> {
    program.child?.kill('SIGSTOP');
    await pause(milliseconds);
    program.child?.kill('SIGCONT');
  }

  async killTemporal(): Promise<void> {
    process.kill(this.#temporal.pid, 'SIGKILL');
    await gone(this.#temporal.pid);
  }

  /** Takes up the one that still runs. */
  async startTemporal(): Promise<void> {
    const { port } = this.#temporal;
    const server = await startTemporal({
      root: ROOT,
      directory: join(this.engineDisk.path, 'server'),
      log: () => undefined,
      ...(port !== 0 && { port }),
    });
    this.#temporal = { pid: server.pid, port: Number(server.address.split(':')[1]) };
  }

  /** Temporal comes back without anything it knew. */
  async emptyTemporal(): Promise<void> {
    await this.killTemporal();
    await rm(join(this.engineDisk.path, 'server'), { recursive: true, force: true });
    await this.startTemporal();
  }

  async killPostgres(): Promise<void> {
    const pid = Number((await readFile(join(await this.#data(), 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
  }

  /** Takes up the one that still runs, as whoever supervises it does; until it can. */
  async startPostgres(): Promise<PostgresServer> {
    const start = (): Promise<PostgresServer> =>
      startPostgres({
        directory: this.recordDisk.path,
        durability: 'lasting',
        log: () => undefined,
        port: this.#postgresPort,
      });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const server = await start().catch(() => null);
      if (server !== null) return server;
      await pause(1_000);
    }
    return start();
  }

  /** The URL of another database on the same server. */
  databaseNamed(name: string): string {
    return Object.assign(new URL(this.#database), { pathname: `/${name}` }).toString();
  }

  async stop(): Promise<void> {
    await Promise.all(this.programs.map((program) => this.#end(program)));
    await Promise.all([this.recordCable.close(), this.engineCable.close()]);
    await this.services.close();
    await this.owner.end();
    await this.killTemporal();
    const postgres = await this.startPostgres();
    await postgres.stop();
    await Promise.all([this.recordDisk.remove(), this.engineDisk.remove()]);
    await rm(this.directory, { recursive: true, force: true });
    await rm(this.#code, { recursive: true, force: true });
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
    const program: Program = { kind, url: `http://127.0.0.1:${await freePort()}`, child: null };
    this.programs.push(program);
    this.#spawn(program);
  }

  /** Starts it; and again whenever it ends by itself, as a supervisor does. */
  #spawn(program: Program): void {
    const { port } = new URL(program.url);
    const env = this.#environment(port, this.recordCable.port, this.engineCable.port);
    const child = startProgram(program.kind, env, { code: this.#code, logs: this.directory });
    program.child = child;
    child.once('exit', () => {
      if (program.child !== child) return;
      this.endedByItself += 1;
      this.#spawn(program);
    });
  }

  async #end(program: Program): Promise<void> {
    const { child } = program;
    program.child = null;
    if (child !== null) await killed(child);
  }

  #environment(port: string, recordPort: number, enginePort: number): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      DATABASE_URL: Object.assign(new URL(this.#database), { port: String(recordPort) }).toString(),
      APP_DATABASE_PASSWORD: PASSWORDS.app,
      WORKER_DATABASE_PASSWORD: PASSWORDS.worker,
      TEMPORAL_ADDRESS: `127.0.0.1:${enginePort}`,
      TEMPORAL_NAMESPACE: NAMESPACE,
      KEY_FILE: join(this.directory, 'keys'),
      OUTBOX_DIRECTORY: this.outbox,
      PUBLIC_URL: 'http://localhost',
      PORT: port,
      LOG_LEVEL: 'warn',
      TOKEN_REQUESTS_PER_MINUTE: '1000000',
      PERSON_COMMANDS_PER_MINUTE: '1000000',
      PERSON_CASES_PER_HOUR: '1000000',
    };
  }
}
