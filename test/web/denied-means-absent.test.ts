import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { letTimePass } from '../../src/casefile/let-time-pass.js';
import { crawl } from '../support/crawl.js';
import { OPEN_CASE, SIGNAL, type Fields, type SchoolPerson } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(180_000);

const CHILD = 'Quirina Zandvoort';
const CASE_PAGES = [
  '', '/tijdlijn', '/terugkijken', '/voor-en-tegen', '/signaal', '/stap/1', '/stap/2', '/stap/3', '/stap/4', '/stap/5',
  '/stap/5/afweging/1', '/stap/5/melden', '/stap/5/hulp', '/spoed', '/melding', '/melding/gesprek', '/melding/rapport',
  '/melding/rapport.pdf', '/veilig-thuis', '/hulp', '/hulp/zicht', '/hulp/controle', '/sluiten', '/volgen', '/beheer',
  '/toegang', '/vakantie', '/verhuizing', '/logboek', '/afdruk',
]; // prettier-ignore

/** A school with one common case; in two of the three worlds there is a sealed case beside it. */
interface World {
  readonly system: System;
  readonly staffed: StaffedSchool;
  readonly names: ReadonlyMap<string, string>;
  /** Of the sealed case; in the world without it a code and ids that never were. */
  readonly sealed: { readonly code: string; readonly request: string };
}

async function worldOf(sealedBy: SchoolPerson | null, denied: readonly SchoolPerson[]): Promise<World> {
  const system = await createSystem();
  const staffed = await staffedSchool(system);
  const { school } = staffed;
  const common = await school.open('omar');
  await school.act(common, 'grantAccess', 'omar', { person: school.people.lisa, reason: 'kijkt mee' });
  const sealed =
    sealedBy === null
      ? { code: '222222', request: randomUUID() }
      : await liveSealed(system, staffed, { by: sealedBy, denied });
  const names = new Map<string, string>([
    ...Object.entries(school.people).map(([name, id]) => [id, name] as const),
    [await codeOf(system, common), 'COMMON'],
    [sealed.code, 'SEALED'],
    [sealed.request, 'request'],
  ]);
  return { system, staffed, names, sealed };
}

async function codeOf(system: System, caseId: string): Promise<string> {
  const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
    caseId,
  ]);
  return rows[0]?.code ?? '';
}

