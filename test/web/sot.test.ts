import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createLocalAccount } from '../../src/accounts/accounts.js';
import { readCase } from '../../src/casefile/reads.js';
import { addGuest, local, MONDAY, SchoolMeeting } from '../sot/held-meeting.js';
import { OPEN_CASE } from '../support/practice-school.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import { Visitor } from '../support/visitor.js';

jest.setTimeout(240_000);

describe('S23 to S25: a meeting through the pages, without script', () => {
  let system: System;
  let staffed: StaffedSchool;
  let noor: string;
  let meeting: SchoolMeeting;
  let caseId: string;
  let code: string;
  let omar: Visitor;

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
    staffed = await staffedSchool(system);
    const { school } = staffed;
    noor = await addGuest(system.services, school);
    meeting = await SchoolMeeting.plan(system.services, school, { guests: [noor] });
    const named = { ...OPEN_CASE, subjects: [{ kind: 'pupil', name: 'Zzmarker', age: 8 }] };
    caseId = await school.open('lisa', named, { at: MONDAY, factor: 0 });
    const who = { organisationId: school.organisationId, personId: school.people.omar, caseId };
    code = (await readCase(system.services.caseFile, who))!.code;
    omar = await staffed.enter('omar');
  });
  afterAll(() => system.close());

  const url = (rest = ''): string => `/sot/${meeting.id}${rest}`;

  it('plans four meetings at once from the dates it proposes', async () => {
    await omar.get('/sot');
    const days = /<textarea[^>]*name="dagen"[^>]*>([^<]*)</.exec(omar.last)![1]!;
    expect(days.trim().split(/\s+/)).toHaveLength(4);
    const { omar: me } = staffed.school.people;
    const fields = {
      soort: 'sot',
      dagen: days,
      tijd: '14:00',
      plaats: 'Kamer 4',
      voorzitter: me,
      deelnemers: [me],
    };
    expect((await omar.post('/sot', { ...fields, plaats: '' })).text).toContain(
      'Schrijf op waar het overleg is.',
    );
    const page = await omar.follow(await omar.post('/sot', fields));
    expect(page.text).toContain('De agenda sluit 10 schooldagen vóór elk overleg.');
    expect((await (await staffed.enter('lisa')).get('/sot')).text).not.toContain('Overleg plannen');
  });

  it('the proposal with its reason, the guard, by name or anonymous, a name refused, who may see it', async () => {
    const { text } = await omar.get(url('/agenda'));
    expect(text).toContain('Stap 2 zoekt een breder overleg');
    expect(text).toContain('Dit kan niet wachten tot di 9 feb');
    expect(text).toContain('Bespreken mag, maar de stappen gaan nu door.');
    expect(text).toContain('kind, 8 tot 10 jaar');
    const point = url(`/punt/${code}`);
    const wrong = await omar.fill(point, { doel: '' });
    for (const error of [
      'Schrijf op wat je wilt weten.',
      'Kies of het gezin dit weet.',
      'Kies wie dit punt mag zien.',
    ])
      expect(wrong.text).toContain(error);
    const fields = {
      doel: 'Wat heeft Zzmarker nodig?',
      gezin: 'no',
      toestemming: 'no',
      zien: [noor],
      minuten: '15',
      voorbereider: staffed.school.people.lisa,
    };
    const refused = await omar.post(point, fields);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('in de tekst staat een naam uit de zaak');
    expect(refused.text).toContain('Wat heeft Zzmarker nodig?');
    const added = await omar.follow(await omar.post(point, { ...fields, doel: 'Wat heeft dit kind nodig?' }));
    expect(added.text).toContain('Het punt staat op de agenda, anoniem.');
    expect(added.text).toContain('anoniem: ‘kind, 8 tot 10 jaar’');
    expect(added.text).toContain('noor');
  });

  it('general points, their order, and closing; an external sees nothing before the window', async () => {
    for (const onderwerp of ['Gezonde school', 'Pestprotocol'])
      await omar.fill(url('/agenda'), { formulier: 'algemeen', onderwerp });
    await omar.get(url('/agenda'));
    const last = [
      ...omar.last.matchAll(/name="punt" value="([^"]+)"\/><input type="hidden" name="doe" value="omhoog"/g),
    ].at(-1)![1]!;
    const moved = await omar.follow(
      await omar.post(url('/agenda'), { id: randomUUID(), formulier: '', punt: last, doe: 'omhoog' }),
    );
    expect(moved.text.indexOf('Pestprotocol')).toBeLessThan(moved.text.indexOf('Gezonde school'));
    await meeting.advance('2027-01-26T10:00');
    await omar.get(url('/agenda'));
    const closed = await omar.post(url('/agenda'), { formulier: '', doe: 'sluiten' });
    expect((await omar.follow(closed)).text).toContain('De agenda is dicht.');
    const guest = await guestVisitor();
    expect((await guest.get(`/overleg/${meeting.id}`)).text).toContain('Vanaf');
    expect(guest.last).not.toContain('Wat heeft dit kind nodig');
  });

  it('prepared by Lisa, who sees her own point and not the agenda', async () => {
    const lisa = await staffed.enter('lisa');
    await lisa.get(`/overleg/${meeting.id}`);
    expect(lisa.last).toContain('Wat heeft dit kind nodig?');
    expect(lisa.last).not.toContain('Afspraken van de vorige keer');
    expect((await lisa.get(url('/agenda'))).status).toBe(404);
    const item = await itemId();
    expect((await lisa.fill(url(`/punt/${item}`), { feiten: '' })).text).toContain('Schrijf op wat je weet.');
    const saved = await lisa.post(url(`/punt/${item}`), {
      feiten: 'Vijf keer te laat',
      gedaan: 'Gebeld',
      vraag: 'Wie kan helpen?',
    });
    expect((await lisa.follow(saved)).text).toContain('De voorbereiding is bewaard.');
  });

  it('conducted: who may not see leaves first; advice and agreements; it stands at step 2 of the case', async () => {
    await meeting.advance('2027-02-09T14:05');
    const item = await itemId();
    const before = await omar.get(`${url('/voeren')}?punt=${item}`);
    expect(before.text).toContain('ria mag dit punt niet zien. Is ria even weg?');
    expect(before.text).not.toContain('Vijf keer te laat');
    const open = await omar.get(`${url('/voeren')}?punt=${item}&weg=ja`);
    expect(open.text).toContain('Punt 2 van 4');
    expect(open.text).toContain('Vijf keer te laat');
    expect(open.text).toContain('Het SOT adviseert. Het beslist niet over melden.');
    expect((await omar.post(url('/voeren'), {})).text).toContain(
      'Schrijf het advies op, of waarom er geen advies is.',
    );
    const agreed = {
      advies: 'Praat eerst met moeder',
      wat: 'Belt de jeugdarts',
      wie: noor,
      wanneer: '12-02-2027',
    };
    expect((await omar.post(url('/voeren'), { ...agreed, wanneer: '' })).text).toContain(
      'Kies wie dit doet en voor wanneer.',
    );
    const saved = await omar.follow(await omar.post(url('/voeren'), agreed));
    expect(saved.text).toContain('Het advies staat bij stap 2 van de zaak.');
    const step = await omar.get(`/zaken/${code}/tijdlijn`);
    expect(step.text).toContain('SOT');
    expect(step.text).toContain('Praat eerst met moeder');
  });

  it('minutes are adopted when every point is recorded; Noor finishes her agreement, later it is over', async () => {
    await omar.get(url('/verslag'));
    expect((await omar.post(url('/verslag'))).text).toContain('Nog niet elk punt is vastgelegd.');
    const { rows } = await system.owner.query<{ id: string; number: number }>(
      "select id, number from meeting_item where meeting_id = $1 and status = 'open'",
      [meeting.id],
    );
    for (const { id, number } of rows)
      await meeting.ok('recordItem', staffed.school.people.omar, {
        item: id,
        ...(number > 1 && { noAdviceBecause: 'Tijd' }),
      });
    await omar.get(url('/verslag'));
    const adopted = await omar.follow(await omar.post(url('/verslag')));
    expect(adopted.text).toContain('Het verslag staat vast.');
    const guest = await guestVisitor();
    await guest.get(`/overleg/${meeting.id}`);
    expect(guest.last).toContain('Praat eerst met moeder');
    expect(guest.last).not.toMatch(/Punt \d|Pestprotocol|Zzmarker/);
    const action = /name="afspraak" value="([^"]+)"/.exec(guest.last)![1]!;
    const done = await guest.post(`/overleg/${meeting.id}`, { [`klaar-${action}`]: 'Gebeld' });
    expect((await guest.follow(done)).text).toContain('Vastgelegd: de afspraak is klaar.');
    for (const path of [
      '/werklijst',
      '/signaal',
      '/sot',
      url(),
      url('/agenda'),
      `/zaken/${code}`,
      '/instellingen',
      '/agenda',
    ])
      expect([path, (await guest.get(path)).status]).toEqual([path, 404]);
    await meeting.advance('2027-02-17T09:00');
    expect((await guest.get(`/overleg/${meeting.id}`)).text).toContain(
      'Dit overleg is voorbij. Je ziet hier niets meer.',
    );
    expect(guest.last).not.toContain('Praat eerst');
  });

  it('a case in an emergency stands apart with the reason, and cannot be put on the agenda', async () => {
    const { school } = staffed;
    const acute = await school.open('lisa', OPEN_CASE, { at: MONDAY, factor: 0 });
    await school.act(acute, 'raiseEmergency', 'omar', { reason: 'nu', called: [] });
    const next = await SchoolMeeting.plan(system.services, school, { startsAt: local('2027-03-09T14:00') });
    const { text } = await omar.get(`/sot/${next.id}/agenda`);
    expect(text).toContain('Het is spoed.');
    expect(text).toContain('Dit kind bespreek je hier niet op naam. Bel Veilig Thuis.');
  });

  async function itemId(): Promise<string> {
    const { rows } = await system.owner.query<{ id: string }>(
      'select id from meeting_item where case_id = $1',
      [caseId],
    );
    return rows[0]!.id;
  }

  let seed: string | null = null;
  async function guestVisitor(): Promise<Visitor> {
    seed ??= await createLocalAccount(system.services, {
      personId: noor,
      login: 'noor@jgz.example',
      password: PASSWORD,
    });
    await system.owner.query('update credential set totp_last_step = 0');
    const visitor = new Visitor(staffed.http);
    await visitor.signIn('noor@jgz.example', PASSWORD, seed);
    return visitor;
  }
});
