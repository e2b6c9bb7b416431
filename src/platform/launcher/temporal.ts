import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { CannotStart } from './cannot-start.js';
import { commandOf } from './command.js';
import { freePort } from './ports.js';
import { findTemporal } from './temporal-program.js';

export const NAMESPACE = 'waaklicht';

export interface TemporalServer {
  readonly address: string;
  readonly reused: boolean;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  /** Root of the checkout, where `bin/` and `tools/temporal` lie. */
  readonly root: string;
  readonly directory: string;
  readonly log: (line: string) => void;
  /** Where its clients already look for it; else any that is free. */
  readonly port?: number;
}

/**
 * Starts a Temporal server of our own on a file, or takes up the one that a killed parent left running on it: two
 * servers on one file would destroy it.
 * @throws CannotStart with what to do.
 */
export async function startTemporal(options: StartOptions): Promise<TemporalServer> {
  const { root, directory, log } = options;
  await mkdir(directory, { recursive: true });
  const left = await leftBehind(directory);
  if (left !== null) {
    if (await answersWithin(left.address, 3_000)) {
      return { ...left, reused: true, stop: () => stopProcess(left.pid, directory) };
    }
    await stopProcess(left.pid, directory);
  }
  const program = await findTemporal(root, log);
  const port = options.port ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  const pid = spawnServer(program, port, directory).pid ?? 0;
  await writeFile(pidFile(directory), `${pid} ${address}`);
  if (!(await answersWithin(address, 30_000))) {
    await stopProcess(pid, directory);
    throw new CannotStart(`Temporal antwoordt niet. Zie ${join(directory, 'temporal.log')}`);
  }
  return { address, reused: false, pid, stop: () => stopProcess(pid, directory) };
}

function spawnServer(program: string, port: number, directory: string): ChildProcess {
  const log = openSync(join(directory, 'temporal.log'), 'a');
  const child = spawn(
    program,
    [
      'server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port),
      '--db-filename', databaseFile(directory), '--namespace', NAMESPACE,
      '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL',
      '--log-level', 'error',
    ],
    // A group of its own: Ctrl-C reaches us first, and we stop the parts in order.
    { stdio: ['ignore', log, log], detached: true },
  ); // prettier-ignore
  child.unref();
  return child;
}

function databaseFile(directory: string): string {
  return join(directory, 'temporal.db');
}

function pidFile(directory: string): string {
  return join(directory, 'temporal.pid');
}

/** The server that works on the file of this folder; a stale pid file, or one that was copied along, is ignored. */
async function leftBehind(directory: string): Promise<{ pid: number; address: string } | null> {
  const text = await readFile(pidFile(directory), 'utf8').catch(() => '');
  const [pid, address] = text.split(' ');
  if (pid === undefined || address === undefined) return null;
  return (await worksHere(Number(pid), directory)) ? { pid: Number(pid), address } : null;
}

/** Whether this process is the server on our file, and not another program that got its number since. */
async function worksHere(pid: number, directory: string): Promise<boolean> {
  return (await commandOf(pid))?.includes(databaseFile(directory)) === true;
}

const STOPS_WITHIN_MS = 10_000;

async function stopProcess(pid: number, directory: string): Promise<void> {
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    if (await worksHere(pid, directory)) process.kill(pid, name);
  };
  await signal('SIGTERM');
  const until = Date.now() + STOPS_WITHIN_MS;
  while (Date.now() < until && (await worksHere(pid, directory))) await sleep(50);
  await signal('SIGKILL');
  await rm(pidFile(directory), { force: true });
}

async function answersWithin(address: string, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    const connection = Connection.lazy({ address, connectTimeout: 1000 });
    try {
      await connection.withDeadline(Date.now() + 1000, () =>
        connection.workflowService.describeNamespace({ namespace: NAMESPACE }),
      );
      return true;
    } catch {
      await sleep(50);
    } finally {
      await connection.close();
    }
  }
  return false;
}

const RETENTION_SECONDS = 30 * 86_400;
const ALREADY_EXISTS = 6;

/** Makes the namespace on a server that somebody else runs. @throws CannotStart when it does not answer. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = Connection.lazy({ address, connectTimeout: 5_000 });
  try {
    await connection.withDeadline(Date.now() + 5_000, () =>
      connection.workflowService.registerNamespace({
        namespace,
        workflowExecutionRetentionPeriod: { seconds: RETENTION_SECONDS as never },
      }),
    );
  } catch (error) {
    if ((error as { code?: number }).code === ALREADY_EXISTS) return;
    throw new CannotStart(`Temporal op ${address} (TEMPORAL_ADDRESS) antwoordt niet.`);
  } finally {
    await connection.close();
  }
}
