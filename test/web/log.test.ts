import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkNextChain } from '../../src/store/chain-checks.js';
import { OPEN_CASE } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('the log (S28)', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const opened = async (fields: object = {}): Promise<{ caseId: string; code: string }> => {
    const caseId = await staffed.school.open('omar', { ...OPEN_CASE, ...fields });
    const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    return { caseId, code: rows[0]?.code ?? '' };
  };
  const shown = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

  it('says who looked, acted and was refused, without a word of a case; chosen by person, case and kind', async () => {
    const { caseId, code } = await opened();
    const omar = await staffed.enter('omar');
    await omar.get(`/zaken/${code}`);
    await staffed.school.act(caseId, 'closeCase', 'omar', { kind: 'dispelled', reason: 'x' });
    const fatma = await staffed.enter('fatma');
    const { text } = await fatma.get('/logboek');
    expect(text).toContain(shown(code));
    expect(text).toContain('Gelezen: zaak');
    expect(text).toMatch(/Geweigerd \(R\d+[^<]*\): /);
    expect(text).not.toContain('Blauwe plek');
    const reads = await fatma.get(`/logboek?wat=read&zaak=${code}`);
    expect(reads.text).toContain('Gelezen: zaak');
    expect(reads.text).not.toContain('Geweigerd (');
    const nobody = await fatma.get('/logboek?zaak=222222');
    expect(nobody.text).toContain('Niets gevonden in deze periode.');
    const wrong = await fatma.get('/logboek?vanaf=gisteren');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Schrijf een dag als 24-11-2026.');
    expect(wrong.text).toContain('value="gisteren"');
  });

  it('the chain is checked every night, and what came of it stands on top', async () => {
    await opened();
    const fatma = await staffed.enter('fatma');
    expect((await fatma.get('/logboek')).text).toContain('De keten is nog niet gecontroleerd.');
    while (await checkNextChain(system.services.worker));
    expect((await fatma.get('/logboek')).text).toMatch(/Keten gecontroleerd op [^<]+: klopt\./);
    await system.owner.query('delete from audit_check');
    await system.owner.query('alter table audit disable trigger all');
    await system.owner.query(
      `update audit set row = row || '{"outcome": "error"}' where seq = 3 and organisation_id = $1`,
      [staffed.school.organisationId],
    );
    await system.owner.query('alter table audit enable trigger all');
    while (await checkNextChain(system.services.worker));
    expect((await fatma.get('/logboek')).text).toMatch(/Keten gecontroleerd op [^<]+: klopt niet\./);
    const { rows } = await system.owner.query(
      "select 1 from alarm where kind = 'auditChain' and ended_at is null",
    );
    expect(rows).toHaveLength(1);
  });

  it('is taken along with a reason, and no cell can become a formula', async () => {
    const fatma = await staffed.enter('fatma');
    const missing = await fatma.fill('/logboek', { waarom: ' ' });
    expect(missing.status).toBe(422);
    const file = await fatma.fill('/logboek', { waarom: '=HYPERLINK("x")' });
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.headers['content-disposition']).toMatch(/logboek-\d{4}-\d\d-\d\d\.csv/);
    expect(file.text).toContain('Wanneer;Wie;Als;Wat;Zaak;Reden');
    const again = await fatma.fill('/logboek', { waarom: 'nog eens' });
    expect(again.text).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('of a case: who leads it and the privacy officer; for all others there is no page', async () => {
    const { people } = staffed.school;
    const { code } = await opened({ deny: [people.ria] });
    const path = `/zaken/${code}/logboek`;
    for (const name of ['omar', 'fatma'] as const)
      expect([name, (await (await staffed.enter(name)).get(path)).status]).toEqual([name, 200]);
    for (const name of ['lisa', 'bea', 'adam', 'ria', 'vera'] as const) {
      const visitor = await staffed.enter(name);
      expect([name, (await visitor.get('/logboek')).status]).toEqual([name, 404]);
      // lisa is asked for a second factor before any case; vera has the log of a sealed case.
      if (name !== 'vera' && name !== 'lisa')
        expect([name, (await visitor.get(path)).status]).toEqual([name, 404]);
    }
  });

  it('a privacy officer who is shut out of a case finds no row of it', async () => {
    const { people } = staffed.school;
    const { code } = await opened({ deny: [people.fatma] });
    const fatma = await staffed.enter('fatma');
    expect((await fatma.get('/logboek')).text).not.toContain(shown(code));
    expect((await fatma.get(`/logboek?zaak=${code}`)).text).toContain('Niets gevonden in deze periode.');
  });
});
