import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import { DESK, PHONE, startSurfing, type Surfer, type Surfing } from '../support/chromium.js';
import { SIGNAL } from '../support/practice-school.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(240_000);

const TUESDAY = { at: Date.parse('2026-11-24T10:00:00+01:00'), factor: 0 };

describe('J02: Omar takes a case from the work list to the weighing', () => {
  let system: System;
  let staffed: StaffedSchool;
  let surfing: Surfing;
  let code: string;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    surfing = await startSurfing(staffed.http);
    const { school } = staffed;
    const opened = { subjects: [{ kind: 'pupil', name: 'Zzmarker', age: 8 }], natures: [], signal: SIGNAL };
    const caseId = await school.open('lisa', opened, TUESDAY);
    const who = { organisationId: school.organisationId, personId: school.people.omar, caseId };
    code = (await readCase(system.services.caseFile, who))?.code ?? '';
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

  /** Goes to a control with Tab alone, as somebody without a mouse does, and presses a key on it. */
  async function press({ page }: Surfer, name: string, key = 'Enter'): Promise<void> {
    const wanted = `(() => {
      const one = document.activeElement;
      const label = one.labels?.[0]?.textContent ?? one.textContent ?? '';
      return label.trim().startsWith(${JSON.stringify(name)});
    })()`;
    for (let tabs = 0; tabs < 150; tabs += 1) {
      await page.keyboard.press('Tab');
      if (!(await page.evaluate(wanted))) continue;
      expect(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).not.toBe('none');
      await page.keyboard.press(key);
      return;
    }
    throw new Error(`Not reached with the keyboard: ${name}`);
  }

  async function clean(omar: Surfer): Promise<void> {
    expect(await omar.axe()).toEqual([]);
    expect(await omar.fits()).toBe(true);
    expect(await omar.page.title()).not.toContain('Zz');
    expect(omar.page.url()).not.toContain('Zz');
  }

  it('with the keyboard only: list, case, "Ik heb het gelezen", step 1 refused with R03 and then done, step 2', async () => {
    const omar = await omarAt(DESK);
    const { page } = omar;
    await page.goto('/werklijst');
    await clean(omar);
    await press(omar, `${code.slice(0, 3)}-${code.slice(3)}`);
    await page.waitForURL(`**/zaken/${code}`);
    await clean(omar);
    for (const term of ['wo 25 nov', 'do 26 nov', 'di 1 dec', 'di 8 dec', 'di 19 jan 2027'])
      expect(await page.getByText(term).first().isVisible()).toBe(true);
    await press(omar, 'Ik heb het gelezen');
    await page.getByText('Vastgelegd: je hebt het signaal gelezen.').waitFor();
    await press(omar, '1 Signalen in kaart');
    await page.waitForURL('**/stap/1');
    await clean(omar);
    await press(omar, 'Ja, en ze staan erin', 'Space');
    await press(omar, 'Stap 1 is klaar');
    await page.getByRole('heading', { name: 'Dit kan nu nog niet' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('R03');
    await clean(omar);
    // The choice that was made is remembered: with the arrow to the other one.
    await press(omar, 'Ja, en ze staan erin', 'ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bij de gymleraar en in het dossier');
    await press(omar, 'Stap 1 is klaar');
    await page.getByRole('heading', { name: 'Stap 1 is klaar.' }).waitFor();
    await press(omar, '2 Overleg');
    await page.waitForURL('**/stap/2');
    await clean(omar);
    await press(omar, 'Collega', 'Space');
    await press(omar, 'Wat kwam eruit?', 'Shift');
    await page.keyboard.type('Wij praten samen met ouders');
    await press(omar, 'Overleg vastleggen');
    await page.getByText('Stap 2 is klaar.').waitFor();
    expect(omar.complaints.filter((one) => !one.includes('409'))).toEqual([]);
  });

  for (const size of [DESK, PHONE]) {
    it(`every page is clean for axe and fits at ${size.width} px, filled in and wrong`, async () => {
      const omar = await omarAt(size);
      const paths = ['', '/tijdlijn', '/voor-en-tegen', '/signaal', '/terugkijken', '/stap/1', '/stap/2', '/stap/3', '/stap/3?soort=poging', '/stap/3?soort=nu-niet', '/stap/4']; // prettier-ignore
      for (const path of paths) {
        await omar.page.goto(`/zaken/${code}${path}`);
        await clean(omar);
      }
      await omar.page.goto(`/zaken/${code}/stap/3`);
      await omar.page.getByRole('button', { name: 'Gesprek vastleggen' }).click();
      await omar.page.getByRole('heading', { name: 'Controleer wat je hebt ingevuld' }).waitFor();
      await clean(omar);
      await omar.page.goto('/werklijst?klasse=acute');
      await clean(omar);
    });
  }
});
