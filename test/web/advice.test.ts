import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readTimeline } from '../../src/casefile/reads.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('advice without a case (S22)', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const advices = async (): Promise<number> => {
    const { rows } = await system.owner.query<{ n: number }>('select count(*)::int as n from advice');
    return rows[0]?.n ?? 0;
  };

  it('is kept only after the text was read once more for names; then it can be chosen with a signal', async () => {
    const lisa = await staffed.enter('lisa');
    const first = await lisa.get('/advies');
    expect(first.text).toContain('tel:08002000');
    const empty = await lisa.post('/advies', { advies: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Schrijf op wat het advies was.');

    const check = await lisa.post('/advies', { advies: 'Praat eerst samen met ouders.' });
    expect(check.text).toContain('Staan er geen namen in?');
    expect(await advices()).toBe(0);
    const back = await lisa.post('/advies', { actie: 'terug' });
    expect(back.text).toContain('Praat eerst samen met ouders.');
    await lisa.post('/advies', { advies: 'Praat eerst samen met ouders.' });
    const kept = await lisa.post('/advies', { actie: 'vastleggen' });
    expect((await lisa.follow(kept)).text).toContain('Kies dan dit advies bij ‘Signaal melden’.');
    expect(await advices()).toBe(1);

    const { text } = await lisa.get('/signaal');
    const id = /name="advies" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const answers = {
      gevaar: 'no',
      wie: 'pupil',
      tekst: 'Een zin.',
      hoe: 'observation',
      wanneer: 'today',
      zelf: 'no',
      overwie: 'home',
      advies: [id, '00000000-0000-4000-8000-000000000000'],
    };
    expect((await lisa.post('/signaal', answers)).status).toBe(303);
    const { rows } = await system.owner.query<{ id: string }>('select id from case_file');
    const { organisationId, people } = staffed.school;
    const timeline = await readTimeline(system.services.caseFile, {
      organisationId,
      personId: people.omar,
      caseId: rows[0]?.id ?? '',
    });
    expect(timeline?.[0]?.entry?.['adviceIds']).toEqual([id]);
  });

  it('a colleague does not see it; who only administers has no such page', async () => {
    const omar = await staffed.enter('omar');
    expect((await omar.get('/advies')).text).toContain('Je hebt nog geen advies bewaard.');
    for (const name of ['adam', 'fatma', 'bea'] as const)
      expect([name, (await (await staffed.enter(name)).get('/advies')).status]).toEqual([name, 404]);
  });
});
