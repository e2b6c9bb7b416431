import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DESK, PHONE, startSurfing, type Surfer, type Surfing } from '../support/chromium.js';
import { OPEN_CASE } from '../support/practice-school.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(240_000);

const TUESDAY = { at: Date.parse('2026-11-24T10:00:00+01:00'), factor: 0 };
const MANY = 12;

describe('the calendar in a real browser (S26)', () => {
  let system: System;
  let staffed: StaffedSchool;
  let surfing: Surfing;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    surfing = await startSurfing(staffed.http);
    const named = { ...OPEN_CASE, subjects: [{ kind: 'pupil', name: 'Zzmarker', age: 8 }] };
    for (let n = 0; n < MANY; n += 1) await staffed.school.open('lisa', named, TUESDAY);
  });
  afterAll(async () => {
    await surfing.close();
    await system.close();
  });

  async function omarAt(size: typeof PHONE): Promise<Surfer> {
    await system.owner.query('update credential set totp_last_step = 0, agreed_at = null');
    const omar = await surfing.surfer(size);
    await omar.signIn(staffed.loginOf('omar'), PASSWORD, staffed.seeds.get('omar') ?? null);
    return omar;
  }

  async function clean(omar: Surfer): Promise<void> {
    expect(await omar.axe()).toEqual([]);
    expect(await omar.fits()).toBe(true);
    expect(await omar.page.content()).not.toContain('Zzmarker');
  }

  for (const size of [DESK, PHONE]) {
    it(`month, week, list and one day are clean for axe and fit at ${size.width} px, without a name`, async () => {
      const omar = await omarAt(size);
      for (const view of ['lijst', 'week', 'maand', 'dag']) {
        await omar.page.goto(`/agenda?weergave=${view}&vanaf=2026-12-01`);
        await omar.page.getByRole('heading', { name: 'Agenda', exact: true }).waitFor();
        expect(await omar.page.getByText('overleg vastleggen').first().isVisible()).toBe(true);
        await clean(omar);
        await omar.shot(`agenda-${view}-${size.width}`);
      }
      await omar.page.goto('/agenda?weergave=maand&vanaf=2027-08-01');
      await clean(omar);
      await omar.shot(`agenda-zomer-${size.width}`);
      expect(omar.complaints).toEqual([]);
    });
  }

  it('with the keyboard alone: to another view, further in time, to the case', async () => {
    const { page } = await omarAt(DESK);
    const press = async (name: string): Promise<void> => {
      for (let tabs = 0; tabs < 150; tabs += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate('document.activeElement.textContent');
        if (!String(at).trim().startsWith(name)) continue;
        expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
        await page.keyboard.press('Enter');
        return;
      }
      throw new Error(`Not reached with the keyboard: ${name}`);
    };
    await page.goto('/agenda?vanaf=2026-11-02');
    await press('Later');
    await page.waitForURL('**/agenda?vanaf=2026-11-23');
    await press('Maand');
    await page.waitForURL('**/agenda?weergave=maand&vanaf=2026-11-23');
    await press('en nog');
    await page.waitForURL('**/agenda?weergave=dag**');
    const link = page.locator('.wl-entry a').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}`);
  });
});
