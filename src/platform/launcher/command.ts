import { spawn } from 'node:child_process';
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

/** Runs a program and collects what it says; never throws for an exit code. */
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
    // `exit`, not `close`: a server that it started may keep the pipes open.
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output });
    });
  });
}

/** The same as the user of the database when we are root. */
export function runAsDatabaseUser(program: string, args: readonly string[]): Promise<Finished> {
  if (!isRoot()) return run(program, args);
  return run(
    'setpriv',
    ['--reuid', DATABASE_USER, '--regid', DATABASE_USER, '--clear-groups', program, ...args],
    {
      HOME: '/tmp',
    },
  );
}
