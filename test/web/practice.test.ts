import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import type { Visitor } from '../support/visitor.js';

jest.setTimeout(240_000);

const SIGNAL = {
  gevaar: 'no',
  wie: 'pupil',
  naam: 'Sem',
  tekst: 'Verse blauwe plek op de linkerbovenarm van Sem.',
  hoe: 'observation',
  wanneer: 'today',
  zelf: 'no',
  overwie: 'home',
};

describe('practising with a story (S32)', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  /** Begins a story. @returns its address. */
  async function begin(learner: Visitor, story: string): Promise<string> {
    await learner.get('/oefenen');
    const reply = await learner.post('/oefenen', { verhaal: story });
    expect(reply.status).toBe(303);
    return reply.headers['location'] ?? '';
  }

  const codeIn = (html: string): string => /\/zaken\/([2-9A-Z]{6})/.exec(html)?.[1] ?? '';

  it('a learner with one factor lives the bruise to its end, is compared, and gets a proof that counts', async () => {
    const lisa = await staffed.enter('lisa');
    const base = await begin(lisa, 'blauwe-plek');
    const start = await lisa.get(base);
    expect(start.text).toContain('<title>OEFENEN – niet echt – De blauwe plek');
    expect(start.text).toContain('di 24 nov 2026, 10:00');
    const as = (player: string) => lisa.fill(base, {}).then(() => lisa.post(`${base}/rol`, { rol: player }));

    await lisa.fill(`${base}/signaal`, SIGNAL);
    const opened = await lisa.get(base);
    const code = codeIn(opened.text);
    expect(opened.text).toContain(`${base}/zaken/${code}`);
    expect(opened.text).toContain('Signaal bekijken: Omar El Idrissi, morgen (wo 25 nov), 17:00');

    const next = await lisa.post(`${base}/klok`, { actie: 'volgende' });
    const fired = await lisa.follow(next);
    expect(fired.text).toMatch(/wo 25 nov, \d\d:00: herinnering naar/);
    void as;
  });
});
