import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SchoolPerson } from '../support/practice-school.js';
import { OPEN_CASE } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

/** Tuesday 24 November 2026, 10:00: W1 wo 25 nov, W2 do 26 nov, W3 di 1 dec, W4 di 8 dec, W7 di 19 jan (V01). */
const TUESDAY = { at: Date.parse('2026-11-24T10:00:00+01:00'), factor: 0 };

describe('the calendar (S26)', () => {
  let system: System;
  let staffed: StaffedSchool;
  let code: string;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    code = await codeOf(await staffed.school.open('lisa', OPEN_CASE, TUESDAY));
  });
  afterAll(() => system.close());

  async function codeOf(caseId: string): Promise<string> {
    const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    const plain = rows[0]?.code ?? '';
    return `${plain.slice(0, 3)}-${plain.slice(3)}`;
  }
  const agenda = async (name: SchoolPerson, query = '') => (await staffed.enter(name)).get(`/agenda${query}`);
  /** What stands under the heading of a day, until the next one. */
  const underDay = (html: string, heading: string): string =>
    new RegExp(`<h2>${heading}.*?(?=<section|</main>)`, 's').exec(html)?.[0] ?? '';

  it('shows each waiting point on its day: code, neutral words, who is on turn', async () => {
    const { text } = await agenda('omar', '?vanaf=2026-11-24');
    expect(underDay(text, 'wo 25 nov')).toContain('nieuw bericht bekijken');
    expect(underDay(text, 'wo 25 nov')).toContain(code);
    expect(underDay(text, 'wo 25 nov')).toContain('<strong>jij</strong>');
    expect(underDay(text, 'do 26 nov')).toContain('vastlegging afmaken');
    expect(underDay(text, 'do 26 nov')).toContain('lisa');
    expect(underDay(text, 'di 1 dec')).toContain('overleg vastleggen');
    expect(underDay(text, 'di 8 dec')).toContain('gesprek vastleggen');
    expect(text).not.toContain('19 jan');
  });

  it('has a month as a table, and a week and a day with the same points', async () => {
    const month = (await agenda('omar', '?weergave=maand&vanaf=2026-12-01')).text;
    expect(month).toContain('Agenda van december 2026');
    expect(month).toMatch(/<th[^>]*scope="col"[^>]*>maandag<\/th>/);
    expect(month).toContain('overleg vastleggen');
    const week = (await agenda('omar', '?weergave=week&vanaf=2026-12-02')).text;
    expect(underDay(week, 'di 1 dec')).toContain(code);
    expect(underDay(week, 'vr 4 dec')).toContain('Niets gepland.');
    const day = (await agenda('omar', '?weergave=dag&vanaf=2026-12-01')).text;
    expect(underDay(day, 'di 1 dec')).toContain('overleg vastleggen');
    expect(day).not.toContain('gesprek vastleggen');
  });

  it('shows holidays, public holidays and own closed days with what they do to terms, and the day for holiday agreements', async () => {
    await system.owner.query(
      "insert into closed_day (organisation_id, location_id, day) values ($1, null, '2026-12-07')",
      [staffed.school.organisationId],
    );
    const { text } = await agenda('omar', '?vanaf=2026-12-05');
    expect(underDay(text, 'ma 7 dec')).toContain('Dicht: gewone termijnen tellen deze dag niet.');
    expect(underDay(text, 'vr 18 dec')).toContain('Laatste schooldag voor de kerstvakantie');
    expect(text).toContain('za 19 dec tot en met vr 25 dec');
    expect(text).toContain('gewone termijnen staan stil, spoed en Veilig Thuis niet.');
    const may = (await agenda('omar', '?weergave=dag&vanaf=2027-05-06')).text;
    expect(may).toContain('vrije dag, gewone termijnen tellen deze dag niet.');
  });

  it('"alleen ik" leaves only own points', async () => {
    const { text } = await agenda('omar', '?vanaf=2026-11-24&van=mij');
    expect(text).toContain('nieuw bericht bekijken');
    expect(text).not.toContain('overleg vastleggen');
  });

  it('a teacher sees her own points and not those of other cases; who only administers has no calendar', async () => {
    const other = await codeOf(await staffed.school.open('omar', OPEN_CASE, TUESDAY));
    const { text } = await agenda('lisa', '?vanaf=2026-11-24');
    expect(text).toContain(code);
    expect(text).not.toContain(other);
    expect(text).not.toContain('van iedereen die ik mag zien');
    expect((await agenda('adam')).status).toBe(404);
  });

  it('says how many earlier terms have passed, and leads to the work list and the feed', async () => {
    await staffed.school.open('lisa', OPEN_CASE, { at: Date.parse('2026-10-01T10:00:00+02:00'), factor: 0 });
    const { text } = await agenda('omar');
    expect(text).toMatch(/Bij \d+ taken van eerder is de termijn voorbij\./);
    expect(text).toContain('href="/werklijst?termijn=voorbij"');
    expect(text).toContain('href="/agenda/abonnement"');
  });

  it('a case one is shut out of is on no day and in no count; the page is byte for byte that of a world without it', async () => {
    const before = withoutSecrets((await agenda('ria', '?vanaf=2026-11-24')).text);
    const sealed = await staffed.school.open(
      'lisa',
      { ...OPEN_CASE, deny: [staffed.school.people.ria] },
      TUESDAY,
    );
    expect((await agenda('omar', '?vanaf=2026-11-24')).text).toContain(await codeOf(sealed));
    expect(withoutSecrets((await agenda('ria', '?vanaf=2026-11-24')).text)).toBe(before);
  });

  it('a day with many points shows some, a number, and the rest on its own page', async () => {
    await system.owner.query(
      `insert into waiting_point (organisation_id, case_id, point, due, rung, on_turn, persons, since)
       select organisation_id, case_id, 'task' || n, 1811257200000, null, 'owner', persons, 0
       from waiting_point, generate_series(1, 20) n where point = 'W1' and case_id = (select id from case_file limit 1)`,
    );
    const list = (await agenda('omar', '?vanaf=2027-05-25')).text;
    expect(list).toContain('en nog 10');
    const to = /href="(\/agenda\?weergave=dag[^"]*)"[^>]*>en nog/.exec(list)?.[1]?.replaceAll('&amp;', '&');
    const day = (await (await staffed.enter('omar')).get(to ?? '')).text;
    expect(day.match(/afgesproken taak/g)).toHaveLength(20);
  });

  it('is in the read log, with which cases were shown', async () => {
    await agenda('omar', '?vanaf=2026-11-24');
    const { rows } = await system.owner.query<{ row: { objectIds: string[]; personId: string } }>(
      "select row from audit where row->>'action' = 'calendar' order by seq desc limit 1",
    );
    expect(rows[0]?.row.personId).toBe(staffed.school.people.omar);
    expect(rows[0]?.row.objectIds.length).toBeGreaterThan(1);
  });

  it('what an address asks that cannot be, gives the usual three weeks', async () => {
    const visitor = await staffed.enter('omar');
    for (const query of [
      '?vanaf=2026-02-31',
      '?vanaf=9999-01-01',
      '?weergave=jaar',
      `?locatie=${randomUUID()}`,
    ])
      expect((await visitor.get(`/agenda${query}`)).status).toBe(200);
  });
});

/** What differs on every page: tokens. */
function withoutSecrets(html: string): string {
  return html.replace(/(name="csrf" value|data-csrf)="[^"]*"/g, '$1=""');
}
