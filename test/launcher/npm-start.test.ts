import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isRoot } from '../../src/platform/launcher/command.js';
import { freePort } from '../../src/platform/launcher/ports.js';
import { NpmStart, serversIn, stillRunning } from '../support/npm-start.js';

jest.setTimeout(240_000);

/** Runs a line as somebody would who pastes it in a shell. */
const paste = async (line: string): Promise<string> =>
  (await promisify(execFile)('bash', ['-c', line])).stdout;

describe('npm start', () => {
  let directory: string;
  let home: string;
  let port: number;
  let caseId: string;
  let begun: NpmStart[] = [];

  const start = (env: NodeJS.ProcessEnv = {}): NpmStart => {
    const started = NpmStart.run({ WAAKLICHT_DATA: directory, PORT: String(port), ...env });
    begun.push(started);
    return started;
  };
  const running = async (): Promise<NpmStart> => {
    const started = start();
    await started.ready();
    return started;
  };
  const answersAbout = async (started: NpmStart): Promise<string> =>
    paste(started.curl('3. wie is er aan zet?'));

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waaklicht-start-'));
    // As it would be in a checkout: the user of the database may enter it.
    await chmod(directory, 0o755);
    home = isRoot() ? join(directory, 'database') : directory;
    port = await freePort();
  });
  afterEach(async () => {
    // What a failed test left running must not stand in the way of the next.
    for (const one of begun) {
      if ((await stillRunning([one.pid])).length > 0) await one.interrupt().catch(() => undefined);
    }
    begun = [];
  });
  afterAll(async () => {
    for (const pid of await serversIn(directory, home)) process.kill(pid, 'SIGKILL');
    await rm(directory, { recursive: true, force: true });
  });

  it('given an empty folder, runs everything; the three printed lines open a case, answer it and list who is on turn', async () => {
    const started = await running();

    const opened = await paste(`${started.curl('1. een zaak openen')}; echo $CASE`);
    caseId = opened.trim().split('\n').at(-1) ?? '';
    const answered = await paste(`CASE=${caseId}; ${started.curl('2. antwoorden')}`);
    const list = await answersAbout(started);

    expect(caseId).toMatch(/^[\da-f-]{36}$/);
    const { case: view } = JSON.parse(answered) as { case: { steps: object } };
    expect(view.steps).toMatchObject({ 2: 'done' });
    expect(list).toContain(caseId);
    expect(list).toContain('"onTurn"');
    expect(await started.interrupt()).toBe(0);
  });

  it('Ctrl-C stops all in order: first what takes in work, PostgreSQL last, and nothing is left running', async () => {
    const started = await running();
    const servers = await serversIn(directory, home);
    expect(servers).toHaveLength(2);

    expect(await started.interrupt()).toBe(0);

    const stopped = started.output.split('\n').filter((line) => line.endsWith(' stopt'));
    const order = stopped.map((line) => line.trim().replace(/ stopt$/, ''));
    expect(order[0]).toBe('De webserver');
    expect(order.indexOf('De worker')).toBeLessThan(order.indexOf('De verbindingen'));
    expect(order.slice(-3)).toEqual(['De verbindingen', 'Temporal', 'PostgreSQL']);
    expect(await stillRunning(servers)).toEqual([]);
  });

  it('given kill -9 of itself, takes up the servers it left running; nothing is lost, nothing is seeded twice', async () => {
    const killed = await running();
    const before = await answersAbout(killed);
    const servers = await serversIn(directory, home);
    await killed.kill();
    expect(await stillRunning(servers)).toEqual(servers);

    const again = await running();

    expect(again.output).toContain('PostgreSQL draaide nog en is overgenomen');
    expect(again.output).toContain('Temporal draaide nog en is overgenomen');
    expect(await serversIn(directory, home)).toEqual(servers);
    expect(codesIn(await answersAbout(again))).toEqual(codesIn(before));
    await again.interrupt();
  });

  it('given kill -9 of everything, is not stopped by stale pid and lock files', async () => {
    const killed = await running();
    const before = await answersAbout(killed);
    for (const pid of await serversIn(directory, home)) process.kill(pid, 'SIGKILL');
    await killed.kill();

    const again = await running();

    expect(codesIn(await answersAbout(again))).toEqual(codesIn(before));
    await again.interrupt();
  });

  it('given one that runs, a second says so and leaves the first alone', async () => {
    const first = await running();

    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended()).toBe(1);

    expect(second.output).toContain(`Waaklicht draait hier al (proces ${first.pid})`);
    expect(await answersAbout(first)).toContain(caseId);
    await first.interrupt();
  });

  it('given kill -9 of npm above it, stops in order: nobody could reach it with Ctrl-C any more', async () => {
    const started = await running();
    const servers = await serversIn(directory, home);
    started.npm.kill('SIGKILL');

    const again = await running();

    expect(await stillRunning([started.pid])).toEqual([]);
    expect(await stillRunning(servers)).toEqual([]);
    await again.interrupt();
  });

  it('given a port that is taken, names it and another one, and stops what it had started', async () => {
    const other = createServer().listen(port, '127.0.0.1');

    const started = start();
    expect(await started.ended()).toBe(1);
    other.close();

    expect(started.output).toContain(`Poort ${port} is bezet`);
    expect(started.output).toContain(`PORT=${port + 1} npm start`);
    expect(await serversIn(directory, home)).toEqual([]);
  });
});

function codesIn(list: string): readonly string[] {
  return [...list.matchAll(/"code":"(\w+)"/g)].map((match) => match[1] ?? '').sort();
}
