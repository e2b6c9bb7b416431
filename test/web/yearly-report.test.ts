import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OPEN_CASE, type SchoolPerson } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

const LAST_YEAR = { at: Date.parse('2026-03-02T10:00:00+01:00'), factor: 0 };
const PAGE = '/jaarverslag/2025';

describe('the yearly report (S27)', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    for (let n = 0; n < 12; n += 1) await staffed.school.open('lisa', OPEN_CASE, LAST_YEAR);
    for (let n = 0; n < 3; n += 1)
      await staffed.school.open('lisa', { ...OPEN_CASE, natures: ['neglect'] }, LAST_YEAR);
  });
  afterAll(() => system.close());

  const report = async (name: SchoolPerson) => (await staffed.enter(name)).get(PAGE);
  const taking = (als: string, waarom = 'Voor de inspectie') => ({ formulier: 'meenemen', als, waarom });

  it('has the questions of the inspectors as headings, and small numbers are not told, to the director neither', async () => {
    const { text } = await report('ria');
    for (const question of [
      'Hebben we een meldcode met vijf stappen en een afwegingskader?',
      'Wie doet elke stap?',
      'Hoe houden we kennis levend?',
      'Aantallen',
      'Tijden',
      'Zorgvuldigheid',
      'Bewaard en ingezien',
      'Wat gaan we verbeteren?',
    ])
      // prettier-ignore
      expect(text).toContain(`<h2>${question}</h2>`);
    expect(text).toMatch(/Zaken geopend<\/th><td>15<\/td>/);
    expect(text).toMatch(/Verwaarlozing<\/th><td>1 tot 4<\/td>/);
    expect(text).toMatch(/Lichamelijk geweld<\/th><td>niet getoond<\/td>/);
    expect(text).toContain('Dit is een concept.');
  });

  it('is not for the aandachtsfunctionaris, a teacher or the administrator (row 41)', async () => {
    for (const name of ['omar', 'lisa', 'adam'] as const) expect((await report(name)).status).toBe(404);
    expect((await (await staffed.enter('ria')).get('/jaarverslag/abcd')).status).toBe(404);
  });

  it('a file asks why, then the factor once more; it is in the log with the reason sealed', async () => {
    const ria = await staffed.enter('ria');
    await ria.get(PAGE);
    expect((await ria.post(PAGE, taking('csv', ''))).status).toBe(422);
    await system.owner.query("update web_session set factor_at = clock_timestamp() - interval '1 hour'");
    await ria.get(PAGE);
    const asked = await ria.post(PAGE, taking('csv'));
    expect(asked.status).toBe(401);
    await system.owner.query('update web_session set factor_at = clock_timestamp()');
    await ria.get(PAGE);
    const file = await ria.post(PAGE, taking('csv'));
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text).toContain('Zaken geopend;15');
    expect(file.text).toContain('1 tot 4');
    const { rows } = await system.owner.query<{ detail: string }>(
      `select row->>'detail' as detail from audit where row->>'event' = 'export' and row->>'action' = 'yearlyReport'`,
    );
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.detail ?? '', 'base64').toString()).not.toContain('inspectie');
  });

  it('a print has who made it on it, and no code or name of a case', async () => {
    const ria = await staffed.enter('ria');
    await ria.get(PAGE);
    const { text } = await ria.post(PAGE, taking('afdruk'));
    expect(text).toContain('Vertrouwelijk · jaarverslag 2025-2026 · Hoofdlocatie ·');
    expect(text).toContain('wl-print-PR2');
    expect(text).not.toContain('/zaken/');
  });

  it('what the director writes cannot become a formula; after adopting it stands, for the bestuur as well', async () => {
    const ria = await staffed.enter('ria');
    await ria.get(PAGE);
    await ria.post(PAGE, { formulier: 'plannen', plannen: '=HYPERLINK("x")' });
    await ria.get(PAGE);
    expect((await ria.post(PAGE, taking('csv'))).text).toContain(`"'=HYPERLINK(""x"")"`);
    await ria.get(PAGE);
    const adopted = await ria.follow(await ria.post(PAGE, { formulier: 'vaststellen' }));
    expect(adopted.text).toContain('Het verslag is vastgesteld.');
    const { text } = await report('bea');
    expect(text).toContain('Vastgesteld op');
    expect(text).toContain('Controlecode:');
    expect(text).toContain('=HYPERLINK(&quot;x&quot;)');
  });

  it('a running year cannot be adopted, and the bestuur gets no figures of it', async () => {
    const bea = await staffed.enter('bea');
    expect((await bea.get('/jaarverslag/2026')).text).toContain('Dit schooljaar loopt nog.');
    expect((await bea.get('/jaarverslag/2026')).text).not.toContain('<h2>Aantallen</h2>');
    await bea.get(PAGE);
    expect((await bea.post(PAGE, { formulier: 'vaststellen' })).status).toBe(404);
    const ria = await staffed.enter('ria');
    expect((await ria.get('/jaarverslag/2026')).text).toContain('Vaststellen kan als het voorbij is.');
  });
});
