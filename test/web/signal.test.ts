import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

const FIVE_ANSWERS = {
  gevaar: 'no',
  wie: 'pupil',
  tekst: 'Sam zei dat hij niet naar huis durft.',
  hoe: 'observation',
  wanneer: 'today',
  zelf: 'no',
  overwie: 'home',
};

describe('signaal melden', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  it('given five answers and one sentence, a case is opened and the page says who reads it until when', async () => {
    const lisa = await staffed.enter('lisa');
    const sent = await lisa.fill('/signaal', FIVE_ANSWERS);
    expect(sent.status).toBe(303);
    const page = await lisa.follow(sent);
    expect(page.text).toContain('Je signaal is verstuurd');
    expect(page.text).toContain('omar leest het uiterlijk');
    const start = await lisa.get('/');
    expect(start.text).toContain('Verstuurd. Nog niet gelezen.');
  });

  it('given nothing filled in, every question says what is missing, above the form and at the field, and 422', async () => {
    const lisa = await staffed.enter('lisa');
    const reply = await lisa.fill('/signaal', {});
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('<title>Fout: ');
    expect(reply.text).toContain('Controleer wat je hebt ingevuld');
    for (const field of ['gevaar', 'tekst', 'hoe', 'zelf', 'overwie'])
      expect(reply.text).toContain(`href="#${field}"`);
  });

  it('given the same form sent twice, there is one case and the same answer', async () => {
    const lisa = await staffed.enter('lisa');
    await lisa.get('/signaal');
    const form = lisa.last;
    const first = await lisa.post('/signaal', FIVE_ANSWERS);
    lisa.last = form;
    const second = await lisa.post('/signaal', FIVE_ANSWERS);
    expect(second.headers['location']).toBe(first.headers['location']);
  });

  it('given a name, it is in no title and no address', async () => {
    const lisa = await staffed.enter('lisa');
    const sent = await lisa.fill('/signaal', { ...FIVE_ANSWERS, naam: 'Zzmarker Kind', leeftijd: '8' });
    expect(sent.headers['location']).not.toContain('Zz');
    const page = await lisa.follow(sent);
    expect(/<title>(.*?)<\/title>/.exec(page.text)?.[1]).not.toContain('Zz');
  });
});
