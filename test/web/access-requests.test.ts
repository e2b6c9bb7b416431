import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { OPEN_CASE, SIGNAL, type Fields } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import type { Reply, Visitor } from '../support/visitor.js';

jest.setTimeout(60_000);

const SECRET = 'Tante Wilhelmina';

/** The text of a PDF of pdfkit, without the places of its letters. */
function pdfText(body: Buffer): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = body.indexOf('stream\n', from); start !== -1; start = body.indexOf('stream\n', from)) {
    const end = body.indexOf('endstream', start);
    from = end + 9;
    try {
      parts.push(inflateSync(body.subarray(start + 7, end)).toString('latin1'));
    } catch {
      continue;
    }
  }
  return parts
    .join('\n')
    .replace(/<([0-9a-f]+)>/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'))
    .replace(/ -?\d+(\.\d+)? /g, '')
    .replace(/[[\]]/g, '');
}

describe('requests to see a file (S29)', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const codeOf = async (caseId: string): Promise<string> => {
    const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    return rows[0]?.code ?? '';
  };
  const opened = async (fields: Fields = {}): Promise<{ caseId: string; code: string }> => {
    const caseId = await staffed.school.open('omar', { ...OPEN_CASE, ...fields });
    return { caseId, code: await codeOf(caseId) };
  };
  const asked = (code: string): Record<string, string> => ({
    zaak: code,
    van: 'Jan de Vries',
    relatie: 'Ouder',
    gezag: 'no',
  });
  const receive = async (visitor: Visitor, code: string): Promise<string> => {
    const reply = await visitor.fill('/inzageverzoeken', asked(code));
    expect(reply.status).toBe(303);
    return reply.headers['location'] as string;
  };
  /** The ids of the pieces that are on the page, in their order. */
  const piecesOn = (html: string): readonly string[] => [
    ...new Set([...html.matchAll(/name="keuze-([^"]+)"/g)].map(([, id]) => id ?? '')),
  ];
  const choose = (ids: readonly string[], choices: readonly Record<string, string>[]) =>
    Object.fromEntries(
      ids.flatMap((id, index) =>
        Object.entries(choices[index] ?? { keuze: 'omit', reden: 'other' }).map(([name, value]) => [
          `${name}-${id}`,
          value,
        ]),
      ),
    );

  it('from receipt to letter: a month, who it is, every piece by two people, a decision, a copy without the black words', async () => {
    const { caseId, code } = await opened();
    await staffed.school.act(caseId, 'recordSignal', 'omar', {
      ...SIGNAL,
      kind: 'statement',
      source: 'buurvrouw',
      text: `${SECRET} zag het ook`,
    });
    const omar = await staffed.enter('omar');
    const path = await receive(omar, `${code.slice(0, 3)}-${code.slice(3)}`);
    const first = await omar.get(path);
    expect(first.text).toContain('Jan de Vries');
    expect(first.text).toContain('Kan dit antwoord iemand in gevaar brengen?');
    expect(first.text).toContain('Dan kan alleen belangrijke informatie');
    expect(first.text).toMatch(/Antwoord uiterlijk[^]*<time/);

    await omar.post(path, { stap: 'identity' });
    const { text } = await omar.get(`${path}/stukken`);
    expect(text).toContain('Nog 2 te gaan.');
    expect(text).toContain('Voorstel: Tonen: dit zag of hoorde een collega zelf.');
    expect(text).toContain('Voorstel: Weglaten: dit komt van een ander.');
    // Nothing is chosen for her, and a reason is asked before words go (P4).
    expect(text).not.toContain('checked');
    const ids = piecesOn(text);
    const missing = await omar.post(`${path}/stukken`, choose(ids, [{ keuze: 'omit' }]));
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Kies waarom je dit niet of niet helemaal toont.');
    expect(missing.text).toContain('checked');
    await omar.post(
      `${path}/stukken`,
      choose(ids, [{ keuze: 'show' }, { keuze: 'black', reden: 'othersData', woorden: SECRET }]),
    );
    const check = await omar.get(`${path}/stukken`);
    expect(check.text).toContain('[zwart gemaakt] zag het ook');
    expect(check.text).not.toContain(SECRET);
    expect(check.text).toContain('Vraag een ander om dit na te kijken.');
    // Not by a form of one's own either.
    await omar.post(`${path}/stukken`, { actie: 'akkoord' });
    expect((await omar.get(path)).text).not.toContain('Twee mensen hebben elk stuk bekeken.');

    const fatma = await staffed.enter('fatma');
    const early = await fatma.fill(`${path}/besluit`, {
      besluit: 'partly',
      reden: 'Dit gaat over een ander.',
    });
    expect(early.status).toBe(422);
    expect(early.text).toContain('Laat eerst een tweede persoon de stukken nakijken.');
    expect(early.text).toContain('Dit gaat over een ander.');
    await fatma.fill(`${path}/stukken`, { actie: 'akkoord' });
    const decided = await fatma.fill(`${path}/besluit`, {
      besluit: 'partly',
      reden: 'Dit gaat over een ander.',
    });
    expect(decided.status).toBe(303);

    const without = await fatma.fill(path, {});
    expect(without.status).toBe(303);
    const refused = await fatma.post(`${path}/afschrift.pdf`, { waarom: '' });
    expect(refused.status).toBe(422);
    const pdf: Reply = await fatma.post(`${path}/afschrift.pdf`, { waarom: 'brief aan vader' });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toMatch(/inzage-[2-9B-Z]{6}-\d{4}-\d\d-\d\d\.pdf/);
    const words = pdfText(pdf.body as Buffer);
    expect(words).toContain('U vroeg om inzage');
    expect(words).toContain('zag het ook');
    expect(words).not.toContain('Wilhelmina');
    expect((pdf.body as Buffer).includes('Wilhelmina')).toBe(false);

    await fatma.get(path);
    await fatma.post(path, { stap: 'sent' });
    expect((await fatma.get('/inzageverzoeken')).text).toContain('Verstuurd');
    // Why it was printed is in the log, sealed; who did it can be read.
    const { rows } = await system.owner.query<{ row: { event: string; personId: string } }>(
      "select row from audit where row->>'event' = 'print' and row->>'caseId' = $1",
      [caseId],
    );
    expect(rows.map(({ row }) => row.personId)).toEqual([staffed.school.people.fatma]);
  });

  it('bad input keeps what was typed; an unknown code, a code of a case one is shut out of and another are one answer', async () => {
    const { people } = staffed.school;
    const { code } = await opened({ deny: [people.ria] });
    const ria = await staffed.enter('ria');
    const empty = await ria.fill('/inzageverzoeken', { zaak: '222222', van: 'Jan de Vries' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Kies of deze persoon gezag heeft.');
    expect(empty.text).toContain('value="Jan de Vries"');
    const bare = (html: string): string => html.replace(/value="[^"]*"/g, '');
    const denied = await ria.fill('/inzageverzoeken', asked(code));
    const unknown = await ria.fill('/inzageverzoeken', asked('222222'));
    expect([denied.status, unknown.status]).toEqual([422, 422]);
    expect(bare(denied.text)).toBe(bare(unknown.text));
  });

  it('who handles no requests has no page; who is shut out of the case has no request', async () => {
    const { people } = staffed.school;
    const { code } = await opened({ deny: [people.ria] });
    const path = await receive(await staffed.enter('omar'), code);
    for (const name of ['lisa', 'bea', 'adam'] as const) {
      const visitor = await staffed.enter(name);
      expect([name, (await visitor.get('/inzageverzoeken')).status]).toEqual([name, 404]);
      expect([name, (await visitor.get(path)).status]).toEqual([name, 404]);
    }
    const ria = await staffed.enter('ria');
    expect((await ria.get('/inzageverzoeken')).text).not.toContain(path);
    const unknown = await ria.get('/inzageverzoeken/00000000-0000-4000-8000-000000000000');
    for (const page of ['', '/stukken', '/besluit', '/afschrift.pdf']) {
      const reply = await ria.get(`${path}${page}`);
      expect([page, reply.status, reply.text.length]).toEqual([page, 404, unknown.text.length]);
    }
    const fatma = await staffed.enter('fatma');
    expect((await fatma.get('/inzageverzoeken')).text).toContain(path);
  });

  it('the decision is the privacy officer’s; refusing needs no pieces', async () => {
    const { code } = await opened();
    const omar = await staffed.enter('omar');
    const path = await receive(omar, code);
    expect((await omar.get(`${path}/besluit`)).status).toBe(404);
    const fatma = await staffed.enter('fatma');
    await fatma.get(path);
    await fatma.post(path, { stap: 'identity' });
    const reply = await fatma.fill(`${path}/besluit`, {
      besluit: 'refused',
      reden: 'Het kind is dan niet veilig.',
    });
    expect((await fatma.follow(reply)).text).toContain('Het besluit is vastgelegd.');
    const again = await fatma.get(`${path}/besluit`);
    expect(again.status).toBe(303);
  });
});
