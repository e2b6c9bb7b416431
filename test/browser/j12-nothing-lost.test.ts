import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DESK, PHONE, startSurfing, type Surfing } from '../support/chromium.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

const TEXT = 'Het kind durft niet naar huis.';

describe('J12: nothing typed is lost, in a browser', () => {
  let system: System;
  let staffed: StaffedSchool;
  let surfing: Surfing;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    surfing = await startSurfing(staffed.http);
  });
  afterAll(async () => {
    await surfing.close();
    await system.close();
  });

  async function lisa(size = DESK) {
    await system.owner.query('update credential set agreed_at = null');
    await system.owner.query('delete from draft');
    const surfer = await surfing.surfer(size);
    await surfer.signIn(staffed.loginOf('lisa'), PASSWORD, null);
    return surfer;
  }

  it('keeps what is typed by itself, and gives it back after the network was gone', async () => {
    const { page, context } = await lisa();
    await page.goto('/signaal');
    await page.getByLabel('Wat heb je gezien of gehoord?').fill('Eerst dit.');
    await page.getByText(/^Bewaard om \d\d:\d\d$/).waitFor();
    await context.setOffline(true);
    await page.getByLabel('Wat heb je gezien of gehoord?').fill(TEXT);
    await page.getByText('Niet bewaard. Je tekst staat nog op het scherm.').waitFor({ timeout: 20_000 });
    await context.setOffline(false);
    await page.getByText(/^Bewaard om \d\d:\d\d$/).waitFor({ timeout: 20_000 });
    await page.goto('/signaal?concept=verder');
    expect(await page.getByLabel('Wat heb je gezien of gehoord?').inputValue()).toBe(TEXT);
  });

  it('given a double click on send, there is one case', async () => {
    const { page } = await lisa();
    await page.goto('/signaal');
    await page.getByLabel('Nee', { exact: true }).first().check();
    await page.getByLabel('Wat heb je gezien of gehoord?').fill(TEXT);
    await page.getByLabel('Ik zag of hoorde het zelf').check();
    await page.getByLabel('Nee', { exact: true }).nth(1).check();
    await page.getByLabel('Nee, over thuis').check();
    await page.getByRole('button', { name: 'Signaal versturen' }).dblclick();
    await page.getByRole('heading', { name: 'Je signaal is verstuurd' }).waitFor();
    const { rows } = await system.owner.query<{ n: number }>('select count(*)::int as n from case_file');
    expect(rows[0]?.n).toBe(1);
  });

  it('given Shift three times, leaves at once and locks; back gives the lock page, and the text comes back', async () => {
    const surfer = await lisa(PHONE);
    const { page } = surfer;
    // Where "Snel verlaten" goes is a choice of the organisation; a test stays on this machine.
    const { origin } = new URL(page.url());
    await system.owner.query(
      `insert into organisation_choices (organisation_id, exit_address) values ($1, $2)
       on conflict (organisation_id) do update set exit_address = excluded.exit_address`,
      [staffed.school.organisationId, `${origin}/uitleg/bellen?weer`],
    );
    await page.goto('/signaal');
    await page.getByLabel('Wat heb je gezien of gehoord?').fill(TEXT);
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift');
    await page.waitForURL('**/uitleg/bellen?weer');
    await page.goto('/signaal');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Vergrendeld');
    expect(await surfer.axe()).toEqual([]);
    await surfer.shot('vergrendeld-telefoon');
    await page.getByLabel('Wachtwoord of code').fill(PASSWORD);
    await page.getByRole('button', { name: 'Verder werken' }).click();
    await page.getByRole('link', { name: 'Verder', exact: true }).click();
    expect(await page.getByLabel('Wat heb je gezien of gehoord?').inputValue()).toBe(TEXT);
  });

  it('has no violation and no sideways scrolling on the pages of the frame, on a phone and at a desk', async () => {
    for (const size of [PHONE, DESK]) {
      const surfer = await lisa(size);
      for (const path of ['/', '/mijn-signalen', '/concepten', '/spoed', '/profiel', '/nergens']) {
        await surfer.page.goto(path);
        expect([path, await surfer.axe(), await surfer.fits()]).toEqual([path, [], true]);
        await surfer.shot(`${size.width}${path.replaceAll('/', '-')}`);
      }
      await surfer.page.setViewportSize({ width: 320, height: 640 });
      for (const path of ['/', '/signaal', '/spoed', '/profiel', '/uitleg']) {
        await surfer.page.goto(path);
        expect([path, await surfer.fits()]).toEqual([path, true]);
      }
    }
  });

  it('can be used with the keyboard alone: skip link, numbers, menu, form', async () => {
    const { page } = await lisa();
    await page.goto('/signaal');
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()');
    const seen: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      await page.keyboard.press('Tab');
      seen.push(await focused());
    }
    expect(seen.slice(0, 5)).toEqual(['Naar de inhoud', 'Snel verlaten', '112', '0900-8844', '0800-2000']);
    await page.goto('/signaal');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('gevaar');
  });

  it('given an administrator, the settings have no violation', async () => {
    await system.owner.query('update credential set agreed_at = null, totp_last_step = 0');
    const adam = await surfing.surfer(DESK);
    await adam.signIn(staffed.loginOf('adam'), PASSWORD, staffed.seeds.get('adam') ?? null);
    for (const part of ['', '/organisatie', '/mensen', '/termijnen', '/vakanties', '/kaders', '/bewaren']) {
      await adam.page.goto(`/instellingen${part}`);
      expect([part, await adam.axe()]).toEqual([part, []]);
      await adam.shot(`instellingen${part.replace('/', '-')}`);
    }
  });
});
