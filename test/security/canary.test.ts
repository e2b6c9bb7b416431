import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { shared } from '../support/shared-servers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIFE = fileURLToPath(new URL('./canary-life.ts', import.meta.url));

/** Names nobody bears, some with accents, and three phrases. */
const PLANTED = [
  'Wilgenroosje Zandkasteel', 'Björksson Ijsvogel', 'Çelebîoğlu', 'Quirijnstra', 'Håkonsmaat', 'Dûnenwaard', 'Kwikstaartje',
  'Zuiderzeevonk', 'Madeliefsma', 'Ömürvlinder', 'Bosanemoontje', 'Rietzangerman', 'de paarse plek achter het oor',
  'wij vertellen dit aan niemand verder', 'zij slaapt bij de zeehond',
]; // prettier-ignore

/** For the control: what was once written here stays in the write-ahead log of this server. */
const CONTROL = ['Nachtvlinderij Üllenberg', 'Kokmeeuwsma'];

/** Every way in which a word may stand in a file. */
function formsOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The ends depend on the neighbours; the middle does not.
    return Buffer.from(shifted.slice(shift === 0 ? 0 : 4, -4));
  });
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    ...base64,
    Buffer.from(utf8.toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(JSON.stringify(text).slice(1, -1).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)),
    Buffer.from(text.normalize('NFD')),
    Buffer.from(text.toLowerCase()),
  ]; // prettier-ignore
}

const OVERLAP = 256;

/** Which planted words stand in a file, in whatever form. */
async function hitsIn(file: string, words: readonly string[] = PLANTED): Promise<readonly string[]> {
  const found = new Set<string>();
  const forms = words.map((text) => ({ text, forms: formsOf(text) }));
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 4 << 20 })) {
    const bytes = Buffer.concat([tail, chunk as Buffer]);
    for (const one of forms) if (one.forms.some((form) => bytes.includes(form))) found.add(one.text);
    tail = bytes.subarray(-OVERLAP);
  }
  return [...found];
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function search(files: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const hits: Record<string, readonly string[]> = {};
  for (const file of files) {
    const found = await hitsIn(file).catch(() => []);
    if (found.length > 0) hits[file] = found;
  }
  return hits;
}

interface Place {
  readonly oid: string;
  readonly data: string;
  readonly folder: string;
}

let life: ChildProcess;
let place: Place;
let admin: pg.Client;
const printed: string[] = [];

beforeAll(async () => {
  admin = new pg.Client({ connectionString: shared('TEST_POSTGRES_URL') });
  await admin.connect();
  life = spawn(process.execPath, ['--import', 'tsx', LIFE, JSON.stringify(PLANTED)], { cwd: ROOT });
  life.stderr!.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  place = await new Promise<Place>((resolve, reject) => {
    createInterface({ input: life.stdout! }).on('line', (line) => {
      if (line.startsWith('{"canary"')) resolve((JSON.parse(line) as { canary: Place }).canary);
      else printed.push(line);
    });
    life.once('exit', () => reject(new Error(`The life ended early:\n${printed.join('\n')}`)));
  });
  await admin.query('checkpoint');
}, 120_000);
afterAll(async () => {
  life.stdin!.end();
  if (life.exitCode === null) await once(life, 'exit');
  await admin.end();
}, 60_000);

describe('CR-30 no planted word is found', () => {
  it('a life worth searching was lived', () => {
    const accepted = printed.join('\n').match(/(\d+) of \d+ commands were accepted/g) ?? [];
    expect(accepted).toHaveLength(2);
    for (const line of accepted) expect(Number.parseInt(line)).toBeGreaterThan(15);
  });

  it('in the files of the database', async () => {
    expect(await search(await filesBelow(join(place.data, 'base', place.oid)))).toEqual({});
  }, 60_000);

  it('in its write-ahead log and its server log', async () => {
    const files = await filesBelow(place.data);
    const wanted = files.filter((file) => /\/pg_wal\/|\/global\/|server\.log/.test(file));
    expect(wanted.length).toBeGreaterThan(3);
    expect(await search(wanted)).toEqual({});
  }, 120_000);

  it('in the database and the log of Temporal', async () => {
    const files = await filesBelow(join(ROOT, '.waaklicht', 'test', 'temporal'));
    expect(files.length).toBeGreaterThan(0);
    expect(await search(files)).toEqual({});
  }, 60_000);

  it('in mail, in keys and in whatever else the process wrote', async () => {
    const files = await filesBelow(place.folder);
    expect(files.some((file) => file.includes('outbox'))).toBe(true);
    expect(await search(files)).toEqual({});
  });

  it('in what the processes printed', () => {
    const text = printed.join('\n');
    expect(text.length).toBeGreaterThan(200);
    expect(PLANTED.filter((word) => formsOf(word).some((form) => text.includes(form.toString())))).toEqual(
      [],
    );
  });

  it('but the same search finds words that are not sealed, so it could have failed', async () => {
    const url = Object.assign(new URL(shared('TEST_POSTGRES_URL')), { pathname: '/template1' });
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    try {
      await client.query('create table canary_control (word text, bytes bytea)');
      for (const form of formsOf(CONTROL[0]!).slice(0, 6))
        await client.query('insert into canary_control values ($1, $2)', [CONTROL[1], form]);
      await client.query('checkpoint');
      const { rows } = await client.query<{ file: string }>(
        "select current_setting('data_directory') || '/' || pg_relation_filepath('canary_control') as file",
      );
      expect([...(await hitsIn(rows[0]!.file, CONTROL))].sort()).toEqual([...CONTROL].sort());
    } finally {
      await client.query('drop table canary_control');
      await client.end();
    }
  });
});
