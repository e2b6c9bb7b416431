import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { createServices, type Services } from '../../src/main/services.js';
import { readConfig } from '../../src/platform/config.js';
import { ROOT } from '../../src/platform/launcher/home.js';
import { freePort } from '../../src/platform/launcher/ports.js';
import { startPostgres, type PostgresServer } from '../../src/platform/launcher/postgres.js';
import { ensureDatabase } from '../../src/platform/launcher/ensure-database.js';
import { killed, listening, type Program } from '../faults/programs.js';
import type { Stage } from '../faults/stage.js';
import { readCompose, type AsComposed } from './as-composed.js';
import { TemporalCluster } from './temporal-cluster.js';

const run = promisify(execFile);
const DATABASE = 'waaklicht';
const TSX = ['--import', 'tsx'];

/** Two API and two worker processes, Temporal and PostgreSQL, each by the commands and settings of docker-compose.yml. */
export class Production implements Stage {
  readonly programs: Program[] = [];
  services!: Services;
  owner!: pg.Pool;
  temporal!: TemporalCluster;
  #postgres!: PostgresServer;
  #composed!: AsComposed;

  private constructor(readonly directory: string) {}

  static async start(say: (line: string) => void): Promise<Production> {
    const production = new Production(await mkdtemp(join(tmpdir(), 'production-')));
    const { directory } = production;
    await chmod(directory, 0o711);
    production.#composed = await readCompose();
    production.#postgres = await startPostgres({
      directory: join(directory, 'postgres'),
      durability: 'lasting',
      log: say,
    });
    const admin = new URL(production.#postgres.url('postgres'));
    await ensureDatabase(admin.toString(), DATABASE);
    await production.#cli('temporal', 'keys', join(directory, 'keys'));
    production.temporal = await TemporalCluster.start({
      directory,
      composed: production.#composed,
      postgres: admin,
      keys: join(directory, 'keys'),
    });
    say(`Temporal answers on ${production.temporal.address}`);
    await production.#cli('migrate');
    for (const kind of ['api', 'api', 'worker', 'worker'] as const) await production.#begin(kind);
    production.owner = new pg.Pool({ connectionString: production.#postgres.url(DATABASE), max: 4 });
    production.owner.on('error', () => undefined);
    production.services = await createServices(readConfig(production.#settings()));
    await Promise.all(production.of('api').map(listening));
    say('Two API and two worker processes run');
    return production;
  }

  of(kind: Program['kind']): readonly Program[] {
    return this.programs.filter((program) => program.kind === kind);
  }

  get outbox(): string {
    return join(this.directory, 'outbox');
  }

  /** kill -9; whoever supervises it starts it again. */
  async killProgram(program: Program): Promise<void> {
    if (program.child !== null) await killed(program.child);
    program.child = this.#spawn(program);
  }

  async tokenOf(name: 'waaklicht' | 'operator'): Promise<string> {
    return readFile(join(this.directory, 'keys', `${name}.token`), 'utf8');
  }

  /** What a program printed so far. */
  printed(kind: Program['kind']): Promise<string> {
    return readFile(join(this.directory, `${kind}.log`), 'utf8');
  }

  async stop(): Promise<void> {
    for (const { child } of this.programs) if (child !== null) await killed(child);
    await this.services.close();
    await this.owner.end();
    await this.temporal.stop();
    await this.#postgres.stop();
    await rm(this.directory, { recursive: true, force: true });
  }

  async #cli(...words: readonly string[]): Promise<void> {
    await run(process.execPath, [...TSX, join(ROOT, 'src', 'main', 'cli.ts'), ...words], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], ...this.#settings(), WAAKLICHT_DATA: join(this.directory, 'none') },
    });
  }

  async #begin(kind: Program['kind']): Promise<void> {
    const program: Program = { kind, url: `http://127.0.0.1:${await freePort()}`, child: null };
    this.programs.push(program);
    program.child = this.#spawn(program);
  }

  #spawn({ kind, url }: Program): ChildProcess {
    const [, ...args] = this.#composed.commandOf(kind);
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], ...this.#settings(), PORT: new URL(url).port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(this.directory, `${kind}.log`), { flags: 'a' });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    return child;
  }

  /** Those of docker-compose.yml and the Dockerfile; only places, passwords and ports differ. */
  #settings(): NodeJS.ProcessEnv {
    const { directory } = this;
    const { METRICS_PORT, TEMPORAL_METRICS_PORT, SMTP_URL, BACKUP_PUBLIC_KEY_FILE, ...composed } =
      this.#composed.environmentOf('api');
    return {
      ...composed,
      NODE_ENV: 'production',
      TZ: 'UTC',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: this.#postgres.url(DATABASE),
      APP_DATABASE_PASSWORD: 'app-password-of-production',
      WORKER_DATABASE_PASSWORD: 'worker-password-of-production',
      TEMPORAL_ADDRESS: (this.temporal as TemporalCluster | undefined)?.address ?? '127.0.0.1:1',
      TEMPORAL_TOKEN_FILE: join(directory, 'keys', 'waaklicht.token'),
      KEY_FILE: join(directory, 'key-file'),
      BACKUP_DIRECTORY: join(directory, 'backups'),
      ANCHOR_FILE: join(directory, 'anchors'),
      PUBLIC_URL: 'https://waaklicht.example',
      OUTBOX_DIRECTORY: this.outbox,
      MAIL_FROM: 'Waaklicht <waaklicht@example.nl>',
      LOG_LEVEL: 'warn',
      TOKEN_REQUESTS_PER_MINUTE: '1000000',
      PERSON_COMMANDS_PER_MINUTE: '1000000',
      PERSON_CASES_PER_HOUR: '1000000',
    };
  }
}
