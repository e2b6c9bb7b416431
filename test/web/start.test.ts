import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OPEN_CASE } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

describe('start, per role (S02)', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  it('given a request, the privacy officer reads before when its answer must leave; who is shut out does not', async () => {
    const { school } = staffed;
    const request = { from: 'vader', relation: 'Ouder', authority: 'yes' };
    const sealed = await school.open('omar', { ...OPEN_CASE, deny: [school.people.fatma] });
    await school.act(sealed, 'receiveAccessRequest', 'omar', request);
    const fatma = await staffed.enter('fatma');
    expect((await fatma.get('/')).text).not.toContain('inzageverzoek.');
    const caseId = await school.open('omar', OPEN_CASE);
    await school.act(caseId, 'receiveAccessRequest', 'omar', request);
    const { text } = await fatma.get('/');
    expect(text).toMatch(/<a href="\/inzageverzoeken">1 inzageverzoek\. Het antwoord moet weg vóór /);
  });

  it('the administrator reads what is needed, and is led there', async () => {
    const { text } = await (await staffed.enter('adam')).get('/');
    expect(text).toMatch(/<a href="\/instellingen">Nog \d dingen nodig voordat jullie kunnen werken\./);
  });

  it('the director reads which case came to her by a term, in words and without a name', async () => {
    const caseId = await staffed.school.open('omar', OPEN_CASE);
    await system.owner.query("update waiting_point set rung = '2' where case_id = $1 and point = 'W1'", [
      caseId,
    ]);
    const { text } = await (await staffed.enter('ria')).get('/');
    expect(text).toMatch(/Zaak [\w-]{7} kwam bij jou door een termijn: Signaal bekijken/);
  });
});
