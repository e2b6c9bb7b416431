import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OPEN_CASE, type Fields } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('keeping (S30) and the system page (S35)', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  /** A case that is proposed, as the yearly round does it; the round has tests of its own. */
  const proposed = async (fields: Fields = {}): Promise<string> => {
    const caseId = await staffed.school.open('omar', { ...OPEN_CASE, ...fields });
    const { rows } = await system.owner.query<{ code: string }>(
      "update case_file set stage = 'closed', closure = 'dispelled' where id = $1 returning code",
      [caseId],
    );
    await system.owner.query(
      "insert into retention_proposal (case_id, organisation_id, rule, term_ends) values ($1, $2, 'unfounded', '2027-02-01')",
      [caseId, staffed.school.organisationId],
    );
    return rows[0]?.code ?? '';
  };
  const shown = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;
  const day = { 'tot-dag': '1', 'tot-maand': '3', 'tot-jaar': '2028' };

  it('given a proposal, it is kept longer with a day and a reason, or held; nothing goes by itself', async () => {
    const code = await proposed();
    const fatma = await staffed.enter('fatma');
    const { text } = await fatma.get('/bewaren');
    expect(text).toContain(shown(code));
    expect(text).toContain('1 jaar na afsluiten: geen vermoeden meer');
    expect(text).toContain('Er gaat niets vanzelf weg');
    const bad = await fatma.post('/bewaren', { zaak: code, soort: 'keep', reden: 'klacht loopt' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('klacht loopt');
    const kept = await fatma.post('/bewaren', { zaak: code, soort: 'keep', reden: 'klacht loopt', ...day });
    expect((await fatma.follow(kept)).text).toContain('Bewaren tot wo 1 mrt 2028: klacht loopt');

    await fatma.post('/bewaren', { zaak: code, soort: 'hold', reden: 'rechtszaak' });
    expect((await fatma.get('/bewaren')).text).toContain('Vastgezet: rechtszaak');
    const again = await fatma.post('/bewaren', { zaak: code, soort: 'keep', reden: 'toch niet', ...day });
    expect(again.status).toBe(422);
    expect((await fatma.get('/bewaren')).text).toContain('Vastgezet: rechtszaak');
    // The reason is sealed: no word of it in the record.
    const { rows } = await system.owner.query<{ n: number }>(
      "select count(*)::int as n from retention_choice where position('rechtszaak'::bytea in reason) > 0",
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('an owner sees her own, who is shut out sees nothing, for others there is no page', async () => {
    const code = await proposed({ deny: [staffed.school.people.ria] });
    expect((await (await staffed.enter('omar')).get('/bewaren')).text).toContain(shown(code));
    const ria = await staffed.enter('ria');
    expect((await ria.get('/bewaren')).text).not.toContain(shown(code));
    const tried = await ria.post('/bewaren', { zaak: code, soort: 'hold', reden: 'x' });
    expect(tried.status).toBe(422);
    for (const name of ['lisa', 'bea', 'adam', 'vera'] as const)
      expect([name, (await (await staffed.enter(name)).get('/bewaren')).status]).toEqual([name, 404]);
  });

  it('the system page shows the administrator how it stands, without anything of a case; nobody else', async () => {
    const code = await proposed();
    const adam = await staffed.enter('adam');
    const { text } = await adam.get('/systeem');
    expect(text).toContain('Bereikbaar. Wat je vastlegt, wordt bewaard.');
    expect(text).toMatch(/Termijnen en herinneringen<\/th><td>(Op tijd\.|Vertraagd sinds)/);
    expect(text).not.toContain(shown(code));
    for (const name of ['lisa', 'omar', 'ria', 'fatma', 'bea'] as const)
      expect([name, (await (await staffed.enter(name)).get('/systeem')).status]).toEqual([name, 404]);
  });
});
