import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createLocalAccount } from '../../src/accounts/accounts.js';
import { createHttp } from '../../src/main/http.js';
import { addPerson } from '../../src/organisation/people.js';
import { setUpOrganisation } from '../../src/organisation/set-up.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import { Visitor } from '../support/visitor.js';

jest.setTimeout(120_000);

describe('the settings of an organisation', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  it('given a new organisation, one administrator sets it up to where a signal can be sent', async () => {
    const { services } = system;
    const { organisationId } = await setUpOrganisation(services.worker, {
      name: 'De Boog',
      profile: 'education',
      region: 'midden',
      practice: false,
      location: 'Oost',
    });
    const person = (name: string, roles: readonly ('administrator' | 'professional')[]) =>
      addPerson(services.worker, { organisationId, name, email: `${name}@boog.example`, roles });
    const mia = await person('mia', ['administrator']);
    const seed = await createLocalAccount(services, {
      personId: mia,
      login: 'mia@boog.example',
      password: PASSWORD,
    });
    const teacher = await person('jan', ['professional']);
    await createLocalAccount(services, { personId: teacher, login: 'jan@boog.example', password: PASSWORD });
    const decider = await person('dirk', []);

    const admin = new Visitor(createHttp(services));
    await admin.signIn('mia@boog.example', PASSWORD, seed);
    expect((await admin.get('/instellingen')).text).toContain('Zonder deze rol kan niemand een zaak openen.');

    const jan = new Visitor(createHttp(services));
    await jan.signIn('jan@boog.example', PASSWORD, null);
    const answers = {
      gevaar: 'no',
      wie: 'pupil',
      tekst: 'Een zin.',
      hoe: 'observation',
      wanneer: 'today',
      zelf: 'no',
      overwie: 'home',
    };
    expect((await jan.fill('/signaal', answers)).text).toContain('nog niet vastgelegd wie beslist');

    await admin.get('/instellingen/mensen');
    for (const role of ['endResponsible', 'director', 'internBegeleider']) {
      const given = await admin.fill('/instellingen/mensen', { formulier: 'rol', wie: decider, rol: role });
      expect(given.status).toBe(303);
    }
    const self = await admin.fill('/instellingen/mensen', { formulier: 'rol', wie: mia, rol: 'director' });
    expect((await admin.follow(self)).text).not.toContain('mia is nu directeur');

    const saved = await admin.fill('/instellingen/organisatie', {
      regio: 'noord',
      vtnummer: '088-1234567',
      minuten: '8',
      verlaten: 'https://www.knmi.nl/nederland-nu/weer',
    });
    expect(saved.status).toBe(303);
    expect((await admin.get('/')).text).toContain('088-1234567');
    expect((await jan.fill('/signaal', answers)).status).toBe(303);
  });

  it('given cases, a role and a term take a second person of another role', async () => {
    await staffed.school.open('lisa');
    const adam = await staffed.enter('adam');
    const { people } = staffed.school;
    const asked = await adam.follow(
      await adam.fill('/instellingen/mensen', { formulier: 'rol', wie: people.bea, rol: 'privacyOfficer' }),
    );
    expect(asked.text).toContain('Een tweede persoon bevestigt dit binnen 72 uur.');
    const look = await adam.fill('/instellingen/termijnen', {
      termijn: 'W3',
      klasse: 'standard',
      aantal: '3',
      eenheid: 'sd',
    });
    expect(look.text).toContain('In 1 open zaak loopt dit nu. Die termijn blijft zoals hij is.');
    expect((await adam.post('/instellingen/termijnen', { actie: 'voorstel' })).status).toBe(303);

    const fatma = await staffed.enter('fatma');
    const waiting = await fatma.get('/instellingen');
    expect(waiting.text).toContain('bea wordt functionaris gegevensbescherming');
    for (const id of waiting.text.matchAll(
      /name="wijziging" value="([\w-]+)"\/><input type="hidden" name="antwoord" value="ja"/g,
    ))
      expect((await fatma.post('/instellingen', { wijziging: id[1] ?? '', antwoord: 'ja' })).status).toBe(
        303,
      );
    expect((await fatma.get('/instellingen/termijnen')).text).toContain(
      '3 schooldagen (van ons; standaard: 5 schooldagen)',
    );
  });

  it('is not there for colleagues who do not administer', async () => {
    for (const name of ['lisa', 'omar'] as const) {
      const visitor = await staffed.enter(name);
      for (const path of ['/instellingen', '/instellingen/mensen', '/instellingen/termijnen'])
        expect((await visitor.get(path)).status).toBe(404);
    }
  });

  it('keeps closed days, and refuses what is no day', async () => {
    const adam = await staffed.enter('adam');
    const wrong = await adam.fill('/instellingen/vakanties', { dagen: '31-02-2027' });
    expect(wrong.status).toBe(422);
    expect((await adam.fill('/instellingen/vakanties', { dagen: '08-02-2027\n09-02-2027' })).status).toBe(
      303,
    );
    expect((await adam.get('/instellingen/vakanties')).text).toContain('08-02-2027\n09-02-2027');
    expect((await adam.get('/instellingen/kaders')).text).toContain('Lopende zaken houden hun eigen versie.');
  });

  it('explains every topic, rule and word without signing in', async () => {
    const visitor = new Visitor(staffed.http);
    const index = await visitor.get('/uitleg');
    for (const [, path] of index.text.matchAll(/href="(\/uitleg\/[^"]+)"/g))
      expect((await visitor.get(path ?? '')).status).toBe(200);
    expect((await visitor.get('/uitleg/constructor')).status).toBe(404);
  });
});
