import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { verify } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeKeyFile, keyFileProvider } from '../../src/security/key-file.js';
import { newMaterial, withNewKek, withoutKeks } from '../../src/security/key-material.js';
import { KeyIsGone, UnusableKeys } from '../../src/security/key-provider.js';
import { KeyRing } from '../../src/security/key-ring.js';
import { openKeys } from '../../src/security/open-keys.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waaklicht-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('CR-01 keys in a file', () => {
  it('are made at the first start, readable by their owner alone', async () => {
    await keyFileProvider(join(folder, 'keys'), []);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o400);
  });

  it('are the same for processes that start at the same moment', async () => {
    const providers = await Promise.all(
      Array.from({ length: 8 }, () => keyFileProvider(join(folder, 'keys'), [])),
    );
    const secrets = providers.map((one) => one.derive('personToken').toString('hex'));
    expect(new Set(secrets).size).toBe(1);
  });

  it.each([0o440, 0o404, 0o640, 0o700])('are refused with mode %o', async (mode) => {
    await keyFileProvider(join(folder, 'keys'), []);
    await chmod(join(folder, 'keys'), mode);
    await expect(keyFileProvider(join(folder, 'keys'), [])).rejects.toThrow(UnusableKeys);
  });

  it('are refused inside the data folder of PostgreSQL', async () => {
    await mkdir(join(folder, 'deep', 'er'), { recursive: true });
    await writeFile(join(folder, 'PG_VERSION'), '18');
    await expect(keyFileProvider(join(folder, 'deep', 'er', 'keys'), [])).rejects.toThrow('back-up');
  });

  it('are refused inside the backup folder, also through a longer path', async () => {
    await mkdir(join(folder, 'backup', 'x'), { recursive: true });
    const file = join(folder, 'backup', 'x', 'keys');
    await expect(keyFileProvider(file, [join(folder, 'x', '..', 'backup')])).rejects.toThrow('back-up');
  });

  it('that are damaged stop the start, without being quoted', async () => {
    await writeFile(join(folder, 'keys'), '{"format":1,"kek":"geheim-woord"}', { mode: 0o400 });
    const start = keyFileProvider(join(folder, 'keys'), []);
    await expect(start).rejects.toThrow(UnusableKeys);
    await expect(start).rejects.not.toThrow('geheim-woord');
  });
});

describe('CR-01 keys in the environment', () => {
  const source = { KEY_PROVIDER: 'env', KEY_FILE: '-', KEYS: JSON.stringify(newMaterial()) } as const;

  it('are refused in production', () => {
    expect(() => void openKeys({ ...source, NODE_ENV: 'production' })).toThrow(UnusableKeys);
  });

  it('work elsewhere', async () => {
    const provider = await openKeys(source);
    expect(provider.currentVersion()).toBe(1);
  });
});

describe('CR-16 a new version of the key-encryption key', () => {
  it('counts at once in a process that was already running, and the old one still opens', async () => {
    const file = join(folder, 'keys');
    const running = await keyFileProvider(file, []);
    const before = running.wrap(Buffer.alloc(32, 7), 'a');
    await changeKeyFile(file, withNewKek);
    const after = running.wrap(Buffer.alloc(32, 7), 'a');
    expect([before.version, after.version]).toEqual([1, 2]);
    expect(running.unwrap(before.wrapped, 1, 'a')).toEqual(running.unwrap(after.wrapped, 2, 'a'));
  });

  it('does not change what stands in a deny list', async () => {
    const file = join(folder, 'keys');
    const ring = new KeyRing(await keyFileProvider(file, []));
    const before = ring.personToken('organisation', 'person');
    await changeKeyFile(file, withNewKek);
    await changeKeyFile(file, (material) => withoutKeks(material, new Set([1])));
    expect(ring.personToken('organisation', 'person')).toBe(before);
    expect(ring.provider.versions()).toEqual([2]);
  });

  it('a version that is gone is named, and the current one is never dropped', async () => {
    const file = join(folder, 'keys');
    const provider = await keyFileProvider(file, []);
    await changeKeyFile(file, (material) => withoutKeks(material, new Set([1])));
    expect(provider.versions()).toEqual([1]);
    expect(() => provider.unwrap(Buffer.alloc(60), 9, 'a')).toThrow(KeyIsGone);
  });

  it('is written whole: a draft never lies about', async () => {
    const file = join(folder, 'keys');
    await keyFileProvider(file, []);
    await changeKeyFile(file, withNewKek);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ kek: [{ version: 1 }, { version: 2 }] });
  });
});

describe('the signing key', () => {
  it('signs, and everybody with the public key can check it', async () => {
    const provider = await keyFileProvider(join(folder, 'keys'), []);
    const { keyId, signature } = provider.sign(Buffer.from('anchor'));
    const key = provider.publicKeys().get(keyId)!;
    expect(verify(null, Buffer.from('anchor'), key, signature)).toBe(true);
    expect(verify(null, Buffer.from('anchos'), key, signature)).toBe(false);
  });
});
