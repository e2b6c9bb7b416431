import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import { SIGNAL } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

const TUESDAY = { at: Date.parse('2026-11-24T10:00:00+01:00'), factor: 0 };

describe('the work list', () => {
  let system: System;
  let staffed: StaffedSchool;
  let codes: { sam: string; acute: string };

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    const { school } = staffed;
    const open = async (fields: object): Promise<string> => {
      const caseId = await school.open('lisa', { natures: [], signal: SIGNAL, ...fields }, TUESDAY);
      const who = { organisationId: school.organisationId, personId: school.people.ria, caseId };
      return (await readCase(system.services.caseFile, who))?.code ?? '';
    };
    const sam = await open({ subjects: [{ kind: 'pupil', name: 'Zzmarker Sam', age: 8 }] });
    const acute = await open({ subjects: [{ kind: 'pupil', age: 6 }], class: 'acute' });
    await open({ subjects: [{ kind: 'pupil', name: 'Verborgen Kind' }], deny: [school.people.omar] });
    codes = { sam, acute };
  });
  afterAll(() => system.close());

  const shown = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;
  const rowsIn = (html: string): string[] =>
    [...html.matchAll(/<tr role="row"(?:(?!<\/tr>).)*<\/tr>/gs)].map(String).slice(1);

  it('says for each case who is on turn by name, since when, for what and until when; acute first', async () => {
    const omar = await staffed.enter('omar');
    const { text } = await omar.get('/werklijst');
    const rows = rowsIn(text);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(shown(codes.acute));
    expect(rows[0]).toContain('Spoed');
    const sam = rows[1] ?? '';
    for (const words of ['omar (aandachtsfunctionaris)', 'vandaag, 10:00', 'Signaal bekijken', 'en nog 4'])
      expect(sam).toContain(words);
    expect(sam).toContain('morgen (wo 25 nov), 17:00');
    expect(sam).toContain('Zzmarker Sam, 8 jaar');
    expect(sam).toContain('leerling, 8 jaar');
    expect(text).toContain('2 open zaken. Jij bent aan zet in 2. Bij 0 is de termijn voorbij.');
  });

  it('a case somebody is shut out of is in no row, no count and no search', async () => {
    const omar = await staffed.enter('omar');
    const ria = await staffed.enter('ria');
    expect((await ria.get('/werklijst')).text).toContain('3 open zaken.');
    expect((await omar.get('/werklijst')).text).not.toContain('Verborgen');
    const search = await omar.post('/werklijst', { zoek: 'Verborgen' });
    expect(search.text).toContain('Geen zaak gevonden.');
    await ria.get('/werklijst');
    expect((await ria.post('/werklijst', { zoek: 'Verborgen' })).text).toContain('1 zaak gevonden');
  });

  it('search finds by code and by name, and the name is in no title and no address', async () => {
    const omar = await staffed.enter('omar');
    for (const asked of ['Zzmarker', shown(codes.sam)]) {
      await omar.get('/werklijst');
      const { text } = await omar.post('/werklijst', { zoek: asked });
      expect(text).toContain(`/zaken/${codes.sam}`);
      expect(/<title>(.*?)<\/title>/.exec(text)?.[1]).not.toContain('Zz');
      expect([...text.matchAll(/(?:href|action)="([^"]*)"/g)].some(([, to]) => to?.includes('Zz'))).toBe(
        false,
      );
    }
    await omar.get('/werklijst');
    expect((await omar.post('/werklijst', { zoek: 'a' })).status).toBe(422);
  });

  it('a choice is a sentence that can be wiped, and narrows the list', async () => {
    const omar = await staffed.enter('omar');
    const acute = await omar.get('/werklijst?klasse=acute');
    expect(rowsIn(acute.text)).toHaveLength(1);
    expect(acute.text).toContain('Je ziet nu: spoed.');
    const nobody = await omar.get(`/werklijst?aanzet=${staffed.school.people.bea}`);
    expect(nobody.text).toContain('Geen zaken met deze keuze. Wis de keuze.');
    expect(nobody.text).toContain('Je ziet nu: aan zet bea.');
    const mine = await omar.get('/werklijst?aanzet=ik&stap=investigating&bekeken=nee');
    expect(rowsIn(mine.text)).toHaveLength(2);
  });

  it('a page ends where the next begins', async () => {
    const ria = await staffed.enter('ria');
    const { text } = await ria.get('/werklijst');
    const id = (
      await system.owner.query<{ id: string; due: string }>(
        'select id, next_due as due from case_file where code = $1',
        [codes.acute],
      )
    ).rows[0];
    const rest = await ria.get(`/werklijst?na=0.${id?.due ?? ''}.${id?.id ?? ''}`);
    expect(rowsIn(rest.text)).toHaveLength(rowsIn(text).length - 1);
    expect(rest.text).not.toContain(shown(codes.acute));
  });
});
