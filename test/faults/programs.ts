import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A program of the product in a process of its own, as in production. */
export interface Program {
  readonly kind: 'api' | 'worker';
  readonly url: string;
  /** `null` while it is down on purpose. */
  child: ChildProcess | null;
}

const CLOCK = new URL('shifting-clock.mjs', import.meta.url).href;

/** Starts it from `code`; what it prints goes to a file of its kind in `logs`. */
export function startProgram(
  kind: Program['kind'],
  env: NodeJS.ProcessEnv,
  { code, logs }: { readonly code: string; readonly logs: string },
): ChildProcess {
  const entry = join(code, 'src', 'main', kind === 'api' ? 'server.js' : 'worker.js');
  const child = spawn(process.execPath, ['--import', CLOCK, entry], {
    cwd: logs,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(logs, `${kind}.log`), { flags: 'a' });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return child;
}

/** kill -9, and gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Waits until a process that is not our child is gone. */
export async function gone(pid: number): Promise<void> {
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
  for (let waited = 0; waited < 180_000; waited += 200) {
    const up = await fetch(`${url}/api/v1/health`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await pause(200);
  }
  throw new Error('The API did not start');
}
