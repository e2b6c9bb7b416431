import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { isThere, run } from './command.js';

const CLI_VERSION = '1.8.2';
/** The server line this product is tested with. */
const SERVER_VERSION = /Server 1\.31\./i;

type Say = (line: string) => void;

/**
 * The program `temporal`: named by TEMPORAL_CLI_PATH, made here before, on the path, downloaded by the SDK, or built
 * with Go from the sources that `tools/temporal` pins. @throws CannotStart with what to do.
 */
export async function findTemporal(root: string, log: Say): Promise<string> {
  const named = process.env['TEMPORAL_CLI_PATH'];
  const own = join(root, 'bin', 'temporal');
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'temporal'));
  for (const program of [...(named === undefined ? [] : [named]), own, ...onPath]) {
    if (await isUsable(program)) return program;
  }
  await mkdir(join(root, 'bin'), { recursive: true });
  if (await download(root, own, log)) return own;
  await build(root, own, log);
  return own;
}

async function isUsable(program: string): Promise<boolean> {
  if (!(await isThere(program))) return false;
  const answered = await run(program, ['--version']).catch(() => null);
  return answered !== null && SERVER_VERSION.test(answered.output);
}

/** The SDK's own download, official and checked by version; without a network it fails within a moment. */
async function download(root: string, target: string, log: Say): Promise<boolean> {
  const folder = await mkdtemp(join(root, 'bin', 'download-'));
  try {
    log(`Temporal ${CLI_VERSION} wordt gedownload`);
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = {
      type: 'cached-download',
      version: `v${CLI_VERSION}`,
      downloadDir: folder,
    } as const;
    const started = await TestWorkflowEnvironment.createLocal({ server: { executable } });
    await started.teardown();
    const [name] = await readdir(folder);
    if (name === undefined || !(await isUsable(join(folder, name)))) return false;
    await rename(join(folder, name), target);
    return true;
  } catch {
    log('Downloaden lukt niet (geen netwerk?)');
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PACKAGE = 'github.com/temporalio/cli/cmd/temporal';
const LINKER_FLAGS = `-s -w -X github.com/temporalio/cli/internal/temporalcli.Version=${CLI_VERSION}`;
const SAY_EVERY_MS = 15_000;

async function build(root: string, target: string, log: Say): Promise<void> {
  const go = await run('go', ['version']).catch(() => null);
  if (go?.code !== 0) {
    throw new CannotStart(
      `Temporal is niet gevonden, niet te downloaden en zonder Go ook niet te bouwen. Doe een van deze dingen: zet TEMPORAL_ADDRESS op een server die al draait; zet het programma "temporal" (${CLI_VERSION}) op het pad; zorg voor een netwerk; of installeer Go 1.26 (https://go.dev/dl).`,
    );
  }
  const began = Date.now();
  log('Temporal wordt eenmalig gebouwd met Go; dat duurt ongeveer drie minuten');
  const timer = setInterval(() => {
    log(`  nog bezig met bouwen (${Math.round((Date.now() - began) / 1000)} s)`);
  }, SAY_EVERY_MS);
  const half = `${target}.new`;
  const sources = join(root, 'tools', 'temporal');
  try {
    const built = await run(
      'go',
      ['build', '-C', sources, '-trimpath', '-ldflags', LINKER_FLAGS, '-o', half, PACKAGE],
      { CGO_ENABLED: '0' },
    );
    if (built.code !== 0) {
      throw new CannotStart(
        `Temporal kon niet worden gebouwd. Is er een netwerk, en ruimte op de schijf (4 GB)?\n${built.output}`,
      );
    }
    await chmod(half, 0o755);
    await rename(half, target);
  } finally {
    clearInterval(timer);
  }
}
