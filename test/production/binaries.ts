import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../src/platform/launcher/home.js';

const run = promisify(execFile);

/** The server line of docker-compose.yml. */
const SERVER_VERSION = '1.31.2';
const PROGRAMS = {
  'temporal-server': 'go.temporal.io/server/cmd/server',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql',
} as const;

export const goIsHere = async (): Promise<boolean> =>
  run('go', ['version']).then(
    () => true,
    () => false,
  );

/**
 * Temporal's server and schema tool, built from the Go module that `tools/temporal` pins; once, then kept in `bin/`.
 * Half a minute beside the command line program, which is made of the same packages; three without.
 */
export async function buildTemporal(): Promise<void> {
  if (await temporalIsBuilt()) return;
  if (!(await goIsHere())) throw new Error("Temporal's server is built with Go 1.26, which is not here");
  await mkdir(join(ROOT, 'bin'), { recursive: true });
  for (const [name, of] of Object.entries(PROGRAMS)) {
    await run(
      'go',
      [
        'build',
        '-C',
        join(ROOT, 'tools', 'temporal'),
        '-trimpath',
        '-ldflags',
        '-s -w',
        '-o',
        programNamed(name),
        of,
      ],
      { env: { ...process.env, CGO_ENABLED: '0' } },
    );
  }
}

/** Both programs are there, of the version of docker-compose.yml. */
export async function temporalIsBuilt(): Promise<boolean> {
  const tool = await access(programNamed('temporal-sql-tool')).then(
    () => true,
    () => false,
  );
  return tool && (await serverVersion().catch(() => '')) === `temporal version ${SERVER_VERSION}`;
}

const programNamed = (name: string): string => join(ROOT, 'bin', name);

/** The version of the server module it was built of, as it says itself. */
export async function serverVersion(): Promise<string> {
  const { stdout } = await run(programNamed('temporal-server'), ['--version']);
  return stdout.trim();
}
