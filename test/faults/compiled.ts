import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../src/platform/launcher/home.js';

const run = promisify(execFile);

/**
 * The sources as plain JavaScript, file by file, below the checkout so that its packages are found: a program that is
 * killed hundreds of times starts in a third of the time. The workflow stays as it is, Temporal bundles it itself.
 * @returns the folder, which holds `src/`.
 */
export async function compile(): Promise<string> {
  const home = join(ROOT, '.waaklicht', 'faults');
  await mkdir(home, { recursive: true });
  const directory = await mkdtemp(join(home, 'js-'));
  const files = (await readdir(join(ROOT, 'src'), { recursive: true }))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file));
  const how = ['--outbase=src', '--format=esm', '--jsx=automatic', '--platform=node', '--log-level=error'];
  await run(
    join(ROOT, 'node_modules', '.bin', 'esbuild'),
    [...files, `--outdir=${join(directory, 'src')}`, ...how],
    {
      cwd: ROOT,
    },
  );
  await cp(join(ROOT, 'package.json'), join(directory, 'package.json'));
  for (const folder of ['workflows', join('web', 'assets')])
    await cp(join(ROOT, 'src', folder), join(directory, 'src', folder), { recursive: true });
  return directory;
}
