import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiClient, newId } from '../support/api-client.js';
import { OPEN_CASE, School, SIGNAL } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('a case through the JSON API', () => {
  let system: System;
  let school: School;
  let api: ApiClient;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    api = await ApiClient.create(system, school);
  });
  afterAll(() => system.close());

  it('given a signal, opens a case that waits for somebody, with moments in UTC', async () => {
    const opened = await api.post('/cases', 'lisa', { id: newId(), ...OPEN_CASE });

    expect(opened.status).toBe(200);
    expect(opened.body).toMatchObject({
      level: 'full',
      code: expect.stringMatching(/^[B-DF-HJ-NP-TV-XZ2-9]{6}$/),
      case: { stage: 'investigating', class: 'standard', melding: 'none' },
    });
    const { waiting } = (opened.body as { case: { waiting: { id: string; due: string }[] } }).case;
    expect(waiting.map(({ id }) => id).sort()).toEqual(['W1', 'W2', 'W3', 'W4', 'W7']);
    expect(waiting[0]!.due).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/);
  });

  it('given an act, answers with the case as it stands now', async () => {
    const caseId = await api.open('lisa');

    const answer = await api.act(caseId, 'omar', 'acknowledge');

    expect(answer.status).toBe(200);
    const read = await api.get(`/cases/${caseId}`, 'omar');
    expect(read.body).toEqual(answer.body);
    const waiting = await api.get(`/cases/${caseId}/waiting`, 'omar');
    expect((waiting.body as { waiting: { id: string }[] }).waiting.map(({ id }) => id)).not.toContain('W1');
  });

  it('given a rule in the way, refuses with 409, the rule, a code, a message and a hint', async () => {
    const caseId = await api.open('lisa');

    const answer = await api.act(caseId, 'lisa', 'recordWeighing', {
      nature: 'physical',
      severity: 'low',
      risk: 'low',
      facts: 'x',
      opinions: 'y',
      doubt: false,
    });

    expect(answer.status).toBe(409);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status: 409, rules: ['R15'], code: 'stepsOneToThreeOpen' });
    expect(answer.body).toMatchObject({ message: expect.any(String), hint: expect.any(String) });
  });

  it('given a colleague who acted in between, refuses what was based on the older version', async () => {
    const caseId = await api.open('lisa');
    await api.act(caseId, 'omar', 'acknowledge');

    const stale = { ...SIGNAL, expectedVersion: 1 };
    const answer = await api.act(caseId, 'lisa', 'recordSignal', stale);

    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'staleVersion' });
  });

  it('given fields that are wrong, tells each by pointer and nothing is written', async () => {
    const caseId = await api.open('lisa');

    const answer = await api.act(caseId, 'lisa', 'recordSignal', { ...SIGNAL, kind: 'rumour', text: '' });

    expect(answer.status).toBe(422);
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/kind', '/text']);
    const read = await api.get(`/cases/${caseId}/timeline`, 'omar');
    expect(JSON.stringify(read.body)).not.toContain('rumour');
  });

  it('shows the words of the reporter in the timeline, and whom the case was closed to nowhere', async () => {
    const caseId = await api.open('lisa', { ...OPEN_CASE, deny: [school.people.bea] });
    await api.act(caseId, 'omar', 'denyAccess', { person: school.people.adam, reason: 'Buurman' });

    const timeline = await api.get(`/cases/${caseId}/timeline`, 'omar');

    expect(timeline.status).toBe(200);
    expect(timeline.text).toContain('Blauwe plek');
    expect(timeline.text).not.toContain(school.people.bea);
    expect(timeline.text).not.toContain(school.people.adam);
    expect(timeline.text).not.toContain('Buurman');
  });
});
