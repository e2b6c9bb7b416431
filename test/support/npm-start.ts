import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { commandOf } from '../../src/platform/launcher/command.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = 'Stoppen: Ctrl-C';
const STARTS_WITHIN_MS = 120_000;
const ENDS_WITHIN_MS = 60_000;

/** The real `npm start`, in a data folder and on a port of its own. */
export class NpmStart {
  #output = '';
  #exit: number | null | undefined;

  private constructor(readonly npm: ChildProcess) {
    const collect = (chunk: Buffer): void => {
      this.#output += chunk.toString();
    };
    npm.stdout?.on('data', collect);
    npm.stderr?.on('data', collect);
    npm.on('exit', (code) => {
      this.#exit = code;
    });
  }

  static run(env: NodeJS.ProcessEnv, root = ROOT): NpmStart {
    const npm = spawn('npm', ['start'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // As a terminal does it: one process group, which Ctrl-C reaches as a whole.
      detached: true,
    });
    return new NpmStart(npm);
  }

  get output(): string {
    return this.#output;
  }

  /** The process of Waaklicht itself, below npm. */
  get pid(): number {
    return Number(/proces (\d+)/.exec(this.#output)?.[1]);
  }

  async ready(): Promise<void> {
    await this.#until(() => this.#output.includes(READY), STARTS_WITHIN_MS);
  }

  /** The exit code, once it has ended by itself. */
  async ended(): Promise<number | null> {
    await this.#until(() => this.#exit !== undefined, ENDS_WITHIN_MS);
    return this.#exit ?? null;
  }

  /** Ctrl-C in the terminal. */
  async interrupt(): Promise<number | null> {
    process.kill(-(this.npm.pid ?? 0), 'SIGINT');
    return this.ended();
  }

  /** kill -9 of Waaklicht; npm sees it and goes. */
  async kill(): Promise<void> {
    process.kill(this.pid, 'SIGKILL');
    await this.ended();
  }

  /** The copy-paste line that follows this heading. */
  curl(heading: string): string {
    return this.#output.split(heading)[1]?.split('\n')[1] ?? '';
  }

  async #until(holds: () => boolean, milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!holds()) {
      await sleep(50);
      if (Date.now() > end || (this.#exit !== undefined && !holds())) {
        throw new Error(`npm start did not get there (exit ${String(this.#exit)}):\n${this.#output}`);
      }
    }
  }
}

/** The processes that work in a data folder: the servers that `npm start` began. */
export async function serversIn(directory: string, home: string): Promise<readonly number[]> {
  const temporal = await readFile(join(directory, 'temporal', 'temporal.pid'), 'utf8').catch(() => '');
  const postgres = await readFile(join(home, 'postgres-18', 'postmaster.pid'), 'utf8').catch(() => '');
  return stillRunning([Number(temporal.split(' ')[0]), Number(postgres.split('\n')[0])]);
}

/** Which of these processes run; one that ended and was not yet collected by its parent does not. */
export async function stillRunning(pids: readonly number[]): Promise<readonly number[]> {
  const commands = await Promise.all(pids.map((pid) => commandOf(pid)));
  return pids.filter((_pid, index) => commands[index] !== null);
}
