import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createLocalAccount } from '../../src/accounts/accounts.js';
import { readCase } from '../../src/casefile/reads.js';
import { addGuest, local, MONDAY, SchoolMeeting } from '../sot/held-meeting.js';
import { DESK, PHONE, startSurfing, type Surfer, type Surfing } from '../support/chromium.js';
import { OPEN_CASE } from '../support/practice-school.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(240_000);

describe('J13: the SOT, by Omar who chairs it and Noor who comes from outside', () => {
  let system: System;
  let staffed: StaffedSchool;
  let surfing: Surfing;
  let meeting: SchoolMeeting;
  let noor: string;
  let code: string;

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
    staffed = await staffedSchool(system);
    surfing = await startSurfing(staffed.http);
    const { school } = staffed;
    noor = await addGuest(system.services, school);
    meeting = await SchoolMeeting.plan(system.services, school, { guests: [noor] });
    const named = { ...OPEN_CASE, subjects: [{ kind: 'pupil', name: 'Zzmarker', age: 8 }] };
    const caseId = await school.open('lisa', named, { at: MONDAY, factor: 0 });
    const high = await school.open('lisa', { ...OPEN_CASE, class: 'high' }, { at: MONDAY, factor: 0 });
    const who = { organisationId: school.organisationId, personId: school.people.omar };
    code = (await readCase(system.services.caseFile, { ...who, caseId }))!.code;
    expect(high).not.toBe(caseId);
  });
  afterAll(async () => {
    await surfing.close();
    await system.close();
  });

  async function enter(login: string, seed: string | null, size: typeof PHONE): Promise<Surfer> {
    await system.owner.query('update credential set totp_last_step = 0, agreed_at = null');
    const surfer = await surfing.surfer(size);
    await surfer.signIn(login, PASSWORD, seed);
    return surfer;
  }
  const omarAt = (size: typeof PHONE) =>
    enter(staffed.loginOf('omar'), staffed.seeds.get('omar') ?? null, size);

  async function clean(surfer: Surfer, shot?: string): Promise<void> {
    expect(await surfer.axe()).toEqual([]);
    expect(await surfer.fits()).toBe(true);
    expect(await surfer.page.title()).not.toContain('Zz');
    expect(surfer.page.url()).not.toContain('Zz');
    if (shot !== undefined) await surfer.shot(shot);
  }

  it('agenda: a proposal taken anonymously, a case of class high told apart; conducted and on the case', async () => {
    const omar = await omarAt(DESK);
    const { page } = omar;
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'SOT' }).click();
    await clean(omar, 'sot-lijst');
    await page.goto(`/sot/${meeting.id}`);
    await clean(omar, 'sot-overleg');
    await page.getByRole('link', { name: 'Agenda', exact: true }).last().click();
    await clean(omar, 'sot-agenda-leeg');
    expect(await page.getByText('Dit kan niet wachten tot').first().isVisible()).toBe(true);
    expect(await page.getByText('De zaak is verhoogd').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Zet op de agenda' }).first().click();
    await clean(omar, 'sot-punt-toevoegen');
    await page.getByLabel('Wat willen we van dit overleg weten?').fill('Wat heeft dit kind nodig?');
    await page.getByLabel('Nee', { exact: true }).first().check();
    await page.getByLabel('Nee', { exact: true }).nth(1).check();
    await page.getByLabel('noor', { exact: true }).check();
    await page.getByRole('button', { name: 'Zet op de agenda' }).click();
    expect(await page.getByText('anoniem: ‘kind, 8 tot 10 jaar’').first().isVisible()).toBe(true);
    await clean(omar, 'sot-agenda');
    await page.getByRole('button', { name: 'Agenda sluiten' }).click();
    await page.getByRole('heading', { name: 'De agenda is dicht.' }).waitFor();
    await meeting.advance('2027-02-09T14:05');
    await page.goto(`/sot/${meeting.id}/voeren`);
    await clean(omar, 'sot-voeren-vorige');
    await page.getByRole('link', { name: 'Volgend punt' }).click();
    expect(await page.getByText('ria mag dit punt niet zien. Is ria even weg?').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Ja, open het punt' }).click();
    await clean(omar, 'sot-voeren');
    await page.getByLabel('Advies van het overleg').fill('Praat eerst met moeder');
    await page.getByRole('button', { name: 'Punt vastleggen' }).click();
    await page.getByText('Het advies staat bij stap 2 van de zaak.').first().waitFor();
    await clean(omar, 'sot-verslag');
    await page.goto(`/zaken/${code}/tijdlijn`);
    expect(await page.getByText('SOT').first().isVisible()).toBe(true);
    expect(omar.complaints).toEqual([]);
  });

  it('Noor on a phone: before her days, in them one point, after them nothing', async () => {
    const account = { personId: noor, login: 'noor@jgz.example', password: PASSWORD };
    const guest = await enter(account.login, await createLocalAccount(system.services, account), PHONE);
    const { page } = guest;
    await page.goto(`/overleg/${meeting.id}`);
    expect(await page.getByText('Praat eerst met moeder').isVisible()).toBe(true);
    expect(await page.getByText(/Punt \d/).count()).toBe(0);
    await clean(guest, 'sot-gast-telefoon');
    await meeting.advance('2027-02-17T09:00');
    await page.reload();
    expect(await page.getByText('Dit overleg is voorbij.').isVisible()).toBe(true);
    await clean(guest);
  });

  it('every page is clean and fits a phone, and the point is reached with the keyboard alone', async () => {
    const next = await SchoolMeeting.plan(system.services, staffed.school, {
      startsAt: local('2027-03-09T14:00'),
    });
    const omar = await omarAt(PHONE);
    for (const path of ['', '/agenda', `/punt/${code}`, '/voeren', '/verslag', '/acties']) {
      await omar.page.goto(`/sot/${next.id}${path}`);
      await clean(omar, path === '/agenda' ? 'sot-agenda-telefoon' : undefined);
    }
    await omar.page.goto(`/sot/${next.id}/agenda`);
    const wanted = `document.activeElement.textContent.trim().startsWith('Agenda sluiten')`;
    for (let tabs = 0; tabs < 120 && !(await omar.page.evaluate(wanted)); tabs += 1)
      await omar.page.keyboard.press('Tab');
    expect(await omar.page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).not.toBe(
      'none',
    );
    await omar.page.keyboard.press('Enter');
    await omar.page.getByRole('heading', { name: 'De agenda is dicht.' }).waitFor();
  });
});
