import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import { SIGNAL } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

const TUESDAY = { at: Date.parse('2026-11-24T10:00:00+01:00'), factor: 0 };

describe('the timeline, for and against, looking back', () => {
  let system: System;
  let staffed: StaffedSchool;
  let path: string;
  let entry: string;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    const { school } = staffed;
    const opened = { subjects: [{ kind: 'pupil', age: 8 }], natures: [], signal: SIGNAL };
    const caseId = await school.open('lisa', opened, TUESDAY);
    const other = { ...SIGNAL, kind: 'interpretation', direction: 'contradicts', text: 'Hij lacht veel' };
    await school.act(caseId, 'recordSignal', 'omar', other);
    await school.act(caseId, 'recordSignal', 'omar', {
      ...SIGNAL,
      direction: 'unknown',
      text: 'Hoe gaat het thuis?',
    });
    const who = { organisationId: school.organisationId, personId: school.people.omar, caseId };
    path = `/zaken/${(await readCase(system.services.caseFile, who))?.code ?? ''}`;
    const { rows } = await system.owner.query<{ id: string }>(
      `select id from case_entry where case_id = $1 and type = 'openCase'`,
      [caseId],
    );
    entry = `${path}/tijdlijn/${rows[0]?.id ?? ''}`;
  });
  afterAll(() => system.close());

  it('shows kind, direction, source and author; an opinion says that it is one; a choice narrows', async () => {
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`${path}/tijdlijn`);
    for (const words of [
      'Feit (zelf gezien of gehoord)',
      'Mening',
      'Spreekt het vermoeden tegen',
      'vastgelegd door lisa',
    ])
      expect(text).toContain(words);
    const facts = await omar.get(`${path}/tijdlijn?toon=feiten`);
    expect(facts.text).toContain('Blauwe plek');
    expect(facts.text).not.toContain('Hij lacht veel');
  });

  it('a correction strikes through and keeps what stood there; another view stands beside it', async () => {
    const omar = await staffed.enter('omar');
    const missing = await omar.fill(entry, { formulier: 'verbeteren', tekst: 'Rode plek', waarom: '' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Rode plek');
    await omar.get(entry);
    await omar.follow(
      await omar.post(entry, { formulier: 'verbeteren', tekst: 'Rode plek', waarom: 'Beter gekeken' }),
    );
    await omar.get(entry);
    await omar.follow(await omar.post(entry, { formulier: 'andere-kijk', van: 'parent', zegt: 'Hij viel' }));
    const { text } = await omar.get(`${path}/tijdlijn`);
    expect(text).toContain('<s>Blauwe plek</s>');
    expect(text).toContain('Rode plek');
    expect(text).toMatch(/verbeterd op di 24 nov: Beter gekeken/);
    expect(text).toContain('Een ouder ziet dit anders:');
  });

  it('three columns: what fits, what speaks against, what we do not know, without a score', async () => {
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`${path}/voor-en-tegen`);
    expect(text).toContain('Past bij het vermoeden (1)');
    expect(text).toMatch(/Spreekt het tegen \(\d\)/);
    expect(text).toContain('Er is nog geen gesprek gevoerd.');
    expect(text).toContain('Hoe gaat het thuis?');
  });

  it('looking back shows what was known and who was on turn on a day, and nothing before the case', async () => {
    const omar = await staffed.enter('omar');
    const then = await omar.get(`${path}/terugkijken?op-dag=24&op-maand=11&op-jaar=2026`);
    expect(then.text).toContain('Zo was het op di 24 nov');
    expect(then.text).toContain('Signaal bekijken, omar (aandachtsfunctionaris)');
    const before = await omar.get(`${path}/terugkijken?op-dag=23&op-maand=11&op-jaar=2026`);
    expect(before.text).toContain('Op die dag was deze zaak er nog niet.');
    expect((await omar.get(`${path}/terugkijken?op-dag=31&op-maand=2&op-jaar=2026`)).status).toBe(422);
  });
});
