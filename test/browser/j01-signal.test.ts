import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DESK, PHONE, startSurfing, type Surfing } from '../support/chromium.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

describe('J01: Lisa reports a signal', () => {
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

  for (const script of [true, false]) {
    it(`on a phone, ${script ? 'with' : 'without'} script: at most eight taps and one sentence`, async () => {
      await system.owner.query('update credential set agreed_at = null');
      const lisa = await surfing.surfer(PHONE, { javaScriptEnabled: script });
      const { page } = lisa;
      await lisa.signIn(staffed.loginOf('lisa'), PASSWORD, null);
      let taps = 0;
      const tap = async (name: string, nth = 0): Promise<void> => {
        taps += 1;
        await page.getByLabel(name, { exact: true }).nth(nth).check();
      };
      await page.getByRole('link', { name: 'Signaal melden' }).first().click();
      taps += 1;
      if (script) {
        expect(await lisa.axe()).toEqual([]);
        await lisa.shot('signaal-telefoon');
      }
      expect(await lisa.fits()).toBe(true);
      await tap('Nee', 0);
      await page.getByLabel('Wat heb je gezien of gehoord?').fill('Zzmarker durft niet naar huis.');
      await tap('Ik zag of hoorde het zelf');
      await tap('Nee', 1);
      await tap('Nee, over thuis');
      await page.getByRole('button', { name: 'Signaal versturen' }).click();
      taps += 1;
      expect(taps).toBeLessThanOrEqual(8);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Je signaal is verstuurd');
      expect(await page.getByText(/omar leest het uiterlijk/).textContent()).toMatch(/17:00/);
      expect(await page.title()).not.toContain('Zz');
      expect(page.url()).not.toContain('Zz');
      if (script) {
        expect(await lisa.axe()).toEqual([]);
        await lisa.shot('signaal-verstuurd-telefoon');
      }
      await page.getByRole('link', { name: 'Naar mijn signalen' }).click();
      expect(await page.getByText('Verstuurd. Nog niet gelezen.').first().isVisible()).toBe(true);
      expect(lisa.complaints).toEqual([]);
    });
  }

  it('shows at a desk what is missing, with the focus on the summary, and axe finds nothing', async () => {
    const lisa = await surfing.surfer(DESK);
    await system.owner.query('update credential set agreed_at = null');
    await lisa.signIn(staffed.loginOf('lisa'), PASSWORD, null);
    expect(await lisa.axe()).toEqual([]);
    await lisa.shot('start-leraar');
    await lisa.page.goto('/signaal');
    await lisa.page.getByRole('button', { name: 'Signaal versturen' }).click();
    expect(await lisa.page.evaluate('document.activeElement.textContent')).toContain(
      'Controleer wat je hebt ingevuld',
    );
    expect(await lisa.axe()).toEqual([]);
    await lisa.shot('signaal-fouten');
    const omar = await surfing.surfer(DESK);
    await omar.signIn(staffed.loginOf('omar'), PASSWORD, staffed.seeds.get('omar') ?? null);
    expect(await omar.axe()).toEqual([]);
    await omar.shot('start-omar');
  });
});
