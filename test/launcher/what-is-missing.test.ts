import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRoot } from '../../src/platform/launcher/command.js';
import { freePort } from '../../src/platform/launcher/ports.js';
import { NpmStart } from '../support/npm-start.js';

jest.setTimeout(120_000);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What `npm start` itself needs of a machine; Go and Temporal are not among it. */
const PROGRAMS = ['npm', 'node', 'sh', 'setpriv', 'test', 'id', 'chown', 'env'];
/** Where nobody listens: there is no network. */
const NOWHERE = 'http://127.0.0.1:9';

/** A clone as git leaves it: no built programs. Only the packages are those of this checkout. */
async function bareClone(): Promise<string> {
  const clone = await mkdtemp(join(tmpdir(), 'waaklicht-clone-'));
  await chmod(clone, 0o755);
  for (const part of ['src', 'tools', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(join(ROOT, part), join(clone, part), { recursive: true, preserveTimestamps: true });
  await symlink(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}

describe('what a machine may lack', () => {
  let clone: string;
  let bin: string;
  let runs = 0;

  const start = async (env: NodeJS.ProcessEnv = {}): Promise<NpmStart> => {
    runs += 1;
    return NpmStart.run(
      {
        PATH: bin,
        HTTPS_PROXY: NOWHERE,
        WAAKLICHT_DATA: join(clone, `data-${runs}`),
        PORT: String(await freePort()),
        ...env,
      },
      clone,
    );
  };

  beforeAll(async () => {
    clone = await bareClone();
    bin = join(clone, 'path');
    await mkdir(bin);
    for (const name of PROGRAMS) {
      const found = execFileSync('sh', ['-c', `command -v ${name} || true`])
        .toString()
        .trim();
      if (found.startsWith('/')) await symlink(found, join(bin, name));
    }
    // The shell knows this one by itself, and so would not tell where it is.
    await symlink('/usr/bin/test', join(bin, 'test')).catch(() => undefined);
  });
  afterAll(() => rm(clone, { recursive: true, force: true }));

  it('no Temporal, no network and no Go: says each of the ways out', async () => {
    const started = await start();

    expect(await started.ended()).toBe(1);

    for (const way of ['TEMPORAL_ADDRESS', 'op het pad', 'netwerk', 'Go 1.26'])
      expect(started.output).toContain(way);
    expect(started.output).not.toContain('    at ');
  });

  it('data of another major version: refuses in words, and leaves them alone', async () => {
    const data = join(clone, 'old-data');
    const old = join(data, ...(isRoot() ? ['database'] : []), 'postgres-9');
    await mkdir(old, { recursive: true });
    await writeFile(join(old, 'PG_VERSION'), '9\n');

    const started = await start({ WAAKLICHT_DATA: data });

    expect(await started.ended()).toBe(1);
    expect(started.output).toMatch(/van PostgreSQL 9; gevonden is PostgreSQL \d+/);
    expect(started.output).toContain('WAAKLICHT_DATA');
  });

  it('an engine that is named but does not answer: says which', async () => {
    const started = await start({ TEMPORAL_ADDRESS: '127.0.0.1:9' });

    expect(await started.ended()).toBe(1);
    expect(started.output).toContain('Temporal op 127.0.0.1:9 (TEMPORAL_ADDRESS) antwoordt niet');
  });

  it('a database that is named but does not answer: says which', async () => {
    const started = await start({ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:9/none' });

    expect(await started.ended()).toBe(1);
    expect(started.output).toContain('De database van DATABASE_URL antwoordt niet');
    expect(started.output).not.toContain('secret');
  });

  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['24.9.1', true],
    ['25.0.0', false],
  ])('Node %s: fits = %s, and a sentence when not', (version, fits) => {
    const ask = `import { nodeTrouble } from './tools/setup.mjs'; console.log(nodeTrouble('${version}'))`;
    const said = execFileSync('node', ['--input-type=module', '-e', ask], { cwd: ROOT }).toString().trim();
    expect(said).toMatch(fits ? /^null$/ : new RegExp(`Node 20.19 tot en met 24.*${version}`));
  });
});
