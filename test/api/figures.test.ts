import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiClient } from '../support/api-client.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('the figures through the API (S27)', () => {
  let system: System;
  let api: ApiClient;

  beforeAll(async () => {
    system = await createSystem({ PERSON_CASES_PER_HOUR: '100' });
    api = await ApiClient.create(system, await School.create(system.services));
    for (let made = 0; made < 3; made += 1) await api.open('lisa');
  });
  afterAll(() => system.close());

  it('are those of the page: exact for who sees the cases, nothing of a running year for the bestuur, 404 for a teacher', async () => {
    const exact = await api.get('/figures', 'omar');
    expect(exact.body).toMatchObject({ kind: 'exact', counts: { opened: { least: 3, most: 3 } } });
    expect((await api.get('/figures', 'bea')).body).toMatchObject({ kind: 'notYet', counts: {} });
    expect((await api.get('/figures', 'lisa')).status).toBe(404);
    expect((await api.get('/figures?locationId=all', 'omar')).status).toBe(404);
  });

  it('of a year that is over the bestuur gets what may be told, with its check code', async () => {
    const told = await api.get('/figures?schoolYear=2025', 'bea');
    expect(told.body).toMatchObject({ kind: 'told', counts: { opened: { least: 0, most: 0 } } });
    expect((told.body as { checkCode: string }).checkCode).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{2}$/);
    expect((await api.get('/figures?schoolYear=99', 'bea')).status).toBe(422);
  });
});
