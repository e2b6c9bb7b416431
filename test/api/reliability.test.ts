import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import request, { type Response } from 'supertest';
import { createHttp } from '../../src/main/http.js';
import { createServices } from '../../src/main/services.js';
import { readConfig } from '../../src/platform/config.js';
import { ApiClient, newId } from '../support/api-client.js';
import { OPEN_CASE, School, SIGNAL } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('what callers may rely on', () => {
  let system: System;
  let school: School;
  let api: ApiClient;

  beforeAll(async () => {
    system = await createSystem({ PERSON_CASES_PER_HOUR: '100' });
    school = await School.create(system.services);
    api = await ApiClient.create(system, school);
  });
  afterAll(() => system.close());

  const count = async (sql: string, value: string) => {
    const { rows } = await system.owner.query<{ count: number }>(sql, [value]);
    return rows[0]!.count;
  };

  describe('the same id is handled once, ever (RL-02, BI-20)', () => {
    it('given the same opening ten times at once, makes one case and gives everybody the same answer', async () => {
      const command = { id: newId(), ...OPEN_CASE };

      const answers = await Promise.all(
        Array.from({ length: 10 }, () => api.post('/cases', 'lisa', command)),
      );

      const bodies = new Set(answers.map(({ text }) => text));
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(bodies.size).toBe(1);
      expect(await count('select count(*) from case_entry where id = $1', command.id)).toBe(1);
      expect(
        await count('select count(*) from case_file where organisation_id = $1', school.organisationId),
      ).toBe(1);
    });

    it('given the same act ten times at once, records it once', async () => {
      const caseId = await api.open('lisa');
      const command = { id: newId(), type: 'recordSignal', ...SIGNAL };

      const answers = await Promise.all(
        Array.from({ length: 10 }, () => api.post(`/cases/${caseId}/commands`, 'lisa', command)),
      );

      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(
        await count(
          "select count(*) from case_event where command_id = $1 and type = 'signalRecorded'",
          command.id,
        ),
      ).toBe(1);
    });

    it('given the same refused act twice, refuses it the same way, although it would be allowed now', async () => {
      const caseId = await api.open('lisa');
      const command = { id: newId(), type: 'followAdvice', text: 'Gedaan' };
      const refused = await api.post(`/cases/${caseId}/commands`, 'lisa', command);
      await api.act(caseId, 'lisa', 'recordConsultation', {
        with: 'veiligThuis',
        outcome: 'Overlegd',
        adviceToFollow: 'Praat met de ouders',
      });

      const again = await api.post(`/cases/${caseId}/commands`, 'lisa', command);

      const strip = ({ body }: Response) => ({ ...(body as object), instance: '' });
      expect(refused.status).toBe(409);
      expect(strip(again)).toEqual(strip(refused));
    });

    it('given a used id with another body, another case or another person, says so and does nothing', async () => {
      const caseId = await api.open('lisa');
      const other = await api.open('lisa');
      const command = { id: newId(), type: 'recordSignal', ...SIGNAL };
      await api.post(`/cases/${caseId}/commands`, 'lisa', command);

      const tries = [
        api.post(`/cases/${caseId}/commands`, 'lisa', { ...command, text: 'Iets anders' }),
        api.post(`/cases/${other}/commands`, 'lisa', command),
        api.post(`/cases/${caseId}/commands`, 'omar', command),
        api.post('/cases', 'lisa', { ...OPEN_CASE, id: command.id }),
      ];

      for (const { status, body } of await Promise.all(tries)) {
        expect({ status, code: (body as { code: string }).code }).toEqual({ status: 409, code: 'idReused' });
      }
      expect(await count('select count(*) from case_entry where id = $1', command.id)).toBe(1);
    });

    it('given the id of a command of another organisation, takes it as new', async () => {
      const elsewhere = await ApiClient.create(system, await School.create(system.services));
      const command = { id: newId(), ...OPEN_CASE };

      const here = await api.post('/cases', 'lisa', command);
      const there = await elsewhere.post('/cases', 'lisa', command);

      expect([here.status, there.status]).toEqual([200, 200]);
      expect((there.body as { caseId: string }).caseId).not.toBe((here.body as { caseId: string }).caseId);
    });
  });

  it('PM-05: given ids of another organisation, nothing of it exists', async () => {
    const elsewhere = await ApiClient.create(system, await School.create(system.services));
    const caseId = await elsewhere.open('omar');

    for (const child of ['', '/timeline', '/waiting'])
      expect((await api.get(`/cases/${caseId}${child}`, 'omar')).status).toBe(404);
    expect((await api.act(caseId, 'omar', 'recordSignal', SIGNAL)).status).toBe(404);
    const opened = await api.post('/cases', 'omar', {
      id: newId(),
      ...OPEN_CASE,
      locationId: elsewhere.school.locationId,
    });
    expect(opened.status).toBe(422);
  });

  it('given an engine that is away, people are answered, and health says since when reminders are late', async () => {
    const alone = await createSystem({ TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const there = await ApiClient.create(alone, await School.create(alone.services));

    const caseId = await there.open('lisa');
    expect((await there.act(caseId, 'omar', 'acknowledge')).status).toBe(200);
    const ready = await request(there.http).get('/api/v1/health/ready');

    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({
      status: 'delayed',
      delayedSince: expect.any(String),
      breachedList: 'builtin',
    });
    await alone.close();
  });

  it('given an engine that answers, health is ready and tells the release', async () => {
    const ready = await request(api.http).get('/api/v1/health/ready');
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

    expect(ready.body).toMatchObject({ status: 'ready', delayedSince: null, release: version });
    expect((await request(api.http).get('/api/v1/health/live')).body).toEqual({ status: 'live' });
  });

  it('RL-10: given a record that is away, answers 503 with Retry-After and alive, and nothing of it', async () => {
    const config = readConfig({
      ...(system.config as unknown as NodeJS.ProcessEnv),
      DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/nowhere',
    });
    const services = await createServices(config);
    const http = createHttp(services);

    const answer = await request(http)
      .post('/api/v1/cases')
      .set('Authorization', `Bearer ${api.tokens.lisa}`)
      .send({ id: newId(), ...OPEN_CASE });

    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body).toMatchObject({ code: 'unavailable' });
    expect(answer.text).not.toMatch(/ECONN|127\.0\.0\.1|postgres/);
    expect((await request(http).get('/api/v1/health/ready')).status).toBe(503);
    expect((await request(http).get('/api/v1/health/live')).status).toBe(200);
    await services.close();
  });

  it('RL-10: given a case row that stays locked, answers 503 in time, writes nothing, and the same id succeeds later', async () => {
    const caseId = await api.open('lisa');
    const command = { id: newId(), type: 'recordSignal', ...SIGNAL };
    const holder = await system.owner.connect();
    await holder.query('begin');
    await holder.query('select 1 from case_file where id = $1 for update', [caseId]);

    const blocked = await api.post(`/cases/${caseId}/commands`, 'lisa', command);
    await holder.query('rollback');
    holder.release();

    expect(blocked.status).toBe(503);
    expect(await count('select count(*) from case_event where command_id = $1', command.id)).toBe(0);
    expect((await api.post(`/cases/${caseId}/commands`, 'lisa', command)).status).toBe(200);
    expect(
      await count(
        "select count(*) from case_event where command_id = $1 and type = 'signalRecorded'",
        command.id,
      ),
    ).toBe(1);
  });

  it('RL-10: given a connection cut in the middle of an act, writes all of it or nothing', async () => {
    const caseId = await api.open('lisa');
    const holder = await system.owner.connect();
    await holder.query('begin');
    await holder.query('select 1 from case_file where id = $1 for update', [caseId]);
    const command = { id: newId(), type: 'recordSignal', ...SIGNAL };
    const pending = api.post(`/cases/${caseId}/commands`, 'lisa', command);

    await cutWaitingConnection(system);
    const cut = await pending;
    await holder.query('rollback');
    holder.release();

    expect(cut.status).toBe(503);
    expect(await count('select count(*) from command_outcome where command_id = $1', command.id)).toBe(0);
    expect((await api.post(`/cases/${caseId}/commands`, 'lisa', command)).status).toBe(200);
  });
});

/** Ends the connection of the product that waits for a lock. */
async function cutWaitingConnection(system: System): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { rowCount } = await system.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'wl_app' and datname = current_database()",
    );
    if (rowCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody waited for the lock');
}

