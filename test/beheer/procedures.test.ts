import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCase, readTimeline } from '../../src/casefile/reads.js';
import { createServices } from '../../src/main/services.js';
import { readConfig } from '../../src/platform/config.js';
import { ensureDatabase } from '../../src/platform/launcher/ensure-database.js';
import { anchorAudit } from '../../src/store/anchors.js';
import { School } from '../support/practice-school.js';
import { shared } from '../support/shared-servers.js';
import { createSystem, type System } from '../support/system.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let system: System;
let school: School;
let kept: string;
let shredded: string;
let folder: string;
let settings: NodeJS.ProcessEnv;

beforeAll(async () => {
  system = await createSystem();
  school = await School.create(system.services);
  kept = await school.open('omar');
  shredded = await school.open('omar');
  await school.act(kept, 'completeMapping', 'omar', { contradictions: 'soughtNoneFound', text: 'kaart' });
  folder = await mkdtemp(join(tmpdir(), 'waaklicht-beheer-'));
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  await writeFile(join(folder, 'backup.pub'), pair.publicKey);
  await writeFile(join(folder, 'backup.key'), pair.privateKey, { mode: 0o600 });
  await writeFile(join(folder, 'ledger'), `${JSON.stringify({ caseId: shredded, state: 'intended' })}\n`);
  await anchorAudit(system.services.worker, system.services.keys.provider, join(folder, 'anchors'));
  settings = {
    ...process.env,
    ...(Object.fromEntries(
      Object.entries(system.config).map(([name, value]) => [name, String(value)]),
    ) as NodeJS.ProcessEnv),
    PORT: '3000',
    BACKUP_DIRECTORY: join(folder, 'backups'),
    BACKUP_PUBLIC_KEY_FILE: join(folder, 'backup.pub'),
    ANCHOR_FILE: join(folder, 'anchors'),
  };
}, 60_000);
afterAll(async () => {
  await system.close();
  await rm(folder, { recursive: true });
});

/** Runs the command of the handbook, as the operator does. */
async function waaklicht(
  words: string,
  more: NodeJS.ProcessEnv = {},
): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main/cli.ts', ...words.split(' ')], {
    cwd: ROOT,
    env: { ...settings, ...more },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
}

const omar = (caseId: string) => ({
  organisationId: school.organisationId,
  personId: school.people.omar,
  caseId,
});

let backupFolder: string;

describe('docs/beheer/back-up.md', () => {
  it('backup makes a folder that only its owner can enter, and in which no name can be read', async () => {
    const { code, text } = await waaklicht('backup');
    expect({ code, text }).toEqual({
      code: 0,
      text: expect.stringContaining(join(folder, 'backups')) as unknown,
    });
    backupFolder = text.trim().split('\n').at(-1)!;
    expect((await stat(backupFolder)).mode & 0o077).toBe(0);
    for (const file of await readdir(backupFolder)) {
      const bytes = await readFile(join(backupFolder, file));
      expect({ file, readable: bytes.includes('oefenschool.example') }).toEqual({ file, readable: false });
    }
  }, 60_000);

  it('backup --without-keys leaves the keys of cases out', async () => {
    const { text } = await waaklicht(`backup --without-keys --to ${join(folder, 'long')}`);
    const files = await readdir(text.trim().split('\n').at(-1)!);
    expect(files.filter((file) => file.startsWith('keystore'))).toEqual([]);
    expect(files).toContain('public.case_event.jsonl');
  }, 60_000);

  it('drill restore tells that the backup can be put back, and leaves nothing behind', async () => {
    const { code, text } = await waaklicht(
      `drill restore --from ${backupFolder} --ledger ${join(folder, 'ledger')} --private-key ${join(folder, 'backup.key')}`,
    );
    expect({ code, text }).toEqual({
      code: 0,
      text: expect.stringMatching(/Logboek: klopt[\s\S]*Geopend: 2 van 2/) as unknown,
    });
    const left = await system.owner.query("select 1 from pg_database where datname like 'waaklicht_drill_%'");
    expect(left.rowCount).toBe(0);
  }, 60_000);
});

