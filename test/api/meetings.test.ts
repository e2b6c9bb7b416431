import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import supertest from 'supertest';
import { grantRole } from '../support/grant-role.js';
import { ApiClient, newId } from '../support/api-client.js';
import { OPEN_CASE, School, type SchoolPerson } from '../support/practice-school.js';
import { signIn } from '../support/sign-in.js';
import { createSystem, type System } from '../support/system.js';
import { addGuest, local, MONDAY, PURPOSE } from '../sot/held-meeting.js';

jest.setTimeout(120_000);

let system: System;
let school: School;
let api: ApiClient;
beforeAll(async () => {
  system = await createSystem();
  await system.startWorker();
  school = await School.create(system.services);
  api = await ApiClient.create(system, school);
});
afterAll(() => system.close());

const CLOCK = { at: '2027-01-11T10:00' };
const planned = (more: object = {}) => {
  const { omar, ria, lisa } = school.people;
  return {
    ...{
      id: newId(),
      kind: 'sot',
      startsAt: '2027-02-09T14:00',
      place: 'Kamer 4',
      chair: omar,
      clock: CLOCK,
    },
    ...{ attendees: [omar, ria, lisa], ...more },
  };
};

async function plan(more: object = {}): Promise<string> {
  const reply = await api.post('/meetings', 'omar', planned(more));
  expect(reply.status).toBe(200);
  return (reply.body as { meetingId: string }).meetingId;
}

const command = (meetingId: string, as: SchoolPerson, type: string, fields: object = {}) =>
  api.post(`/meetings/${meetingId}/commands`, as, { id: newId(), type, ...fields });

const openAt = () => school.open('lisa', OPEN_CASE, { at: MONDAY, factor: 0 });

describe('meetings through the API', () => {
  it('planned, proposed, put on the agenda, read', async () => {
    const caseId = await openAt();
    const meetingId = await plan();
    const proposals = await api.get(`/meetings/${meetingId}/proposals`, 'omar');
    expect(proposals.body).toMatchObject({
      proposed: [{ caseId, about: 'kind, 8 tot 10 jaar', reasons: ['widerConsultation'] }],
      cannotWait: [],
    });
    const audience = [school.people.omar, school.people.lisa];
    const added = await command(meetingId, 'omar', 'addAgendaItem', { ...PURPOSE, caseId, audience });
    expect(added.body).toEqual({ meetingId, advice: null });
    const planned = await api.get(`/meetings/${meetingId}`, 'omar');
    expect(planned.body).toMatchObject({
      ...{ stage: 'planned', agendaClosesAt: '2027-01-26T16:00:00.000Z' },
      items: [
        { kind: 'previous', nth: 1 },
        { kind: 'case', nth: 2, byName: false, about: 'kind, 8 tot 10 jaar', purpose: PURPOSE.purpose },
      ],
    });
    expect((await api.get('/meetings', 'omar')).body).toMatchObject({ meetings: [{ meetingId }] });
  });

  it('an emergency is not proposed but told, and refused with the rule', async () => {
    const caseId = await openAt();
    await school.act(caseId, 'raiseEmergency', 'omar', { reason: 'nu', called: [] });
    const meetingId = await plan({ startsAt: '2027-03-16T14:00' });
    const proposals = await api.get(`/meetings/${meetingId}/proposals`, 'omar');
    expect((proposals.body as { cannotWait: unknown[] }).cannotWait).toContainEqual(
      expect.objectContaining({ caseId, because: 'acute' }),
    );
    const refused = await command(meetingId, 'omar', 'addAgendaItem', {
      ...PURPOSE,
      caseId,
      audience: [school.people.lisa],
    });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'cannotWaitAcute', rules: ['R34', 'R23'] });
  });

  it('who may not plan, who may not see, and what is malformed', async () => {
    expect((await api.post('/meetings', 'lisa', planned())).status).toBe(403);
    const meetingId = await plan({ startsAt: '2027-03-23T14:00' });
    for (const as of ['vera', 'fatma', 'bea', 'adam'] as const) {
      const seen = await api.get(`/meetings/${meetingId}`, as);
      const unknown = await api.get(`/meetings/${newId()}`, as);
      expect(withoutId(seen.body)).toEqual(withoutId(unknown.body));
      expect(seen.status).toBe(404);
      expect((await command(meetingId, as, 'closeAgenda', { nonsense: 1 })).status).toBe(404);
      expect((await command(meetingId, as, 'closeAgenda')).status).toBe(403);
    }
    expect((await command(meetingId, 'omar', 'closeAgenda', { nonsense: 1 })).status).toBe(422);
    expect((await command(meetingId, 'omar', 'planMeeting')).status).toBe(422);
    expect((await command(meetingId, 'lisa', 'closeAgenda')).status).toBe(403);
    const other = await School.create(system.services);
    const there = await ApiClient.create(system, other);
    expect((await there.get(`/meetings/${meetingId}`, 'omar')).status).toBe(404);
  });
});

