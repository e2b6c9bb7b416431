import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DESK, startSurfing, type Surfer, type Surfing } from '../support/chromium.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(300_000);

const NARROW = { width: 320, height: 740 };
const NAME = 'Zzmarker';

describe('J15, practice: Lisa lives a story to its end', () => {
  let system: System;
  let staffed: StaffedSchool;
  let surfing: Surfing;

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
    staffed = await staffedSchool(system);
    surfing = await startSurfing(staffed.http);
  });
  afterAll(async () => {
    await surfing.close();
    await system.close();
  });

  async function lisaAt(size: typeof DESK): Promise<Surfer> {
    await system.owner.query('update credential set agreed_at = null');
    const lisa = await surfing.surfer(size);
    await lisa.signIn(staffed.loginOf('lisa'), PASSWORD, null);
    return lisa;
  }

  async function clean(lisa: Surfer, name: string): Promise<void> {
    expect(await lisa.axe()).toEqual([]);
    expect(await lisa.fits()).toBe(true);
    expect(await lisa.page.title()).not.toContain(NAME);
    expect(lisa.page.url()).not.toContain(NAME);
    await lisa.shot(`oefenen-${name}-${lisa.page.viewportSize()?.width ?? 0}`);
  }

  const button = ({ page }: Surfer, name: string) => page.getByRole('button', { name, exact: true });

  /** Becomes somebody else in the story, and comes back to it. */
  async function become(lisa: Surfer, base: string, name: string): Promise<void> {
    await lisa.page.goto(base);
    await lisa.page.getByLabel(new RegExp(`^${name}`)).check();
    await button(lisa, 'Word deze persoon').click();
    await lisa.page.getByText(`Je bent nu ${name}.`).waitFor();
  }

  it('from the list to the certificate, with the ordinary pages and the clock of the story', async () => {
    const lisa = await lisaAt(DESK);
    const { page } = lisa;
    await page.goto('/');
    await page.getByRole('link', { name: 'Oefenen' }).click();
    await page.getByRole('heading', { name: 'Oefenen', exact: true }).waitFor();
    await clean(lisa, 'lijst');
    await button(lisa, 'Begin: De blauwe plek').click();
    await page.getByRole('heading', { name: 'De blauwe plek' }).waitFor();
    const base = new URL(page.url()).pathname;
    expect(await page.title()).toBe('OEFENEN – niet echt – De blauwe plek – Waaklicht');
    await button(lisa, 'Praat met Omar, de intern begeleider').click();
    await page.getByText('Hij raadt aan om eerst met de ouders te praten').waitFor();
    await clean(lisa, 'verhaal');

    await page.getByRole('link', { name: 'Leg het signaal vast' }).click();
    await page.getByRole('group', { name: 'Is iemand nu in direct gevaar?' }).getByLabel('Nee').check();
    await page.getByLabel('Naam (niet verplicht)').fill(NAME);
    await page.getByLabel('Wat heb je gezien of gehoord?').fill('Verse blauwe plek op de linkerbovenarm.');
    await page.getByLabel('Ik zag of hoorde het zelf').check();
    await page
      .getByRole('group', { name: /Vertelde het kind/ })
      .getByLabel('Nee')
      .check();
    await page.getByLabel('Nee, over thuis').check();
    await clean(lisa, 'signaal');
    await button(lisa, 'Signaal versturen').click();
    await page.getByRole('heading', { name: 'Je signaal is verstuurd' }).waitFor();
    expect(page.url()).toContain(`${base}/signaal/verstuurd/`);

    await button(lisa, 'Volgende gebeurtenis').click();
    await page
      .getByText('wo 25 nov, 17:00: herinnering naar aandachtsfunctionaris (Omar El Idrissi)')
      .waitFor();
    await clean(lisa, 'klok');
    await page.getByRole('link', { name: 'Postbak' }).click();
    await page.getByText('Signaal bekijken (termijn bereikt)').waitFor();
    await clean(lisa, 'postbak');

    await become(lisa, base, 'Omar El Idrissi');
    await page.getByRole('link', { name: /^Naar zaak/ }).click();
    await page.getByRole('heading', { name: 'Jij bent aan zet' }).waitFor();
    await clean(lisa, 'zaak');
    await button(lisa, 'Ik heb het gelezen').click();
    await page.getByText('Vastgelegd: je hebt het signaal gelezen.').waitFor();
    await page.getByRole('link', { name: /2 Overleg/ }).click();
    await page.getByLabel('Collega', { exact: true }).check();
    await page.getByLabel('Wat kwam eruit?').fill('Eerst met de ouders praten, met Sem erbij.');
    await button(lisa, 'Overleg vastleggen').click();
    await page.getByText('Stap 2 is klaar.').waitFor();
    await page.getByRole('link', { name: 'Vergelijken' }).click();
    await page.getByText('Het verhaal is nog niet klaar.').waitFor();
    await page.getByText('Vastgelegd, nadat de termijn voorbij was').waitFor();
    await clean(lisa, 'vergelijken-onderweg');
    expect(lisa.complaints).toEqual([]);
  });

  it('with the keyboard only, at 320 px: the hand-off of the colleague, compared and certified', async () => {
    const lisa = await lisaAt(NARROW);
    const { page } = lisa;
    await page.goto('/oefenen');
    await clean(lisa, 'lijst');
    await press(lisa, 'Begin: Een collega');
    await page.getByRole('heading', { name: 'Een collega', exact: true }).waitFor();
    await clean(lisa, 'verhaal');
    await press(lisa, 'Denk na: welke route hoort hierbij?');
    await page.getByText('Dit is geen meldcode.').waitFor();
    await press(lisa, 'Leg het signaal vast');
    await page.waitForURL('**/signaal');
    await clean(lisa, 'signaal');
    await page
      .getByRole('group', { name: 'Is iemand nu in direct gevaar?' })
      .getByLabel('Nee')
      .press('Space');
    await page.getByLabel('Wat heb je gezien of gehoord?').fill('Een peuter zegt: “Ivo doet mij pijn.”');
    await page.getByLabel('Iemand vertelde het mij').press('Space');
    await page.getByLabel('Van wie weet je dit?').fill('een peuter');
    await page
      .getByRole('group', { name: /Vertelde het kind/ })
      .getByLabel('Nee')
      .press('Space');
    await page.getByLabel('Ja, iemand die hier werkt').press('Space');
    await press(lisa, 'Signaal versturen');
    await page.waitForURL('**/verstuurd/*');
    await press(lisa, 'Vergelijken');
    await page.waitForURL('**/vergelijken');
    await clean(lisa, 'vergelijken');
    await press(lisa, 'Ik ben klaar: maak mijn bewijs');
    await page.getByRole('heading', { name: 'Bewijs van oefenen' }).waitFor();
    expect(await page.getByText('lisa oefende in Waaklicht met het verhaal “Een collega”.').isVisible()).toBe(
      true,
    );
    await clean(lisa, 'bewijs');
    expect(lisa.complaints).toEqual([]);
  });

  it('no mail of a story reached anybody, and none is waiting to', async () => {
    const outbox = await readdir(system.config.OUTBOX_DIRECTORY).catch(() => []);
    expect(outbox).toEqual([]);
    // Every message of a story is about a case on its own clock: delivery keeps those from the mail server (S32).
    const { rows } = await system.owner.query(
      `select 1 from practice_run r join notification n on n.organisation_id = r.school_id
         left join case_file f on f.id = n.case_id where f.clock_factor is distinct from 0
       union all select 1 from practice_run r join account_mail m on m.organisation_id = r.school_id`,
    );
    expect(rows).toEqual([]);
  });

  /** Goes to a control with Tab alone and presses Enter on it. */
  async function press({ page }: Surfer, name: string): Promise<void> {
    const wanted = `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '')
      .trim().startsWith(${JSON.stringify(name)})`;
    for (let tabs = 0; tabs < 150; tabs += 1) {
      await page.keyboard.press('Tab');
      if (!(await page.evaluate(wanted))) continue;
      expect(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).not.toBe('none');
      await page.keyboard.press('Enter');
      return;
    }
    throw new Error(`Not reached with the keyboard: ${name}`);
  }
});