describe('docs/beheer/terugzetten.md', () => {
  const from = () => `restore --from ${backupFolder}`;
  const keyed = () => `--private-key ${join(folder, 'backup.key')}`;

  it('refuses a database that is not empty', async () => {
    const { code, text } = await waaklicht(`${from()} --ledger ${join(folder, 'ledger')} ${keyed()}`);
    expect({ code, text }).toEqual({
      code: 1,
      text: expect.stringContaining('Er staan al gegevens') as unknown,
    });
  }, 60_000);

  it('refuses without the ledger, without the private key, and with a file that was altered', async () => {
    const url = await emptyDatabase();
    const missing = await waaklicht(`${from()} --ledger ${join(folder, 'nothing')} ${keyed()}`, {
      DATABASE_URL: url,
    });
    expect(missing.text).toContain('Zonder register geen herstel');
    const locked = await waaklicht(`${from()} --ledger ${join(folder, 'ledger')}`, { DATABASE_URL: url });
    expect(locked.text).toContain('versleuteld');
    const file = join(backupFolder, 'public.person.jsonl');
    const bytes = await readFile(file);
    await writeFile(
      file,
      Buffer.concat([bytes.subarray(0, 20), Buffer.from([bytes[20]! ^ 1]), bytes.subarray(21)]),
    );
    const altered = await waaklicht(`${from()} --ledger ${join(folder, 'ledger')} ${keyed()}`, {
      DATABASE_URL: url,
    });
    await writeFile(file, bytes);
    expect([missing.code, locked.code, altered.code]).toEqual([1, 1, 1]);
  }, 60_000);

  it('puts everything back but what was destroyed; the log goes on and is right', async () => {
    const url = await emptyDatabase();
    const { code, text } = await waaklicht(`${from()} --ledger ${join(folder, 'ledger')} ${keyed()}`, {
      DATABASE_URL: url,
    });
    expect({ code, text }).toEqual({
      code: 0,
      text: expect.stringContaining('1 zaken vernietigd gelaten') as unknown,
    });
    const verified = await waaklicht('audit verify', { DATABASE_URL: url });
    expect(verified).toEqual({ code: 0, text: expect.stringContaining('Het logboek klopt.') as unknown });
    const services = await createServices(readConfig({ ...settings, DATABASE_URL: url }));
    try {
      const before = await readTimeline(system.services.caseFile, omar(kept));
      expect(await readTimeline(services.caseFile, omar(kept))).toEqual(before);
      await expect(readCase(services.caseFile, omar(shredded))).resolves.toBeNull();
    } finally {
      await services.close();
    }
  }, 60_000);

  async function emptyDatabase(): Promise<string> {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await ensureDatabase(shared('TEST_POSTGRES_URL'), name);
    return Object.assign(new URL(shared('TEST_POSTGRES_URL')), { pathname: `/${name}` }).toString();
  }
});

describe('docs/beheer/sleutels-wisselen.md', () => {
  it('keys rotate gives every key the new version, and the running process reads on', async () => {
    const before = await readTimeline(system.services.caseFile, omar(kept));
    const { code, text } = await waaklicht('keys rotate');
    expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('Versie 2') as unknown });
    const { rows } = await system.owner.query('select distinct kek_version from keystore.case_key');
    expect(rows).toEqual([{ kek_version: 2 }]);
    expect(await readTimeline(system.services.caseFile, omar(kept))).toEqual(before);
  }, 60_000);

  it('keys drop-old keeps what backups may still need', async () => {
    const { code, text } = await waaklicht('keys drop-old');
    expect({ code, text }).toEqual({
      code: 0,
      text: expect.stringContaining('Niets te vernietigen') as unknown,
    });
  }, 60_000);
});

describe('docs/beheer/incident.md', () => {
  it('audit verify names the place where the log was changed', async () => {
    expect((await waaklicht('audit verify')).code).toBe(0);
    await system.owner.query(
      `begin; set local session_replication_role = replica;
       update audit set row = row || '{"outcome":"ok","personId":null}' where organisation_id = '${school.organisationId}' and seq = 2; commit`,
    );
    const { code, text } = await waaklicht(`audit verify --organisation ${school.organisationId} --json`);
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({ findings: [{ seq: 2, kind: 'altered' }] });
  }, 60_000);
});

describe('the handbook', () => {
  it('names only commands that exist', async () => {
    const { text: overview } = await waaklicht('help');
    const files = await readdir(join(ROOT, 'docs', 'beheer'));
    const commands = new Set<string>();
    for (const file of files) {
      const text = await readFile(join(ROOT, 'docs', 'beheer', file), 'utf8');
      for (const [, words] of text.matchAll(/npm run waaklicht -- ([a-z-]+(?: [a-z-]+)?)/g))
        commands.add(words!);
    }
    expect(commands.size).toBeGreaterThan(5);
    for (const command of commands) {
      const known = [command, command.split(' ')[0]!].some((name) => overview.includes(`  ${name} `));
      expect({ command, known }).toEqual({ command, known: true });
    }
  }, 60_000);
});