describe('PM-D08: an attendee who is shut out of a case', () => {
  const tidy = (text: string): string =>
    text
      .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'id')
      .replaceAll(/"instance":"[^"]*"/g, '')
      .replaceAll(/"caseCode":"\w+"/g, '"caseCode":"code"');

  /** Everything Ria, who sees every case of her school otherwise, receives in one world. */
  async function world(withCase: boolean): Promise<readonly string[]> {
    const place = await School.create(system.services);
    const client = await ApiClient.create(system, place);
    const { omar, ria, lisa } = place.people;
    await grantRole(system.services, place, 'ria', 'internBegeleider');
    const plain = await place.open('lisa', OPEN_CASE, { at: MONDAY, factor: 0 });
    const body = { ...planned(), chair: ria, attendees: [omar, ria, lisa] };
    const { meetingId } = (await client.post('/meetings', 'omar', body)).body as { meetingId: string };
    const send = (as: SchoolPerson, type: string, fields: object = {}) =>
      client.post(`/meetings/${meetingId}/commands`, as, { id: newId(), type, ...fields });
    if (withCase) {
      const hidden = await place.open('lisa', { ...OPEN_CASE, deny: [ria] }, { at: MONDAY, factor: 0 });
      const added = await send('omar', 'addAgendaItem', {
        ...PURPOSE,
        caseId: hidden,
        audience: [lisa, omar],
      });
      expect(added.status).toBe(200);
    }
    const item = newId();
    await client.post(`/meetings/${meetingId}/commands`, 'omar', {
      ...{ id: item, type: 'addAgendaItem', ...PURPOSE, caseId: plain, audience: [ria, lisa] },
    });
    const got: string[] = [];
    const take = async (reply: Promise<supertest.Response>): Promise<void> => {
      const { status, text } = await reply;
      got.push(`${status} ${tidy(text)}`);
    };
    const look = async (): Promise<void> => {
      for (const path of ['/meetings', `/meetings/${meetingId}`, `/meetings/${meetingId}/proposals`])
        await take(client.get(path, 'ria'));
    };
    await look();
    await take(send('ria', 'moveAgendaItem', { item, direction: 'up' }));
    await take(send('ria', 'closeAgenda'));
    await system.services.engine.moveMeetingClock(meetingId, local('2027-02-03T09:00'));
    await take(send('ria', 'prepareItem', { item, facts: 'f', done: 'd', question: 'q' }));
    await look();
    await system.services.engine.moveMeetingClock(meetingId, local('2027-02-09T15:00'));
    const first = (await client.get(`/meetings/${meetingId}`, 'ria')).body as { items: { itemId: string }[] };
    await take(send('ria', 'recordItem', { item: first.items[0]!.itemId }));
    await take(send('ria', 'recordItem', { item, advice: 'Kijk mee' }));
    await take(send('ria', 'adoptMinutes'));
    await system.services.engine.moveMeetingClock(meetingId, local('2027-03-01T09:00'));
    await look();
    const mails = await system.owner.query<{ point: string; rung: string }>(
      `select split_part(point, ' ', 3) as point, rung from notification
       where person_id = $1 and kind = 'meeting' order by nominal_at, point, rung`,
      [ria],
    );
    // The number of an item stands in no message; it makes one of its kind.
    return [...got, ...mails.rows.map((row) => `${row.point.replace(/:\d+$/, '')} ${row.rung}`)];
  }

  it('receives the same in a world with the item and in one without: pages, answers, numbers, messages', async () => {
    const without = await world(false);
    expect(without.join('\n')).toContain('"nth":2');
    expect(await world(true)).toEqual(without);
  });
});

describe('S25, TH22: somebody of another organisation', () => {
  it('sees her own item around the meeting, and nothing else that exists', async () => {
    const noor = await addGuest(system.services, school);
    const caseId = await openAt();
    const meetingId = await plan({ startsAt: '2027-04-13T14:00', guests: [noor] });
    await command(meetingId, 'omar', 'addAgendaItem', { ...PURPOSE, caseId, audience: [noor] });
    await command(meetingId, 'omar', 'addAgendaItem', {
      title: 'Gezonde school',
      audience: [school.people.omar],
    });
    const person = { organisationId: school.organisationId, personId: noor };
    const { cookie, csrf } = await signIn(system.services.worker, person, { stepUp: true });
    const asNoor = (path: string) =>
      supertest(api.http)
        .get(`/api/v1${path}`)
        .set('Cookie', `__Host-wl=${cookie}; wl=${cookie}`)
        .set('X-CSRF-Token', csrf);
    expect((await asNoor(`/meetings/${meetingId}`)).status).toBe(404);
    expect((await asNoor('/meetings')).body).toEqual({ meetings: [] });
    await system.services.engine.moveMeetingClock(meetingId, local('2027-04-06T08:00'));
    const { body } = (await asNoor(`/meetings/${meetingId}`)) as {
      body: { items: object[]; attendees: object[] };
    };
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      kind: 'case',
      nth: 0,
      caseCode: null,
      audience: [],
      about: 'kind, 8 tot 10 jaar',
    });
    expect(body.attendees).toEqual([]);
    const log = await system.owner.query(
      "select 1 from audit where row->>'caseId' = $1 and row->>'personId' = $2",
      [caseId, noor],
    );
    expect(log.rows.length).toBeGreaterThan(0);
    for (const path of [
      '/work-list',
      '/people',
      `/cases/${caseId}`,
      '/advice',
      `/meetings/${meetingId}/proposals`,
      '/organisation',
    ])
      expect([path, (await asNoor(path)).status]).toEqual([path, 404]);
    await system.services.engine.moveMeetingClock(meetingId, local('2027-04-21T08:00'));
    expect((await asNoor(`/meetings/${meetingId}`)).status).toBe(404);
  });
});

function withoutId(body: unknown): unknown {
  const { instance: _instance, ...rest } = body as Record<string, unknown>;
  return rest;
}
