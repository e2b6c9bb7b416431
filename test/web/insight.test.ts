import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { countCases } from '../../src/casefile/count-cases.js';
import { OPEN_CASE, type SchoolPerson } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

const clock = (text: string) => ({ at: Date.parse(text), factor: 0 });
const LAST_YEAR = clock('2026-03-02T10:00:00+01:00');
const THIS_YEAR = clock('2026-09-01T10:00:00+02:00');

describe('insight (S27)', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    for (let n = 0; n < 12; n += 1) await staffed.school.open('lisa', OPEN_CASE, LAST_YEAR);
    for (let n = 0; n < 3; n += 1) await staffed.school.open('lisa', OPEN_CASE, THIS_YEAR);
  });
  afterAll(() => system.close());

  const insight = async (name: SchoolPerson, query = '') =>
    (await staffed.enter(name)).get(`/inzicht${query}`);

  it('the director sees exact numbers, charts with the same figures as a table, and which cases stand still', async () => {
    const { text } = await insight('ria');
    expect(text).toContain('Er zijn 15 zaken open.');
    expect(text).toContain('In 15 open zaken kwam er 20 schooldagen geen nieuwe stap.');
    expect(text).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="stand-kop stand-tekst"/);
    expect(text).toMatch(/<th scope="row">In kaart brengen \(stap 1–3\)<\/th><td>15<\/td>/);
    expect(text).toMatch(/href="\/zaken\/[2-9BCDFGHJKLMNPQRSTVWXZ]{6}"/);
    expect(text.match(/<figure>/g)).toHaveLength(8);
  });

  it('who may not see cases gets nothing of a running year, and of a year that is over what may be told', async () => {
    const running = (await insight('bea')).text;
    expect(running).toContain('Dit schooljaar loopt nog. De cijfers komen op zo 1 aug 2027.');
    expect(running).not.toMatch(/<td>\d/);
    const over = (await insight('bea', '?schooljaar=2025')).text;
    expect(over).toMatch(/<th scope="row">Zaken geopend<\/th><td>12<\/td>/);
    // All twelve are of the same nature: how many are not, would be told by the number.
    expect(over).toMatch(/<th scope="row">Lichamelijk geweld<\/th><td>niet getoond<\/td>/);
    expect(over).toContain('Controlecode:');
    expect(over).not.toContain('/zaken/');
  });

  it('what was published is frozen: a case that is opened in that year afterwards changes nothing', async () => {
    const before = (await insight('bea', '?schooljaar=2025')).text;
    await staffed.school.open('lisa', OPEN_CASE, LAST_YEAR);
    await countCases(system.services.caseFile, staffed.school.organisationId, 5);
    const after = (await insight('bea', '?schooljaar=2025')).text;
    expect(figures(after)).toEqual(figures(before));
    expect((await insight('ria', '?schooljaar=2025')).text).toContain('Schooljaar');
  });

  it('a sealed case is in nobody’s figures, not of who is shut out and not of who is not; the privacy officer sees the number apart', async () => {
    const seen = new Map<SchoolPerson, string>();
    for (const name of ['ria', 'omar', 'bea'] as const) seen.set(name, figures((await insight(name)).text));
    const deny = [staffed.school.people.ria];
    await staffed.school.open('lisa', { ...OPEN_CASE, deny }, THIS_YEAR);
    for (const [name, before] of seen) expect(figures((await insight(name)).text)).toBe(before);
    expect((await insight('fatma')).text).toContain('Afgeschermde zaken die nu open zijn: 1.');
  });

  it('a case that is sealed later leaves the figures', async () => {
    const caseId = await staffed.school.open('lisa', OPEN_CASE, THIS_YEAR);
    const before = (await insight('ria')).text;
    await staffed.school.act(caseId, 'denyAccess', 'omar', {
      person: staffed.school.people.bea,
      reason: 'x',
    });
    const after = (await insight('ria')).text;
    const open = (text: string): number => Number(/Er zijn (\d+) zaken open/.exec(text)?.[1]);
    expect(open(after)).toBe(open(before) - 1);
  });

  it('is not there for a teacher, the vertrouwenspersoon or the administrator', async () => {
    for (const name of ['lisa', 'vera', 'adam'] as const) expect((await insight(name)).status).toBe(404);
  });

  it('the aandachtsfunctionaris sees the location, and not a location of others', async () => {
    expect((await insight('omar')).status).toBe(200);
    expect((await insight('omar', '?locatie=alles')).status).toBe(404);
    expect((await insight('omar', '?locatie=7f0c1d5e-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('is logged as statistics, refusals too', async () => {
    await insight('lisa');
    const { rows } = await system.owner.query<{ outcome: string }>(
      `select row->>'outcome' as outcome from audit where row->>'event' = 'statistics' order by seq`,
    );
    expect(new Set(rows.map((row) => row.outcome))).toEqual(new Set(['ok', 'refused']));
  });

  it('the sums are those of counting everything anew, whatever was counted in between', async () => {
    const id = staffed.school.organisationId;
    await countCases(system.services.caseFile, id, 50);
    const before = figures((await insight('ria')).text);
    await system.owner.query('delete from case_figures; delete from location_figures');
    expect(await countCases(system.services.caseFile, id, 50)).toBe(false);
    expect(figures((await insight('ria')).text)).toBe(before);
  });
});

/** All tables and captions of a page. */
function figures(html: string): string {
  return [...html.matchAll(/<t[dh][^>]*>.*?<\/t[dh]>|<figcaption[^>]*>.*?<\/figcaption>/g)]
    .map(([one]) => one)
    .join('\n');
}
