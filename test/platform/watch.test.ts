import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { alarmsOf, metricsOf } from '../../src/main/watch.js';
import { AlarmBell, ping } from '../../src/platform/alarms.js';
import { serveMetrics } from '../../src/platform/metrics.js';
import { readVitalSigns } from '../../src/store/vital-signs.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

let system: System;
let school: School;
beforeAll(async () => {
  system = await createSystem();
  school = await School.create(system.services, { practice: false });
});
afterAll(() => system.close());

let server: Server | null = null;
afterEach(() => {
  server?.close();
});

/** A pager that writes down what it hears, and may refuse. */
async function pager(status: () => number): Promise<{ url: string; heard: unknown[] }> {
  const heard: unknown[] = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push(JSON.parse(Buffer.concat(parts).toString() || 'null'));
      response.writeHead(status()).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard };
}

const ON = { code: 'casesOverdue', on: true };
const OFF = { code: 'casesOverdue', on: false };

describe('an alarm besides mail', () => {
  it('rings once when it begins and once when it ends', async () => {
    const { url, heard } = await pager(() => 200);
    const bell = new AlarmBell(url, () => undefined);
    for (const alarm of [OFF, ON, ON, OFF, OFF]) await bell.look([alarm]);
    expect(heard).toEqual([
      { alarm: 'casesOverdue', since: expect.any(String) as unknown },
      { alarm: 'casesOverdue', ended: true },
    ]);
  });

  it('rings again until somebody takes it', async () => {
    let status = 500;
    const { url, heard } = await pager(() => status);
    const bell = new AlarmBell(url, () => undefined);
    await expect(bell.look([ON])).rejects.toThrow();
    status = 200;
    await bell.look([ON]);
    await bell.look([ON]);
    expect(heard).toHaveLength(2);
  });

  it('the ping fails loudly when nobody answers', async () => {
    const { url } = await pager(() => 503);
    await expect(ping(url)).rejects.toThrow();
  });
});

describe('the vital signs', () => {
  it('are quiet when all is well', async () => {
    await school.open('omar');
    const signs = await readVitalSigns(system.services.worker);
    expect(signs).toMatchObject({ casesOverdue: 0 });
    expect(alarmsOf(signs, true).filter((alarm) => alarm.on)).toEqual([]);
  });

  it('show a case that nobody reminds', async () => {
    const caseId = await school.open('omar');
    await system.owner.query(
      'update case_file set next_at = extract(epoch from now()) * 1000 - 3700000 where id = $1',
      [caseId],
    );
    const signs = await readVitalSigns(system.services.worker);
    expect(signs.casesOverdue).toBe(1);
    expect(alarmsOf(signs, false)).toContainEqual({ code: 'casesOverdue', on: true });
  });

  it('say so when the record is away', () => {
    expect(alarmsOf(null, true)).toEqual([{ code: 'recordAway', on: true }]);
  });

  it('stand in the measures, which name no case, person or organisation', async () => {
    const metrics = await serveMetrics(metricsOf(system.services), { host: '127.0.0.1', port: 0 });
    const { port } = metrics.address() as AddressInfo;
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const elsewhere = await fetch(`http://127.0.0.1:${port}/`);
    metrics.close();
    expect(text).toContain('waaklicht_cases_overdue 1');
    expect(text).toContain('waaklicht_record_up 1');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(elsewhere.status).toBe(404);
  });
});
