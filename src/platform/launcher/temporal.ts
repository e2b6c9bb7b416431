import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Connection } from '@temporalio/client';
import { run } from './command.js';
import { freePort } from './ports.js';
import { CannotStart } from './postgres.js';

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
}

/**
 * Starts a Temporal server of our own on a file, or takes up the one that a killed parent left running on it: two
 * servers on one file would destroy it.
 * @throws CannotStart with what to do.
 */
export async function startTemporal({ root, directory, log }: StartOptions): Promise<TemporalServer> {
  await mkdir(directory, { recursive: true });
  const left = await leftBehind(directory);
  if (left !== null) return { ...left, reused: true, stop: () => stopProcess(left.pid, directory) };
  const program = await findTemporal(root, log);
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const child = spawnServer(program, port, directory);
  const pid = child.pid ?? 0;
  await writeFile(pidFile(directory), `${pid} ${address}`);
  if (!(await answersWithin(address, 30_000))) {
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
      '--db-filename', join(directory, 'temporal.db'), '--namespace', NAMESPACE,
      '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL',
      '--log-level', 'error',
    ],
    // A group of its own: Ctrl-C reaches us first, and we stop the parts in order.
    { stdio: ['ignore', log, log], detached: true },
  ); // prettier-ignore
  child.unref();
  return child;
}

function pidFile(directory: string): string {
  return join(directory, 'temporal.pid');
}

/** A server that answers under the address in the pid file; a stale file is ignored. */
async function leftBehind(directory: string): Promise<{ pid: number; address: string } | null> {
  const text = await readFile(pidFile(directory), 'utf8').catch(() => '');
  const [pid, address] = text.split(' ');
  if (pid === undefined || address === undefined || !isAlive(Number(pid))) return null;
  return (await answersWithin(address, 3_000)) ? { pid: Number(pid), address } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function stopProcess(pid: number, directory: string): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await rm(pidFile(directory), { force: true });
}

async function answersWithin(address: string, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 1000 });
      await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
      await connection.close();
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return false;
}

/** The newest server line this product is tested with. */
const SERVER_VERSION = /Server 1\.31\./i;

async function findTemporal(root: string, log: (line: string) => void): Promise<string> {
  const named = process.env['TEMPORAL_CLI_PATH'];
  const own = join(root, 'bin', 'temporal');
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'temporal'));
  for (const program of [...(named === undefined ? [] : [named]), own, ...onPath]) {
    if (!(await isThere(program))) continue;
    const { output } = await run(program, ['--version']);
    if (SERVER_VERSION.test(output)) return program;
  }
  await buildTemporal(root, own, log);
  return own;
}

async function buildTemporal(root: string, target: string, log: (line: string) => void): Promise<void> {
  const go = await run('go', ['version']).catch(() => null);
  if (go === null || go.code !== 0) {
    throw new CannotStart(
      'Temporal niet gevonden. Zet het programma "temporal" (1.8) op het pad, zet TEMPORAL_ADDRESS, of installeer Go 1.26 zodat het hier gebouwd kan worden.',
    );
  }
  log('Temporal wordt eenmalig gebouwd met Go; dat duurt ongeveer drie minuten');
  const package_ = 'github.com/temporalio/cli/cmd/temporal';
  const version = '-X github.com/temporalio/cli/internal/temporalcli.Version=1.8.2';
  const built = await run(
    'go',
    [
      'build',
      '-C',
      join(root, 'tools', 'temporal'),
      '-trimpath',
      '-ldflags',
      `-s -w ${version}`,
      '-o',
      target,
      package_,
    ],
    { CGO_ENABLED: '0' },
  );
  if (built.code !== 0) throw new CannotStart(`Temporal kon niet worden gebouwd:\n${built.output}`);
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
