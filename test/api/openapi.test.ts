import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { PROBLEM } from '../../src/api/openapi.js';
import { ROUTES } from '../../src/api/routes/index.js';
import { COMMAND_SCHEMAS } from '../../src/edge/command-schemas.js';
import { ApiClient, newId } from '../support/api-client.js';
import { School, SIGNAL } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
}

describe('the description of the API', () => {
  let system: System;
  let api: ApiClient;
  let document: Document;

  beforeAll(async () => {
    system = await createSystem();
    api = await ApiClient.create(system, await School.create(system.services));
    document = (await request(api.http).get('/api/v1/openapi.json')).body as Document;
  });
  afterAll(() => system.close());

  it('is OpenAPI 3.1 and holds every route and every command', () => {
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
    );
    expect(described.sort()).toEqual(ROUTES.map(({ method, path, id }) => `${method} ${path} ${id}`).sort());
    for (const type of Object.keys(COMMAND_SCHEMAS)) expect(JSON.stringify(document)).toContain(`"${type}"`);
  });

  it('answers at every address it describes, and nowhere else', async () => {
    for (const { path, method } of ROUTES) {
      const address = `/api/v1${path.replaceAll(/\{\w+\}/g, newId())}`;
      const answer = await request(api.http)[method](address);
      expect([200, 401]).toContain(answer.status);
    }
    expect((await api.get('/people/everybody', 'lisa')).status).toBe(404);
  });

  it('given real requests, every answer has a described status and shape', async () => {
    const caseId = await api.open('lisa');
    const answers = [
      ['openCase', await api.post('/cases', 'lisa', {})],
      ['giveCommand', await api.act(caseId, 'lisa', 'recordSignal', SIGNAL)],
      ['giveCommand', await api.act(caseId, 'lisa', 'followAdvice', { text: 'x' })],
      ['giveCommand', await api.act(caseId, 'adam', 'recordSignal', SIGNAL)],
      ['getCase', await api.get(`/cases/${caseId}`, 'omar')],
      ['getCase', await api.get(`/cases/${newId()}`, 'omar')],
      ['getTimeline', await api.get(`/cases/${caseId}/timeline`, 'omar')],
      ['getWaiting', await api.get(`/cases/${caseId}/waiting`, 'omar')],
      ['getWorkList', await api.get('/work-list?limit=2', 'omar')],
      ['getWorkList', await api.get('/work-list?limit=0', 'omar')],
      ['getTokens', await api.get('/tokens', 'omar')],
      ['deleteToken', await api.send('delete', `/tokens/${newId()}`, 'omar')],
      ['getLive', await api.get('/health/live', 'omar')],
      ['getReady', await api.get('/health/ready', 'omar')],
    ] as const;

    for (const [id, answer] of answers) {
      const { method, path, answer: shape } = ROUTES.find((route) => route.id === id)!;
      const described = document.paths[path]![method]!.responses;
      expect(Object.keys(described)).toContain(String(answer.status));
      const read = (answer.status === 200 ? shape : PROBLEM).safeParse(answer.body);
      expect({ id, error: read.error?.message }).toEqual({ id, error: undefined });
    }
  });

  it('is a page to read, without script and without anything from elsewhere', async () => {
    const page = await request(api.http).get('/api/v1/docs');

    expect(page.status).toBe(200);
    expect(page.type).toBe('text/html');
    expect(page.text).toContain('/cases/{caseId}/commands');
    expect(page.text).not.toMatch(/<script|https?:|style=/);
    expect((await request(api.http).get('/api/v1/docs.css')).type).toBe('text/css');
  });
});
