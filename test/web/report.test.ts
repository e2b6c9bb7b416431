import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { codeAt } from '../../src/accounts/totp.js';
import { readCase } from '../../src/casefile/reads.js';
import { SIGNAL, type SchoolPerson } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import type { Reply, Visitor } from '../support/visitor.js';

jest.setTimeout(60_000);

/** Tuesday 24 November 2026, 10:00 in Amsterdam; the clock of these cases stands still. */
const TUESDAY = { at: Date.parse('2026-11-24T10:00:00+01:00'), factor: 0 };
const CHILD = 'Zzmarker Ayşe';
const OPENED = {
  subjects: [{ kind: 'pupil', name: CHILD, age: 8 }],
  natures: ['physical'],
  signal: SIGNAL,
};
const TALK = {
  with: ['parents'],
  place: 'neutral',
  goal: 'zorg delen',
  facts: 'blauwe plek',
  reaction: 'zij schrokken',
  childHeard: 'yes',
  outcome: 'continues',
};
const HEADINGS = [
  '1. Meldcode',
  '2. Melder en organisatie',
  '3. Betrokkenen',
  '4. Feiten die wij zelf zagen of hoorden',
  '5. Informatie van anderen',
  '6. Wat de betrokkenen zelf zeggen',
  '7. Wat het vermoeden tegenspreekt',
  '8. Wat wij niet weten',
  '9. Onze inschatting (mening)',
  '10. Besproken met het gezin',
  '11. Netwerk, hulp en wie het kind ziet',
  '12. Wat wij zelf blijven doen, en vragen aan Veilig Thuis',
];

/** The sections of the report by their number: heading, and every statement with its source. */
function partsOf(html: string): { heading: string; lines: [string, string][]; text: string }[] {
  const sections = [...html.matchAll(/<section><h2>(\d+\. .*?)<\/h2>([^]*?)<\/section>/g)];
  return sections.map(([, heading = '', text = '']) => ({
    heading,
    text,
    lines: [
      ...text.matchAll(/<li><p class="wl-pre">([^]*?)<\/p><p class="wl-quiet">([^]*?)<\/p><\/li>/g),
    ].map(([, said = '', source = '']) => [said, source]),
  }));
}

/** The words on the pages of a PDF with standard fonts. */
function wordsIn(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/\/Filter \/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)];
  const shown = streams.map(([, data = '']) => inflateSync(Buffer.from(data, 'latin1')).toString('latin1'));
  return shown
    .flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, pieces = '']) =>
      [...pieces.matchAll(/<([0-9a-f]+)>/g)]
        .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
        .join(''),
    )
    .join('\n');
}

