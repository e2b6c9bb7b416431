import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { ApiClient, newId, type SignedIn } from '../support/api-client.js';
import { OPEN_CASE, School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

interface Person {
  id: string;
  name: string;
  disabled: boolean;
  roles: { id: string; role: string }[];
}

describe('the organisation through the JSON API', () => {
  let system: System;
  let school: School;
  let api: ApiClient;
  let adam: SignedIn;
  let ria: SignedIn;

  beforeAll(async () => {
    system = await createSystem({ TOKEN_REQUESTS_PER_MINUTE: '100000', PERSON_CASES_PER_HOUR: '1000' });
    school = await School.create(system.services);
    api = await ApiClient.create(system, school);
    adam = await api.signIn('adam');
    ria = await api.signIn('ria');
  });
  afterAll(() => system.close());

  const opening = () => ({ id: newId(), locationId: school.locationId, ...OPEN_CASE });
  const people = async () => ((await api.get('/people', 'lisa')).body as { people: Person[] }).people;
  const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
  const logged = async (action: string) => {
    const { rows } = await system.owner.query<{ row: { outcome: string; personId: string } }>(
      "select row from audit where row->>'event' = 'administration' and row->>'action' = $1 order by seq desc limit 1",
      [action],
    );
    return rows[0]?.row;
  };

  it('row 48: an administrator adds colleagues, locations, closed days and absences; each is in the log', async () => {
    const name = 'Noor Visser';
    const added = await adam.send('post', '/people', { name, email: 'noor@oefenschool.example' });
    const location = await adam.send('post', '/locations', { name: 'Dependance' });
    const closed = await adam.send('put', '/closed-days', { locationId: null, days: ['2027-03-15'] });
    const absence = { personId: school.people.omar, firstDay: '2027-03-01', lastDay: '2027-03-05' };
    const away = await adam.send('post', '/absences', absence);

    expect([added.status, location.status, closed.status, away.status]).toEqual([200, 200, 200, 200]);
    expect((await people()).find(({ id }) => id === idOf(added))).toMatchObject({ name, roles: [] });
    expect((await api.get('/organisation', 'lisa')).body).toMatchObject({
      locations: expect.arrayContaining([{ id: idOf(location), name: 'Dependance' }]),
      closedDays: [{ day: '2027-03-15', locationId: null }],
    });
    expect((await adam.send('delete', `/absences/${idOf(away)}`)).status).toBe(200);
    for (const action of ['addPerson', 'addLocation', 'setClosedDays', 'addAbsence', 'endAbsence'])
      expect(await logged(action)).toMatchObject({ outcome: 'ok', personId: school.people.adam });
  });

  it('G2: nobody else does, and the attempt is in the log', async () => {
    const tries = [
      await ria.send('post', '/people', { name: 'X', email: 'x@oefenschool.example' }),
      await api.post('/locations', 'omar', { name: 'X' }),
      await ria.send('put', '/closed-days', { locationId: null, days: [] }),
    ];

    for (const { status, body } of tries) {
      expect(status).toBe(403);
      expect(body).toMatchObject({ code: 'notAllowed', rules: [] });
    }
    expect(await logged('addLocation')).toMatchObject({ outcome: 'refused', personId: school.people.omar });
    expect((await people()).map(({ name }) => name)).not.toContain('X');
  });

  it('PM-D14: an address that somebody has already 409, in whatever letters', async () => {
    const again = await adam.send('post', '/people', { name: 'Nep', email: 'LISA@oefenschool.example' });

    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'emailTaken' });
  });

  it('PM-08: an account that is shut is out at the next request, and in again when it is opened', async () => {
    const path = `/people/${school.people.vera}/account`;

    await adam.send('put', path, { disabled: true });
    expect((await api.get('/work-list', 'vera')).status).toBe(401);
    await adam.send('put', path, { disabled: false });
    expect((await api.get('/work-list', 'vera')).status).toBe(200);
  });

  it('PM-05: what belongs to another organisation is unknown', async () => {
    const elsewhere = await School.create(system.services);

    const account = await adam.send('put', `/people/${elsewhere.people.lisa}/account`, { disabled: true });
    const closed = await adam.send('put', '/closed-days', { locationId: elsewhere.locationId, days: [] });

    expect([account.status, closed.status]).toEqual([404, 404]);
  });

  describe('what two people change together (PM-25, rows 49 and 50)', () => {
    const role = () => ({
      kind: 'assignRole',
      personId: school.people.lisa,
      role: 'sotChair',
      locationId: null,
      deputy: false,
      validFrom: '2026-01-01',
      validUntil: null,
    });
    const rolesOfLisa = async () =>
      (await people()).find(({ id }) => id === school.people.lisa)!.roles.map((one) => one.role);

    it('given a role an administrator proposes, it holds once an end-responsible person says yes, and ends the same way', async () => {
      const proposed = await adam.send('post', '/changes', role());
      expect(await rolesOfLisa()).not.toContain('sotChair');
      const waiting = (await ria.get('/changes')).body as { changes: { id: string; change: object }[] };
      expect(waiting.changes).toEqual([expect.objectContaining({ id: idOf(proposed), change: role() })]);

      const answer = await ria.send('post', `/changes/${idOf(proposed)}/answer`, { yes: true });

      expect(answer.status).toBe(200);
      expect(await rolesOfLisa()).toContain('sotChair');
      expect((await ria.send('post', `/changes/${idOf(proposed)}/answer`, { yes: true })).status).toBe(404);
      const assignmentId = (await people())
        .find(({ id }) => id === school.people.lisa)!
        .roles.find((one) => one.role === 'sotChair')!.id;
      const ending = await adam.send('post', '/changes', { kind: 'endRole', assignmentId });
      await ria.send('post', `/changes/${idOf(ending)}/answer`, { yes: true });
      expect(await rolesOfLisa()).not.toContain('sotChair');
    });

    it('given a no, nothing changes', async () => {
      const proposed = await adam.send('post', '/changes', role());

      await ria.send('post', `/changes/${idOf(proposed)}/answer`, { yes: false });

      expect(await rolesOfLisa()).not.toContain('sotChair');
    });

    it('TH15: nobody changes a role alone: not the administrator, not two administrators, not who is both', async () => {
      const proposed = await adam.send('post', '/changes', {
        ...role(),
        personId: school.people.adam,
        role: 'endResponsible',
      });
      expect((await adam.send('post', `/changes/${idOf(proposed)}/answer`, { yes: true })).status).toBe(403);
      expect((await ria.send('post', '/changes', role())).status).toBe(403);

      await ria.send('post', `/changes/${idOf(proposed)}/answer`, { yes: true });
      const own = await adam.send('post', '/changes', role());
      const answer = await adam.send('post', `/changes/${idOf(own)}/answer`, { yes: true });
      expect(answer.body).toMatchObject({ status: 409, code: 'samePerson' });
      expect(await rolesOfLisa()).not.toContain('sotChair');
    });

    it('given no second factor shown just now, asks for it first; a token does not reach it at all', async () => {
      const idle = await api.signIn('adam', { stepUp: false });

      expect((await idle.send('post', '/changes', role())).body).toMatchObject({
        status: 401,
        code: 'stepUpRequired',
      });
      expect((await api.post('/changes', 'adam', role())).body).toMatchObject({
        status: 403,
        code: 'outOfScope',
      });
    });

    it('given other terms, cases opened after the yes have them; terms outside the limits are refused', async () => {
      const terms = { W2: { standard: [{ amount: 4, unit: 'sd' }] } };
      const before = await api.post('/cases', 'lisa', opening());
      const proposed = await adam.send('post', '/changes', { kind: 'setPolicy', policy: { terms } });
      await ria.send('post', `/changes/${idOf(proposed)}/answer`, { yes: true });
      const after = await api.post('/cases', 'lisa', opening());

      const dueOf = ({ body }: { body: unknown }) =>
        (body as { case: { waiting: { id: string; due: string }[] } }).case.waiting.find(
          ({ id }) => id === 'W2',
        )!.due;
      expect(Date.parse(dueOf(after))).toBeGreaterThan(Date.parse(dueOf(before)));
      const forEver = { W1: { acute: [{ amount: 30, unit: 'cd' }] } };
      const refused = await adam.send('post', '/changes', { kind: 'setPolicy', policy: { terms: forEver } });
      expect(refused.body).toMatchObject({
        status: 422,
        errors: [{ pointer: '/policy', code: 'outsideLimits' }],
      });
    });
  });

  describe('a session instead of a token (AU-32, AU-34)', () => {
    it('given a cookie without its CSRF token, changes nothing; with both, acts as the person', async () => {
      const { cookie } = adam.secrets;
      const bare = request(api.http).post('/api/v1/locations').set('Cookie', `wl=${cookie}`);

      expect((await bare.send({ name: 'Vals' })).status).toBe(401);
      expect((await adam.get('/organisation')).text).not.toContain('Vals');
    });

    it('given a bearer token, no cookie is looked at', async () => {
      const answer = await request(api.http)
        .get('/api/v1/changes')
        .set({ Cookie: `wl=${adam.secrets.cookie}`, Authorization: `Bearer ${api.tokens.lisa}` });

      expect(answer.body).toMatchObject({ status: 403, code: 'outOfScope' });
    });

    it('given a person who makes a token, it acts as her, within the scopes she chose, and is shown once', async () => {
      const made = await ria.send('post', '/tokens', { name: 'Rooster', scopes: ['read'], days: 10 });
      const { token } = made.body as { token: string };

      const list = await request(api.http).get('/api/v1/tokens').set('Authorization', `Bearer ${token}`);
      expect(list.text).toContain('Rooster');
      expect(list.text).not.toContain(token);
      const tooLong = await ria.send('post', '/tokens', { name: 'x', scopes: ['read'], days: 91 });
      expect(tooLong.status).toBe(422);
      expect((await api.post('/tokens', 'ria', { name: 'x', scopes: ['read'] })).body).toMatchObject({
        code: 'outOfScope',
      });
      expect(await logged('token.create')).toMatchObject({ personId: school.people.ria });
    });
  });

  describe('advice without a case (fine print 12)', () => {
    const advice = (id: string) => ({
      id,
      with: 'veiligThuis',
      anonymous: true,
      outcome: 'Praat eerst met de jongen-van-hiernaast',
    });

    it('is recorded once, sealed, and shown to who recorded it only', async () => {
      const id = newId();
      const first = await api.post('/advice', 'lisa', advice(id));
      const again = await api.post('/advice', 'lisa', advice(id));
      const other = await api.post('/advice', 'lisa', { ...advice(id), outcome: 'Anders' });
      const stranger = await api.post('/advice', 'omar', advice(id));

      expect([first.status, again.status, other.status, stranger.status]).toEqual([200, 200, 409, 409]);
      expect((await api.get('/advice', 'lisa')).text).toContain('jongen-van-hiernaast');
      expect((await api.get('/advice', 'omar')).text).not.toContain('jongen-van-hiernaast');
      const { rows } = await system.owner.query<{ body: Buffer }>('select body from advice');
      expect(Buffer.concat(rows.map(({ body }) => body)).toString('latin1')).not.toContain(
        'jongen-van-hiernaast',
      );
    });

    it('can be linked by a case that opens later', async () => {
      const id = newId();
      await api.post('/advice', 'lisa', advice(id));

      const opened = await api.post('/cases', 'lisa', { ...opening(), adviceIds: [id] });

      expect(opened.status).toBe(200);
    });
  });

  describe('export of a case (row 35)', () => {
    it('given who leads the case, a reason and a second factor, gives all of it; the reason is sealed in the log', async () => {
      const caseId = await api.open('lisa');
      const omar = await api.signIn('omar');

      const exported = await omar.send('post', `/cases/${caseId}/export`, {
        reason: 'Overdracht-aan-nieuwe-school',
      });

      expect(exported.status).toBe(200);
      expect(exported.text).toContain('Blauwe plek');
      const { rows } = await system.owner.query<{ row: object }>(
        "select row from audit where row->>'event' = 'export'",
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]!.row).toMatchObject({
        caseId,
        personId: school.people.omar,
        detail: expect.any(String),
      });
      expect(JSON.stringify(rows)).not.toContain('Overdracht');
    });

    it('given anybody else, a token or a person shut out, gives nothing', async () => {
      const caseId = await api.open('lisa', { ...OPEN_CASE, deny: [school.people.ria] });
      const reason = { reason: 'x' };
      const lisa = await api.signIn('lisa');

      expect((await lisa.send('post', `/cases/${caseId}/export`, reason)).status).toBe(403);
      expect((await api.post(`/cases/${caseId}/export`, 'omar', reason)).body).toMatchObject({
        code: 'outOfScope',
      });
      const denied = await ria.send('post', `/cases/${caseId}/export`, {});
      const unknown = await ria.send('post', `/cases/${newId()}/export`, reason);
      expect(denied.status).toBe(404);
      expect(denied.text).toBe(unknown.text);
    });
  });

  describe('what no token reaches (AU-31, AU-40)', () => {
    it('given an access request, a person with a session receives and decides it, with a second factor for the decision', async () => {
      const caseId = await api.open('lisa');
      const fields = { from: 'Ouder', relation: 'moeder', authority: 'yes' };
      const give = (who: SignedIn, type: string, more: object) =>
        who.send('post', `/cases/${caseId}/commands`, { id: newId(), type, ...more });
      expect((await api.act(caseId, 'omar', 'receiveAccessRequest', fields)).body).toMatchObject({
        code: 'outOfScope',
      });
      const fatma = await api.signIn('fatma');
      const received = await give(fatma, 'receiveAccessRequest', fields);
      expect(received.status).toBe(200);

      const { rows } = await system.owner.query<{ id: string }>(
        "select id from case_entry where type = 'receiveAccessRequest' and case_id = $1",
        [caseId],
      );
      const decision = { requestId: rows[0]!.id, decision: 'refused', reason: 'Gevaar' };
      const idle = await api.signIn('fatma', { stepUp: false });
      const timeline = await api.get(`/cases/${caseId}/timeline`, 'omar');
      expect(timeline.text).not.toContain('moeder');
      expect((await give(idle, 'decideAccessRequest', decision)).body).toMatchObject({
        code: 'stepUpRequired',
      });
      expect((await give(fatma, 'decideAccessRequest', decision)).status).toBe(200);
    });
  });
});
