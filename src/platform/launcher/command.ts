import { spawn } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { getuid } from 'node:process';

/** A program that was run to its end. */
export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

/** As root, PostgreSQL refuses to run: its programs are started as this user. */
export const DATABASE_USER = 'postgres';

export function isRoot(): boolean {
  return getuid?.() === 0;
}

const LAST_WORDS_MS = 500;

/** Runs a program and collects what it says; never throws for an exit code. @throws when it cannot be started. */
export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('exit', (code) => {
      const finish = (): void => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, output });
      };
      // What it said last may still be under way; a server that it started may keep the pipes open for ever.
      const patience = setTimeout(finish, LAST_WORDS_MS);
      child.once('close', () => {
        clearTimeout(patience);
        finish();
      });
    });
  });
}

/** The same as the user of the database when we are root. */
export function runAsDatabaseUser(program: string, args: readonly string[]): Promise<Finished> {
  if (!isRoot()) return run(program, args);
  return run(
    'setpriv',
    ['--reuid', DATABASE_USER, '--regid', DATABASE_USER, '--clear-groups', program, ...args],
    { HOME: '/tmp' },
  );
}

export function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * What a process was started with; null when there is none with this number. The number in a pid file may have gone
 * to another program since: after a restart of the machine or of a container the same numbers come back.
 */
export async function commandOf(pid: number): Promise<string | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (await isThere('/proc/self/cmdline')) {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    // A process that has ended but is not yet collected by its parent has an empty line.
    return text === '' ? null : text.replaceAll('\0', ' ');
  }
  const listed = await run('ps', ['-p', String(pid), '-o', 'args=']).catch(() => null);
  return listed?.code === 0 ? listed.output : null;
}
