import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Response } from 'supertest';
import request from 'supertest';
import { ApiClient, newId, tokenFor } from '../support/api-client.js';
import { OPEN_CASE, School, SIGNAL } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('who may not know a case', () => {
  let system: System;
  let school: School;
  let api: ApiClient;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    api = await ApiClient.create(system, school);
  });
  afterAll(() => system.close());

  /** Everything an answer tells, but for the number of the request and the date. */
  const told = ({ status, headers, text }: Response): unknown => {
    const { date, 'x-request-id': requestId, ...rest } = headers as Record<string, string>;
    return { status, headers: rest, text };
  };

  const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'options'] as const;
  const CHILDREN = ['', '/commands', '/timeline', '/waiting', '/nothing', '/commands/more'];
  const BODIES: [name: string, body: unknown][] = [
    ['a valid command', { type: 'recordSignal', ...SIGNAL }],
    ['a command with a wrong field', { type: 'recordSignal', kind: 'rumour' }],
    ['a command that does not exist', { type: 'peek' }],
    ['no command', []],
  ];

  it('PM-03 PM-D01 PM-D02: given a denied and an unrelated person, every method, child and body is answered like an unknown id', async () => {
    const caseId = await api.open('omar', { ...OPEN_CASE, deny: [school.people.ria] });
    const unknown = newId();

    for (const as of ['ria', 'adam'] as const) {
      for (const child of CHILDREN) {
        for (const method of METHODS) {
          const real = await api.send(method, `/cases/${caseId}${child}`, as);
          const none = await api.send(method, `/cases/${unknown}${child}`, as);
          expect(told(real)).toEqual(told(none));
          expect(real.status).toBe(404);
          expect((real.body as { code: string }).code).toBe('unknownCase');
        }
      }
      for (const [, body] of BODIES) {
        const withId = Array.isArray(body) ? body : { ...(body as object), id: newId() };
        const real = await api.post(`/cases/${caseId}/commands`, as, withId);
        const none = await api.post(`/cases/${unknown}/commands`, as, withId);
        expect(told(real)).toEqual(told(none));
        expect(real.status).toBe(404);
      }
      const broken = { bytes: '{"type":' };
      expect(told(await api.raw(`/cases/${caseId}/commands`, as, broken))).toEqual(
        told(await api.raw(`/cases/${unknown}/commands`, as, broken)),
      );
    }
  });

  it('PM-D02: given a person shut out since, a command of before is not echoed, whatever its id and body', async () => {
    const caseId = await api.open('lisa');
    const command = { id: newId(), type: 'recordConsultation', with: 'colleague', outcome: 'Overlegd' };
    const before = await api.post(`/cases/${caseId}/commands`, 'ria', command);
    expect(before.status).toBe(200);
    await api.act(caseId, 'omar', 'denyAccess', { person: school.people.ria, reason: 'Betrokken' });

    const again = await api.post(`/cases/${caseId}/commands`, 'ria', command);
    const other = await api.post(`/cases/${caseId}/commands`, 'ria', { ...command, outcome: 'Anders' });
    const unknown = await api.post(`/cases/${newId()}/commands`, 'ria', { ...command, id: newId() });

    expect(told(again)).toEqual(told(unknown));
    expect(told(other)).toEqual(told(unknown));
  });

  it('PM-D02: given an opener shut out since, opening again with the same id does not echo the case', async () => {
    const command = { id: newId(), ...OPEN_CASE };
    const opened = await api.post('/cases', 'lisa', command);
    const { caseId } = opened.body as { caseId: string };
    await api.act(caseId, 'omar', 'denyAccess', { person: school.people.lisa, reason: 'Betrokken' });

    const again = await api.post('/cases', 'lisa', command);

    expect(again.status).toBe(404);
    expect(again.text).not.toContain(caseId);
  });

  it('PM-D03: given a denied person, the work list is as if the case were not there', async () => {
    const caseId = await api.open('omar', { ...OPEN_CASE, deny: [school.people.ria] });

    expect((await api.get('/work-list', 'ria')).text).not.toContain(caseId);
    expect((await api.get('/work-list', 'omar')).text).toContain(caseId);
  });

  it('given a reporter without access, tells that the case is there and nothing of it', async () => {
    const caseId = await api.open('lisa');
    await api.act(caseId, 'omar', 'assign', { person: school.people.omar, reason: 'Neemt over' });
    await api.act(caseId, 'omar', 'revokeAccess', { person: school.people.lisa, reason: 'Neemt over' });

    expect((await api.get(`/cases/${caseId}`, 'lisa')).body).toEqual({ level: 'status', caseId });
    for (const child of ['/timeline', '/waiting']) {
      const refused = await api.get(`/cases/${caseId}${child}`, 'lisa');
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ code: 'notAllowed', rules: [] });
    }
    expect((await api.send('delete', `/cases/${caseId}`, 'lisa')).status).toBe(405);
  });

  describe('tokens (AU-40)', () => {
    const read = (authorization: string | undefined) => {
      const sent = request(api.http).get('/api/v1/work-list');
      return authorization === undefined ? sent : sent.set('Authorization', authorization);
    };

    it('given any kind of wrong token, answers the same 401', async () => {
      const secret = await tokenFor(school, 'lisa');
      await system.owner.query(
        "update person_token set expires_at = now() - interval '1 second' where name = 'test' and created_at = (select max(created_at) from person_token)",
      );
      const wrong = [
        undefined,
        'Basic bGlzYQ==',
        'Bearer',
        'Bearer wl_x',
        `Bearer ${secret}`,
        `Bearer ${secret}x`,
      ];
      const answers = await Promise.all(wrong.map((authorization) => read(authorization)));

      const strip = (answer: Response) => ({ ...(answer.body as object), instance: '' });
      for (const answer of answers) {
        expect(answer.status).toBe(401);
        expect(strip(answer)).toEqual(strip(answers[0]!));
        expect(answer.headers['www-authenticate']).toContain('Bearer');
      }
    });

    it('given a token to read with, records nothing; given one to record with, decides nothing', async () => {
      const caseId = await api.open('lisa');
      const act = async (scope: 'read' | 'record', type: string, fields: object) =>
        request(api.http)
          .post(`/api/v1/cases/${caseId}/commands`)
          .set('Authorization', `Bearer ${await tokenFor(school, 'ria', [scope])}`)
          .send({ id: newId(), type, ...fields });

      expect((await act('read', 'recordSignal', SIGNAL)).body).toMatchObject({
        status: 403,
        code: 'outOfScope',
      });
      expect((await act('record', 'recordSignal', SIGNAL)).status).toBe(200);
      const decision = { melding: 'no', reason: 'x' };
      expect((await act('record', 'decideMelding', decision)).body).toMatchObject({ code: 'outOfScope' });
    });

    it('given an owner who ends her token, it works no more on the next request, and nobody ends that of another', async () => {
      const secret = await tokenFor(school, 'lisa');
      const as = (method: 'get' | 'delete', path: string) =>
        request(api.http)[method](`/api/v1${path}`).set('Authorization', `Bearer ${secret}`);
      const list = (await as('get', '/tokens')).body as {
        tokens: { id: string; lastUsedAt: string | null }[];
      };
      const id = list.tokens[0]!.id;
      expect(list.tokens[0]!.lastUsedAt).not.toBeNull();

      expect((await api.send('delete', `/tokens/${id}`, 'omar')).status).toBe(404);
      expect((await as('delete', `/tokens/${id}`)).status).toBe(200);
      expect((await as('get', '/tokens')).status).toBe(401);
    });

    it('stores the hash only', async () => {
      const secret = await tokenFor(school, 'lisa');
      const { rows } = await system.owner.query<{ row: string }>('select t::text as row from person_token t');
      expect(rows.map(({ row }) => row).join()).not.toContain(secret);
    });
  });
});