/** A whole life of which the denied are shut out from the first moment. */
async function liveSealed(
  system: System,
  { school }: StaffedSchool,
  { by, denied }: { readonly by: SchoolPerson; readonly denied: readonly SchoolPerson[] },
): Promise<World['sealed']> {
  const caseId = await school.open(by, {
    ...OPEN_CASE,
    subjects: [{ kind: 'pupil', name: CHILD, age: 7 }],
    deny: denied.map((name) => school.people[name]),
  });
  const request = randomUUID();
  const acts: readonly (readonly [Parameters<typeof school.act>[1], Fields])[] = [
    ['recordSignal', { ...SIGNAL, direction: 'contradicts' }],
    ['completeMapping', { contradictions: 'recorded' }],
    ['recordConsultation', { with: 'colleague', outcome: 'x' }],
    ['receiveAccessRequest', { id: request, from: 'vader', relation: 'Ouder', authority: 'yes' }],
    ['raiseEmergency', { reason: 'gevaar' }],
  ];
  for (const [type, fields] of acts) {
    const result = await school.act(caseId, type, by, fields);
    if (result.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(result)}`);
  }
  await letTimePass(system.services.caseFile, caseId);
  return { code: await codeOf(system, caseId), request };
}

/** Without what differs between two worlds for everybody: ids, tokens, the time of day. */
function plainIn({ names }: World): (text: string) => string {
  return (text) =>
    text
      .replaceAll('%2F', '/')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => names.get(id) ?? 'ID')
      .replace(
        /\b([2-9BCDFGHJKLMNPQRSTVWXZ]{3})-?([2-9BCDFGHJKLMNPQRSTVWXZ]{3})\b/g,
        (all, a: string, b: string) => names.get(a + b) ?? all,
      )
      .replace(/(data-csrf|name="csrf" value)="[^"]*"/g, '$1="CSRF"')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
      .replace(/\b\d{1,2}:\d{2}\b/g, 'TIME')
      .replace(/voor=\d+/g, 'voor=N')
      .replace(/over \d+ minu(ut|ten)/g, 'over N minuten');
}

/** Where two walks differ, and around which words; a whole page would drown it. */
function differences(a: Walk, b: Walk): readonly string[] {
  const [one, other] = [a, b].map(
    (walk) =>
      new Map(Object.entries({ ...walk.pages, search: walk.search, glass: walk.glass, ics: walk.ics })),
  );
  return [...new Set([...one!.keys(), ...other!.keys()])].flatMap((path) => {
    const [x, y] = [one!.get(path) ?? '(not there)', other!.get(path) ?? '(not there)'];
    if (x === y) return [];
    const at = [...x].findIndex((letter, index) => letter !== y[index]);
    const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 120);
    return [`${path}\n  with:    ${around(x)}\n  without: ${around(y)}`];
  });
}

interface Walk {
  readonly pages: Readonly<Record<string, string>>;
  readonly search: string;
  readonly glass: string;
  readonly ics: string;
}

describe('P9, PM-D01 to PM-D11: for the person who is shut out, the case is on no page', () => {
  const all: readonly SchoolPerson[] = ['lisa', 'omar', 'bea', 'vera', 'fatma', 'adam'];
  let without: World;
  let sealedByRia: World;
  /** A pair of their own for the director: who looked at the work list before is on the page of the bell. */
  let sealedByOmar: World;
  let withoutForRia: World;

  beforeAll(async () => {
    [without, sealedByRia, sealedByOmar, withoutForRia] = await Promise.all([
      worldOf(null, []),
      worldOf('ria', all),
      worldOf('omar', ['ria']),
      worldOf(null, []),
    ]);
  });
  afterAll(() =>
    Promise.all([without, sealedByRia, sealedByOmar, withoutForRia].map(({ system }) => system.close())),
  );

  const walk = async (world: World, name: SchoolPerson): Promise<Walk> => {
    const visitor = await world.staffed.enter(name);
    const { code, request } = world.sealed;
    const also = [
      ...CASE_PAGES.map((page) => `/zaken/${code}${page}`),
      ...['', '/stukken', '/besluit', '/afschrift.pdf'].map((page) => `/inzageverzoeken/${request}${page}`),
      `/logboek?zaak=${code}`,
      `/werklijst?zoek=${request}`,
    ];
    const pages = await crawl(visitor, { also, plain: plainIn(world) });
    const found = await visitor.fill('/werklijst', { zoek: CHILD });
    const opened = await visitor.fill('/noodtoegang', {
      code,
      reden: 'Ik val in en moet nu weten wat er is',
    });
    const feed = await visitor.fill('/agenda/abonnement', { actie: 'vernieuw' });
    const address = /(\/kalender\/[\w-]+\.ics)/.exec(
      (feed.status === 303 ? await visitor.follow(feed) : feed).text,
    );
    const ics = address === null ? null : await visitor.get(address[1] ?? '');
    const plain = plainIn(world);
    return {
      pages: Object.fromEntries([...pages].sort(([a], [b]) => (a < b ? -1 : 1))),
      search: `${found.status} ${plain(found.text)}`,
      glass: `${opened.status} ${plain(opened.text).replace(/value="[^"]*"/g, '')}`,
      ics: ics === null ? '' : plain(ics.text).replace(/DTSTAMP:\d+T\d+Z/g, ''),
    };
  };

  it.each(all)('%s gets the same answers everywhere, with and without the case', async (name) => {
    const [a, b] = await Promise.all([walk(sealedByRia, name), walk(without, name)]);
    expect(Object.keys(a.pages).length).toBeGreaterThan(40);
    expect(differences(a, b)).toEqual([]);
    expect(JSON.stringify(a.pages)).not.toContain(CHILD);
  });

  it('the director, in whose school the aandachtsfunctionaris shut her out', async () => {
    const [a, b] = await Promise.all([walk(sealedByOmar, 'ria'), walk(withoutForRia, 'ria')]);
    expect(differences(a, b)).toEqual([]);
  });

  it('the test can fail: who leads the sealed case does see it', async () => {
    const a = await walk(sealedByRia, 'ria');
    expect(JSON.stringify(a.pages)).toContain(CHILD);
  });
});
