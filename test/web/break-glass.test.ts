import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase, readTimeline } from '../../src/casefile/reads.js';
import { OPEN_CASE, type Fields, type SchoolPerson } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

const REASON = 'Ik val in en moet weten wat er is afgesproken';
const CANNOT = 'Met deze code kun je geen zaak openen.';

describe('breaking the glass', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());
  // Each test begins with a person who has not tried before.
  afterEach(() => system.owner.query('delete from glass_try'));

  const codeOf = async (caseId: string): Promise<string> => {
    const found = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    return found.rows[0]?.code ?? '';
  };
  const levelOf = async (caseId: string, name: SchoolPerson) => {
    const { organisationId, people } = staffed.school;
    const read = await readCase(system.services.caseFile, { organisationId, personId: people[name], caseId });
    return read?.level ?? null;
  };
  const opened = async (fields: Fields = {}): Promise<{ caseId: string; code: string }> => {
    const caseId = await staffed.school.open('omar', { ...OPEN_CASE, ...fields });
    return { caseId, code: await codeOf(caseId) };
  };
  /** The page without what differs in every answer: tokens, ids and what was typed. */
  const bare = (html: string): string =>
    html
      .replace(/value="[^"]*"/g, '')
      .replace(/nonce="[^"]*"/g, '')
      .replace(/<textarea[^]*?<\/textarea>/g, '');

  it('opens a case for a day, with the reason in the timeline and a task for the owner', async () => {
    const { caseId, code } = await opened();
    expect(await levelOf(caseId, 'vera')).toBeNull();
    const vera = await staffed.enter('vera');
    const sent = await vera.fill('/noodtoegang', {
      code: `${code.slice(0, 3)}-${code.slice(3)}`,
      reden: REASON,
    });
    expect(sent.status).toBe(303);
    expect(sent.headers['location']).toBe(`/zaken/${code}`);
    expect((await vera.follow(sent)).text).toContain('Je hebt 24 uur toegang tot deze zaak.');
    expect(await levelOf(caseId, 'vera')).toBe('full');
    const omar = await staffed.enter('omar');
    expect((await omar.get(`/zaken/${code}`)).text).toContain('Noodtoegang nakijken');
    const { organisationId, people } = staffed.school;
    const owner = { organisationId, personId: people.omar, caseId };
    expect(JSON.stringify(await readTimeline(system.services.caseFile, owner))).toContain(REASON);
  });

  it('asks a code and a reason of twenty characters, and keeps what was typed', async () => {
    const lisa = await staffed.enter('lisa');
    const reply = await lisa.fill('/noodtoegang', { code: '7K3-M9', reden: 'te kort' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('Vul de zaakcode in.');
    expect(reply.text).toContain('Schrijf in ten minste 20 tekens op waarom.');
    expect(reply.text).toContain('te kort');
    expect((await lisa.fill('/noodtoegang', { code: '7K3M9Q', reden: '' })).text).toContain(
      'Schrijf op waarom.',
    );
  });

  it('unknown, denied and not allowed are one answer', async () => {
    const { code } = await opened();
    const denied = await opened({ deny: [staffed.school.people.vera] });
    const vera = await staffed.enter('vera');
    const unknown = await vera.fill('/noodtoegang', { code: '222-222', reden: REASON });
    const shutOut = await vera.fill('/noodtoegang', { code: denied.code, reden: REASON });
    const adam = await staffed.enter('adam');
    const adamUnknown = await adam.fill('/noodtoegang', { code: '222-222', reden: REASON });
    const notAllowed = await adam.fill('/noodtoegang', { code, reden: REASON });
    for (const reply of [unknown, shutOut, adamUnknown, notAllowed]) {
      expect(reply.status).toBe(422);
      expect(reply.text).toContain(CANNOT);
    }
    expect(bare(shutOut.text)).toBe(bare(unknown.text));
    expect(bare(notAllowed.text)).toBe(bare(adamUnknown.text));
    expect(await levelOf(denied.caseId, 'vera')).toBeNull();
  });

  it('asks the second factor again before the code is judged; never for an acute case', async () => {
    const calm = await opened();
    const acute = await opened({ class: 'acute', deny: [staffed.school.people.vera] });
    const vera = await staffed.enter('vera');
    const lisa = await staffed.enter('lisa');
    await system.owner.query(
      "update web_session set factor_at = clock_timestamp() - interval '10 minutes', step_up_at = null",
    );
    const unknown = await vera.fill('/noodtoegang', { code: '222-222', reden: REASON });
    expect(unknown.status).toBe(401);
    // For somebody who is shut out an acute case waits for the factor like a code that is nobody's.
    for (const code of [calm.code, acute.code]) {
      const reply = await vera.fill('/noodtoegang', { code, reden: REASON });
      expect(reply.status).toBe(401);
      expect(bare(reply.text)).toBe(bare(unknown.text));
    }
    for (const code of ['222-222', calm.code])
      expect((await lisa.fill('/noodtoegang', { code, reden: REASON })).text).toContain('Stel die eerst in.');
    const now = await lisa.fill('/noodtoegang', { code: acute.code, reden: REASON });
    expect(now.headers['location']).toBe(`/zaken/${acute.code}`);
  });

  it('five wrong codes in an hour are the end, also for a right one, but an acute case opens', async () => {
    const { caseId, code } = await opened();
    const acute = await opened({ class: 'acute' });
    const vera = await staffed.enter('vera');
    for (let n = 0; n < 5; n += 1)
      expect((await vera.fill('/noodtoegang', { code: '222-222', reden: REASON })).text).toContain(CANNOT);
    for (const one of ['222-222', code])
      expect((await vera.fill('/noodtoegang', { code: one, reden: REASON })).text).toContain(CANNOT);
    expect(await levelOf(caseId, 'vera')).toBeNull();
    expect((await vera.fill('/noodtoegang', { code: acute.code, reden: REASON })).status).toBe(303);
  });
});