describe('the melding report', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  async function act(
    caseId: string,
    type: Parameters<StaffedSchool['school']['act']>[1],
    fields: object = {},
    by: SchoolPerson = 'omar',
  ): Promise<void> {
    const result = await staffed.school.act(caseId, type, by, { ...fields });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  }

  async function opened(fields: object = {}): Promise<{ caseId: string; code: string; path: string }> {
    const caseId = await staffed.school.open('lisa', { ...OPENED, ...fields }, TUESDAY);
    const { organisationId, people } = staffed.school;
    const found = await readCase(system.services.caseFile, { organisationId, personId: people.omar, caseId });
    const code = found?.code ?? '';
    return { caseId, code, path: `/zaken/${code}/melding/rapport` };
  }

  /** A case with something of everything that a report tells apart. */
  async function told(): Promise<{ caseId: string; code: string; path: string }> {
    const one = await opened();
    await act(one.caseId, 'acknowledge');
    const signals = [
      { kind: 'statement', direction: 'supports', source: 'oma', text: 'hij slaapt slecht' },
      { kind: 'interpretation', direction: 'supports', source: 'omar', text: 'hij lijkt bang' },
      { kind: 'observation', direction: 'contradicts', source: 'gymleraar', text: 'valt vaak bij judo' },
      { kind: 'observation', direction: 'unknown', source: 'omar', text: 'wie haalt hem op' },
    ];
    for (const signal of signals) await act(one.caseId, 'recordSignal', signal);
    await act(one.caseId, 'holdConversation', TALK);
    await act(one.caseId, 'addStatement', { of: 'parent', text: 'wij zien dit anders' });
    await act(one.caseId, 'addStatement', { of: 'child', text: 'ik viel van de trap' });
    return one;
  }

  /** The factor was shown too long ago. */
  async function factorIsOld(): Promise<void> {
    await system.owner.query(
      "update web_session set factor_at = now() - interval '6 minutes', step_up_at = null",
    );
  }

  async function pdfOf(omar: Visitor, path: string): Promise<Reply> {
    await omar.get(path);
    return omar.post(`${path}.pdf`, { waarom: 'Veilig Thuis vraagt erom' });
  }

  it('given a full case, it has the twelve parts in order, and each statement stands in its own with its source', async () => {
    const { path } = await told();
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(path);
    const parts = partsOf(text);
    expect(parts.map((part) => part.heading)).toEqual(HEADINGS);
    const [, reporter, concerned, own, others, views, against, unknown, opinion] = parts;
    expect(reporter?.text).toContain('Organisatie: Oefenschool');
    expect(concerned?.text).toContain(`${CHILD}, leerling, 8 jaar`);
    expect(own?.lines).toEqual([
      ['Blauwe plek', 'Bron: eigen waarneming; vastgelegd door lisa (professional), 24-11-2026'],
    ]);
    expect(others?.lines[0]?.[0]).toBe('hij slaapt slecht');
    expect(others?.lines[0]?.[1]).toContain('Bron: oma; vastgelegd door omar');
    expect(views?.lines.map(([said]) => said)).toEqual([
      'Het kind ziet dit anders: ik viel van de trap',
      'Beide ouders, in het gesprek: zij schrokken',
      'Een ouder ziet dit anders: wij zien dit anders',
    ]);
    expect(against?.lines[0]?.[0]).toBe('valt vaak bij judo');
    expect(unknown?.lines[0]?.[0]).toBe('wie haalt hem op');
    expect(opinion?.lines[0]?.[0]).toBe('Mening: hij lijkt bang');
    const lines = parts.flatMap((part) => part.lines);
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter(([, source]) => !/^Bron: \S/.test(source))).toEqual([]);
  });

  it('given parts nothing is known of, they stay and say so', async () => {
    const { path } = await opened();
    const parts = partsOf((await (await staffed.enter('omar')).get(path)).text);
    expect(parts.map((part) => part.heading)).toEqual(HEADINGS);
    for (const number of [5, 6, 7, 9, 10, 11, 12])
      expect(parts[number - 1]?.text).toBe('<p>Niets bekend</p>');
  });

  it('given a factor shown too long ago, it asks the code first and comes back; in an emergency it never asks', async () => {
    const { caseId, path } = await told();
    const omar = await staffed.enter('omar');
    await factorIsOld();
    const asked = await omar.get(path);
    expect(asked.status).toBe(303);
    expect(asked.headers['location']).toBe(`/aanmelden/code?naar=${encodeURIComponent(path)}`);
    await omar.follow(asked);
    await system.owner.query('update credential set totp_last_step = 0');
    const seed = staffed.seeds.get('omar') ?? '';
    const back = await omar.post('/aanmelden/code', { code: codeAt(seed, Date.now()) });
    expect(back.headers['location']).toBe(path);
    expect((await omar.follow(back)).text).toContain(HEADINGS[0]);

    await act(caseId, 'raiseEmergency', { reason: 'nu gevaar' });
    await factorIsOld();
    expect((await omar.get(path)).text).toContain(HEADINGS[0]);
  });

  it('asks why before it makes the file, and keeps who and why in the log, sealed', async () => {
    const { caseId, path } = await told();
    const omar = await staffed.enter('omar');
    await omar.get(path);
    const missing = await omar.post(`${path}.pdf`, { waarom: ' ' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Schrijf op waarom je deze afdruk maakt.');
    const prints = async (): Promise<Record<string, unknown>[]> => {
      const { rows } = await system.owner.query<{ row: Record<string, unknown> }>(
        "select row from audit where row->>'caseId' = $1 and row->>'event' = 'print'",
        [caseId],
      );
      return rows.map(({ row }) => row);
    };
    expect(await prints()).toEqual([]);
    expect((await pdfOf(omar, path)).status).toBe(200);
    expect(await prints()).toMatchObject([{ personId: staffed.school.people.omar, outcome: 'ok' }]);
    expect(JSON.stringify(await prints())).not.toContain('vraagt erom');
  });

  it('the file is a tagged PDF in Dutch with all parts, and pages that say whose it is', async () => {
    const { code, path } = await told();
    const reply = await pdfOf(await staffed.enter('omar'), path);
    const pdf = reply.body as Buffer;
    expect(reply.type).toBe('application/pdf');
    const raw = pdf.toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/MarkInfo <<\s*\/Type \/MarkInfo\s*\/Marked true|\/Marked true/);
    expect(raw).toContain('/Lang (nl)');
    expect(raw.match(/\/S \/H2\b/g)).toHaveLength(12);
    const words = wordsIn(pdf);
    for (const heading of HEADINGS) expect(words).toContain(heading);
    expect(words).toContain('Zzmarker Ayse');
    const hyphened = `${code.slice(0, 3)}-${code.slice(3)}`;
    expect(words).toMatch(
      new RegExp(`Vertrouwelijk . zaak ${hyphened} . 24-11-2026 . gemaakt door omar . pagina 1 van \\d`),
    );
  });

  it('names stand in the body only: not in the name of the file, a header, a title or an address', async () => {
    const { code, path } = await told();
    const omar = await staffed.enter('omar');
    const { text, headers } = await omar.get(path);
    expect(/<title>(.*?)<\/title>/.exec(text)?.[1]).not.toContain('Zz');
    expect([...text.matchAll(/(?:href|action)="([^"]*)"/g)].some(([, to]) => to?.includes('Zz'))).toBe(false);
    const reply = await pdfOf(omar, path);
    expect(reply.headers['content-disposition']).toBe(`attachment; filename=verslag-${code}-2026-11-24.pdf`);
    expect(reply.headers['cache-control']).toContain('no-store');
    expect(JSON.stringify([headers, reply.headers])).not.toMatch(/Zzmarker|omar/);
    expect((reply.body as Buffer).toString('latin1')).not.toMatch(/Zzmarker/);
  });

  it('a member reads it and may not print it (rows 34 and 36)', async () => {
    const { caseId, path } = await told();
    await act(caseId, 'grantAccess', { person: staffed.school.people.vera, reason: 'mentor' }, 'ria');
    const vera = await staffed.enter('vera');
    const { text } = await vera.get(path);
    expect(text).toContain(HEADINGS[0]);
    expect(text).not.toContain('Waarom maak je deze afdruk?');
    const reply = await vera.post(`${path}.pdf`, { csrf: csrfIn(text), waarom: 'toch' });
    expect(reply.status).toBe(404);
  });

  it('for somebody without access it does not exist, on any of its addresses', async () => {
    const { path } = await told();
    const bea = await staffed.enter('bea');
    await factorIsOld();
    const unknown = await bea.get('/zaken/222222/melding/rapport');
    for (const address of [path, `${path}.pdf`]) {
      const reply = await bea.get(address);
      expect([address, reply.status, reply.text.length]).toEqual([address, 404, unknown.text.length]);
    }
    const posted = await bea.post(`${path}.pdf`, { csrf: csrfIn(unknown.text), waarom: 'x' });
    expect(posted.status).toBe(404);
  });
});

function csrfIn(html: string): string {
  return /data-csrf="([^"]*)"/.exec(html)?.[1] ?? '';
}
