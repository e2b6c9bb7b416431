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

const TALK = {
  formulier: 'gesprek',
  met: 'parents',
  wanneer: 'today',
  waar: 'neutral',
  doel: 'Vertellen wat ik zag en horen wat de ouders weten.',
  feiten: 'Een blauwe plek op de linkerbovenarm.',
  reactie: 'Sem viel zondag bij judo.',
  kind: 'yes',
  verder: 'dispelled',
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
    await lisa.fill(`${base}/signaal`, SIGNAL);
    const opened = await lisa.get(base);
    const code = codeIn(opened.text);
    const path = `${base}/zaken/${code}`;
    expect(opened.text).toContain(`href="${path}"`);
    expect(opened.text).toContain('Signaal bekijken: Omar El Idrissi, morgen (wo 25 nov), 17:00');

    // Nobody acts: the real workflow reminds, and the page tells what fired.
    const fired = await lisa.follow(await lisa.post(`${base}/klok`, { actie: 'volgende' }));
    expect(fired.text).toContain('De klok staat nu op wo 25 nov, 17:00.');
    expect(fired.text).toContain(
      'wo 25 nov, 17:00: herinnering naar aandachtsfunctionaris (Omar El Idrissi): Signaal bekijken',
    );
    expect((await lisa.get(`${base}/postbak`)).text).toContain('Signaal bekijken (termijn bereikt)');

    await lisa.get(base);
    await lisa.post(`${base}/rol`, { rol: 'omar' });
    const asOmar = await lisa.get(path);
    expect(asOmar.text).toContain('Jij bent aan zet');
    const read = /action="([^"]+bekijken)"/.exec(asOmar.text)?.[1] ?? '';
    const acknowledge = await lisa.post(read);
    expect((await lisa.follow(acknowledge)).text).toContain('Vastgelegd: je hebt het signaal gelezen.');
    const consulted = { formulier: 'overleg', met: 'colleague', wanneer: 'today' };
    await lisa.get(`${path}/stap/2`);
    await lisa.post(`${path}/stap/2`, {
      ...consulted,
      uitkomst: 'Eerst praten met de ouders, met Sem erbij.',
    });
    await lisa.get(`${path}/stap/1`);
    await lisa.post(`${path}/stap/1`, {
      formulier: 'afronden',
      gezocht: 'soughtNoneFound',
      waar: 'De gymleraar en de juf van vorig jaar gevraagd.',
    });
    await lisa.get(`${path}/stap/3`);
    const talked = await lisa.post(`${path}/stap/3`, TALK);
    expect(talked.status).toBe(303);
    await lisa.get(base);
    await lisa.post(`${base}/rol`, { rol: 'lisa' });
    const closing = await lisa.get(`${path}/sluiten`);
    const omar = /<option value="([^"]+)"[^>]*>Omar El Idrissi/.exec(closing.text)?.[1] ?? '';
    const reason = 'De ouders en Sem vertellen hetzelfde verhaal over judo.';
    const proposed = await lisa.post(`${path}/sluiten`, { soort: 'dispelled', reden: reason, tweede: omar });
    expect(proposed.status).toBe(303);
    // No code is asked again: nothing of a story leaves. The second person is played too.
    const story = await lisa.get(base);
    expect(story.text).toContain('Word Omar El Idrissi en bevestig');
    const confirm = /name="terug" value="([^"]+bevestigen[^"]+)"/.exec(story.text)?.[1] ?? '';
    await lisa.post(`${base}/rol`, { rol: 'omar', terug: confirm });
    await lisa.get(confirm);
    expect((await lisa.post(confirm, { antwoord: 'ja' })).status).toBe(303);

    expect((await lisa.get(base)).text).toContain('Het verhaal is klaar');
    const review = await lisa.get(`${base}/vergelijken`);
    expect(review.text).toContain('Van de 8 stappen legde jij er 6 vast.');
    expect(review.text).toContain('Vastgelegd, nadat de termijn voorbij was');
    expect(review.text).toContain('Niet vastgelegd');
    const finished = await lisa.post(`${base}/vergelijken`);
    expect(finished.headers['location']).toBe(`${base}/bewijs`);
    const proof = await lisa.get(`${base}/bewijs`);
    expect(proof.text).toContain('lisa oefende in Waaklicht met het verhaal “De blauwe plek”.');
    expect(await evidence()).toEqual([
      { duty: 'training', personId: staffed.school.people.lisa, note: 'Oefenzaak: De blauwe plek' },
    ]);
    await lisa.get(`${base}/vergelijken`);
    await lisa.post(`${base}/vergelijken`);
    expect(await evidence()).toHaveLength(1);
  });

  async function evidence() {
    const { rows } = await system.owner.query<{ duty: string; personId: string; note: string }>(
      'select duty, person_id as "personId", note from year_evidence where organisation_id = $1',
      [staffed.school.organisationId],
    );
    return rows;
  }
});