describe('limits (AU-40, BI-43)', () => {
  let system: System;
  let school: School;

  beforeAll(async () => {
    system = await createSystem({
      TOKEN_REQUESTS_PER_MINUTE: '20',
      PERSON_COMMANDS_PER_MINUTE: '3',
      PERSON_CASES_PER_HOUR: '2',
    });
    school = await School.create(system.services);
  });
  afterAll(() => system.close());

  const until429 = async (send: () => Promise<Response>) => {
    const answers = [];
    for (let sent = 0; sent < 30; sent += 1) {
      const answer = await send();
      answers.push(answer.status);
      if (answer.status === 429) return { answers, answer };
    }
    throw new Error('Never 429');
  };

  it('given more requests with one token than fit in a minute, answers 429 with Retry-After; other tokens go on', async () => {
    const api = await ApiClient.create(system, school);

    const { answers, answer } = await until429(() => api.get('/work-list', 'ria'));

    expect(answers).toHaveLength(21);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.body).toMatchObject({ code: 'tooOften' });
    expect((await api.get('/work-list', 'omar')).status).toBe(200);
  });

  it('given more cases than one person opens in an hour, answers 429, but never to what is acute', async () => {
    const api = await ApiClient.create(system, school);

    const { answers } = await until429(() => api.post('/cases', 'lisa', { id: newId(), ...OPEN_CASE }));

    expect(answers).toEqual([200, 200, 429]);
    const acute = await api.post('/cases', 'lisa', { id: newId(), ...OPEN_CASE, class: 'acute' });
    expect(acute.status).toBe(200);
  });

  it('given more commands than one person gives in a minute, answers 429, but never in an acute case', async () => {
    const api = await ApiClient.create(system, school);
    const caseId = await api.open('omar');

    const { answers } = await until429(() => api.act(caseId, 'omar', 'recordSignal', SIGNAL));
    expect(answers).toEqual([200, 200, 200, 429]);
    const emergency = await api.act(caseId, 'omar', 'raiseEmergency', { reason: 'Direct gevaar' });
    expect(emergency.status).toBe(200);
    expect((await api.act(caseId, 'omar', 'recordSignal', SIGNAL)).status).toBe(200);
  });
});
