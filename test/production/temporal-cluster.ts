import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { ROOT } from '../../src/platform/launcher/home.js';
import { killed } from '../faults/programs.js';
import type { AsComposed } from './as-composed.js';

const run = promisify(execFile);
const PASSWORD = 'password-of-temporal';
const STARTS_WITHIN_MS = 120_000;

/** Every port of the server: in containers each service has the usual ones, here none may be taken. */
const PORTS = [
  'FRONTEND_GRPC_PORT', 'FRONTEND_MEMBERSHIP_PORT', 'FRONTEND_HTTP_PORT', 'INTERNAL_FRONTEND_GRPC_PORT',
  'INTERNAL_FRONTEND_MEMBERSHIP_PORT', 'INTERNAL_FRONTEND_HTTP_PORT', 'MATCHING_GRPC_PORT', 'MATCHING_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT', 'HISTORY_MEMBERSHIP_PORT', 'WORKER_GRPC_PORT', 'WORKER_MEMBERSHIP_PORT',
] as const; // prettier-ignore

interface Options {
  readonly directory: string;
  readonly composed: AsComposed;
  /** As its superuser, to the database `postgres`. */
  readonly postgres: URL;
  /** The folder that `waaklicht temporal keys` made. */
  readonly keys: string;
}

/** Temporal's server as docker-compose.yml runs it: on PostgreSQL, 512 shards, nobody without a token. */
export class TemporalCluster {
  #server: ChildProcess | null = null;
  #keys!: Server;
  readonly #ports: Record<string, string> = {};

  private constructor(private readonly options: Options) {}

  /** Databases, schema tool, server and namespace, in the order of docker-compose.yml. */
  static async start(options: Options): Promise<TemporalCluster> {
    const cluster = new TemporalCluster(options);
    await cluster.#programs();
    await cluster.#databases();
    await cluster.#script('temporal-schema');
    for (const name of PORTS) cluster.#ports[name] = String(await lowPort());
    cluster.#keys = await serveKeys(join(options.keys, 'public'));
    await cluster.begin();
    await cluster.#script('temporal-namespace');
    return cluster;
  }

  get address(): string {
    return `127.0.0.1:${this.#ports['FRONTEND_GRPC_PORT'] ?? ''}`;
  }

  /** The server of the same databases again. */
  async begin(): Promise<void> {
    const log = createWriteStream(join(this.options.directory, 'temporal.log'), { flags: 'a' });
    this.#server = spawn(join(ROOT, 'bin', 'temporal-server'), ['start'], {
      env: { PATH: process.env['PATH'], ...this.#environment('temporal'), LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#server.stdout?.pipe(log);
    this.#server.stderr?.pipe(log);
    await this.#answers();
  }

  async kill(): Promise<void> {
    if (this.#server !== null) await killed(this.#server);
  }

  async stop(): Promise<void> {
    await this.kill();
    this.#keys.closeAllConnections();
    await new Promise((resolve) => this.#keys.close(resolve));
  }

  /** How a call without a token, or with this one, ends: the code of gRPC, `null` = it was answered. */
  async refusal(namespace: string, token?: string): Promise<number | null> {
    const metadata = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const connection = Connection.lazy({ address: this.address, metadata });
    try {
      await connection.withDeadline(Date.now() + 5_000, () =>
        connection.workflowService.listWorkflowExecutions({ namespace }),
      );
      return null;
    } catch (error) {
      return (error as { code?: number }).code ?? -1;
    } finally {
      await connection.close();
    }
  }

  /** The scripts of deploy/ find the programs under the names they have in the image of admin-tools. */
  async #programs(): Promise<void> {
    const bin = join(this.options.directory, 'bin');
    await mkdir(bin, { recursive: true });
    for (const name of ['temporal', 'temporal-sql-tool']) await cp(join(ROOT, 'bin', name), join(bin, name));
  }

  /** What deploy/postgres-roles.sh does with psql, which is not on every machine. */
  async #databases(): Promise<void> {
    const { postgres } = this.options;
    const script = await readFile(join(ROOT, 'deploy', 'postgres-roles.sh'), 'utf8');
    const statements =
      /<<'SQL'\n([^]*)\nSQL/.exec(script)?.[1]?.replace(":'password'", `'${PASSWORD}'`) ?? '';
    let client = await connected(postgres);
    for (const line of statements.split('\n')) {
      const [, database] = /^\\connect (\w+)$/.exec(line) ?? [];
      if (database === undefined) await client.query(line);
      else {
        await client.end();
        client = await connected(Object.assign(new URL(postgres), { pathname: `/${database}` }));
      }
    }
    await client.end();
  }

  async #script(service: 'temporal-schema' | 'temporal-namespace'): Promise<void> {
    const { directory, keys } = this.options;
    const env = {
      ...this.#environment(service),
      PATH: `${join(directory, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: directory,
      ...(service === 'temporal-schema'
        ? { SQL_PASSWORD: PASSWORD }
        : { TEMPORAL_ADDRESS: this.address, TOKEN_FILE: join(keys, 'operator.token') }),
    };
    await run('/bin/sh', [join(ROOT, 'deploy', `${service}.sh`)], { env });
  }

  /** That of docker-compose.yml; only places differ. */
  #environment(service: string): Record<string, string> {
    const { composed, postgres } = this.options;
    return {
      ...composed.environmentOf(service),
      ...(service !== 'temporal-namespace' && {
        POSTGRES_SEEDS: postgres.hostname,
        DB_PORT: postgres.port,
        POSTGRES_PWD: PASSWORD,
      }),
      ...(service === 'temporal' && {
        ...this.#ports,
        BIND_ON_IP: '127.0.0.1',
        PROMETHEUS_ENDPOINT: '127.0.0.1:0',
        DYNAMIC_CONFIG_FILE_PATH: join(ROOT, 'deploy', 'temporal-dynamic.yaml'),
        TEMPORAL_JWT_KEY_SOURCE1: `http://127.0.0.1:${(this.#keys.address() as AddressInfo).port}/jwks.json`,
        TEMPORAL_JWT_KEY_SOURCE2: '',
      }),
    };
  }

  async #answers(): Promise<void> {
    const until = Date.now() + STARTS_WITHIN_MS;
    while (Date.now() < until && this.#server?.exitCode === null) {
      const connection = Connection.lazy({ address: this.address });
      const up = await connection
        .withDeadline(Date.now() + 2_000, () =>
          connection.healthService.check({ service: 'temporal.api.workflowservice.v1.WorkflowService' }),
        )
        .then(
          () => true,
          () => false,
        );
      await connection.close();
      if (up) return;
      await pause(200);
    }
    const log = await readFile(join(this.options.directory, 'temporal.log'), 'utf8');
    throw new Error(`Temporal did not start:\n${log.split('\n').slice(-20).join('\n')}`);
  }
}

async function connected(url: URL): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  return client;
}

/** A free port that fits the column in which PostgreSQL keeps those of the members: a smallint. */
async function lowPort(): Promise<number> {
  for (;;) {
    const port = 10_000 + randomInt(22_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => {
        resolve(false);
      });
      server.listen(port, '127.0.0.1', () =>
        server.close(() => {
          resolve(true);
        }),
      );
    });
    if (free) return port;
  }
}

/** What the service `temporal-keys` is: a folder over HTTP. */
async function serveKeys(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    readFile(join(folder, request.url === '/jwks.json' ? 'jwks.json' : 'none')).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
