import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { codeAt } from '../../src/accounts/totp.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import type { Visitor } from '../support/visitor.js';

jest.setTimeout(60_000);

const TYPED = { gevaar: 'no', wie: 'pupil', tekst: 'Kind durft niet naar huis.\nTweede regel & "tekens".' };
const SHOWN = 'Kind durft niet naar huis.\nTweede regel &amp; &quot;tekens&quot;.</textarea>';

describe('nothing typed is lost', () => {
  let system: System;
  let staffed: StaffedSchool;
  let lisa: Visitor;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  beforeEach(async () => {
    await system.owner.query('delete from draft');
    lisa = await staffed.enter('lisa');
  });
  afterAll(() => system.close());

  const asOwner = (sql: string) => system.owner.query(sql);

  it('given a page that stood open too long, the text comes back with what to do', async () => {
    const reply = await lisa.fill('/signaal', { ...TYPED, csrf: 'of-another-session' });
    const back = await lisa.follow(reply);
    expect(back.text).toContain('Deze pagina stond lang open. Je tekst staat er nog.');
    expect(back.text).toContain(SHOWN);
  });

  it('given a session that ended in the middle of a form, the form comes back filled after signing in', async () => {
    await lisa.get('/signaal');
    await asOwner("update web_session set ends_at = now() - interval '1 second'");
    const door = await lisa.follow(await lisa.post('/signaal', TYPED));
    expect(door.text).toContain('Aanmelden');
    const inside = await lisa.post('/aanmelden', { email: staffed.loginOf('lisa'), wachtwoord: PASSWORD });
    const back = await lisa.follow(inside);
    expect(back.text).toContain('Je sessie was verlopen. Je tekst is er nog. Verstuur hem nu.');
    expect(back.text).toContain(SHOWN);
  });

  it('given an idle screen, it is locked for every page, and opens on the same page with the same text', async () => {
    await lisa.get('/signaal');
    await asOwner("update web_session set active_at = now() - interval '11 minutes'");
    await lisa.follow(await lisa.post('/signaal', TYPED));
    expect(lisa.last).toContain('Je werk is bewaard.');
    expect((await lisa.get('/mijn-signalen')).headers['location']).toBe('/vergrendeld?naar=%2Fmijn-signalen');
    await lisa.get('/vergrendeld?naar=%2Fsignaal%3Fconcept%3Dsessie');
    const wrong = await lisa.post('/vergrendeld', { wachtwoord: 'een ander wachtwoord' });
    expect(wrong.status).toBe(422);
    const back = await lisa.follow(await lisa.post('/vergrendeld', { wachtwoord: PASSWORD }));
    expect(back.text).toContain(SHOWN);
  });

  it('given "Bewaar als concept", the draft is listed, comes back, and can be thrown away', async () => {
    const list = await lisa.follow(await lisa.fill('/signaal', { ...TYPED, actie: 'concept' }));
    expect(list.text).toContain('nieuw signaal');
    expect((await lisa.get('/signaal')).text).toContain('Je bent hier eerder begonnen, op');
    expect((await lisa.get('/signaal?concept=verder')).text).toContain(SHOWN);
    const id = /concepten\/([\w-]+)\/weggooien/.exec(list.text)?.[1] ?? '';
    const after = await lisa.follow(await lisa.fill(`/concepten/${id}/weggooien`, {}));
    expect(after.text).toContain('Geen concepten.');
  });

  it('keeps a draft sealed, and shows it to nobody else', async () => {
    await lisa.fill('/signaal', { ...TYPED, actie: 'concept' });
    const { rows } = await system.owner.query<{ body: Buffer }>('select body from draft');
    expect(rows[0]?.body.toString('latin1')).not.toContain('durft');
    const omar = await staffed.enter('omar');
    expect((await omar.get('/concepten')).text).toContain('Geen concepten.');
  });

  it('given no end-responsible, the signal is refused with the way on, and the text is kept', async () => {
    await asOwner("update role_assignment set valid_until = '2001-01-01' where role = 'endResponsible'");
    const reply = await lisa.fill('/signaal', {
      ...TYPED,
      hoe: 'observation',
      wanneer: 'today',
      zelf: 'no',
      overwie: 'home',
    });
    await asOwner("update role_assignment set valid_until = null where role = 'endResponsible'");
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('Jullie organisatie heeft nog niet vastgelegd wie beslist.');
    expect(reply.text).toContain(SHOWN);
    expect((await lisa.get('/concepten')).text).toContain('nieuw signaal');
  });

  it('asks a coordinator for the code, each code once', async () => {
    const omar = await staffed.enter('omar');
    await omar.post('/afmelden', {});
    const seed = staffed.seeds.get('omar') ?? '';
    await omar.fill('/aanmelden', { email: staffed.loginOf('omar'), wachtwoord: PASSWORD });
    await omar.get('/aanmelden/code');
    const again = await omar.post('/aanmelden/code', { code: codeAt(seed, Date.now()) });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Deze code klopt niet of is verlopen.');
  });
});
