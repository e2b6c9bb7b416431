import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import type { CaseView } from '../../src/domain/case/view.js';
import { SIGNAL } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import type { Visitor } from '../support/visitor.js';

jest.setTimeout(120_000);

const TUESDAY = { at: Date.parse('2026-11-24T10:00:00+01:00'), factor: 0 };
const TALK = {
  formulier: 'gesprek',
  met: ['parents'],
  wanneer: 'today',
  waar: 'neutral',
  doel: 'Samen kijken hoe het gaat.',
  feiten: 'De blauwe plek van maandag.',
  reactie: 'Hij viel van de trap.',
  kind: 'yes',
  verder: 'continues',
};
const CONSULTED = {
  formulier: 'overleg',
  met: 'colleague',
  wanneer: 'today',
  uitkomst: 'Samen praten met ouders.',
};

describe('steps 1 to 4', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  interface Begun {
    readonly omar: Visitor;
    readonly path: string;
    readonly view: () => Promise<CaseView>;
  }

  /** A case that Lisa opened, read by Omar in his browser. */
  async function begin(fields: Readonly<Record<string, unknown>> = {}): Promise<Begun> {
    const { school } = staffed;
    const opened = {
      subjects: [{ kind: 'pupil', age: 8 }],
      natures: ['physical'],
      signal: SIGNAL,
      ...fields,
    };
    const caseId = await school.open('lisa', opened, TUESDAY);
    const read = async () => {
      const who = { organisationId: school.organisationId, personId: school.people.omar, caseId };
      const found = await readCase(system.services.caseFile, who);
      if (found === null) throw new Error('The case is gone');
      return found;
    };
    const omar = await staffed.enter('omar');
    return { omar, path: `/zaken/${(await read()).code}`, view: async () => (await read()).view };
  }

  it('Omar reads the signal with one click, and the page says who is on turn now', async () => {
    const { omar, path, view } = await begin();
    const page = await omar.get(path);
    const to = /action="([^"]*bekijken)"/.exec(page.text)?.[1] ?? '';
    const done = await omar.follow(await omar.post(to));
    expect(done.text).toContain('Vastgelegd: je hebt het signaal gelezen.');
    expect(done.text).toMatch(/Nu aan zet: lisa\. Stap 1 afmaken/);
    expect((await view()).waiting.map((point) => point.id)).not.toContain('W1');
  });

  it('step 1 without the other side is refused with R03, and what was typed stays; with a sought answer it is done', async () => {
    const { omar, path, view } = await begin();
    const refused = await omar.fill(`${path}/stap/1`, {
      formulier: 'afronden',
      gezocht: 'recorded',
      waar: 'Bij de gymleraar',
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Er staat nog niets in dat het vermoeden tegenspreekt.');
    expect(refused.text).toContain('R03');
    expect(refused.text).toContain('Bij de gymleraar');
    await omar.get(`${path}/stap/1`);
    const sent = await omar.post(`${path}/stap/1`, {
      formulier: 'afronden',
      gezocht: 'soughtNoneFound',
      waar: 'Bij de gymleraar',
    });
    expect((await omar.follow(sent)).text).toContain('Stap 1 is klaar.');
    expect((await view()).steps[1]).toBe('done');
  });

  it('an adult needs the kindcheck; unclear counts as concern', async () => {
    const { omar, path, view } = await begin({ subjects: [{ kind: 'adult', age: 34 }] });
    const finish = { formulier: 'afronden', gezocht: 'soughtNoneFound', waar: 'Dossier' };
    const refused = await omar.fill(`${path}/stap/1`, finish);
    expect(refused.text).toContain('Bij een volwassene hoort de kindcheck bij stap 1.');
    const checked = await omar.fill(`${path}/stap/1`, { formulier: 'kindcheck', uitkomst: 'unclear' });
    expect((await omar.follow(checked)).text).toContain('Onduidelijk telt als zorg.');
    await omar.follow(await omar.post(`${path}/stap/1`, finish));
    expect((await view()).steps[1]).toBe('done');
  });

  it('step 2 by Veilig Thuis alone still asks for a colleague; the names question belongs to Veilig Thuis only', async () => {
    const { omar, path, view } = await begin();
    const missing = await omar.fill(`${path}/stap/2`, { ...CONSULTED, met: 'veiligThuis' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('href="#namen"');
    const alone = await omar.fill(`${path}/stap/2`, { ...CONSULTED, met: 'veiligThuis', namen: 'no' });
    expect((await omar.follow(alone)).text).toContain('Er mist nog overleg met een collega.');
    const together = await omar.fill(`${path}/stap/2`, { ...CONSULTED, advies: 'Bel de huisarts' });
    expect((await omar.follow(together)).text).toContain('Stap 2 is klaar.');
    expect((await view()).waiting.map((point) => point.id)).toContain('W13');
    const followed = await omar.fill(`${path}/stap/2`, { formulier: 'opgevolgd', gedaan: 'Gebeld' });
    expect((await omar.follow(followed)).text).toContain('het advies is opgevolgd');
  });

  it('step 3: the four parts in order; parents who would be angry are no reason, and the page says what is', async () => {
    const { omar, path, view } = await begin();
    await omar.get(`${path}/stap/3?soort=nu-niet`);
    const refused = await omar.post(`${path}/stap/3`, {
      formulier: 'nu-niet',
      reden: 'other',
      gevaar: 'Ouders worden boos',
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('R10');
    expect(refused.text).toContain('Ouders worden boos');
    await omar.get(`${path}/stap/3?concept=nieuw`);
    const empty = await omar.post(`${path}/stap/3`, { formulier: 'gesprek' });
    expect(empty.status).toBe(422);
    for (const field of ['met', 'waar', 'doel', 'feiten', 'reactie', 'kind', 'verder'])
      expect(empty.text).toContain(`href="#${field}"`);
    await omar.get(`${path}/stap/3`);
    const held = await omar.post(`${path}/stap/3`, TALK);
    expect((await omar.follow(held)).text).toContain('Gesprek vastgelegd. Stap 3 is klaar.');
    expect((await view()).steps[3]).toBe('done');
  });

  it('step 3: acute danger waits for the confirmation of a colleague and is not recorded before', async () => {
    const { omar, path, view } = await begin();
    await omar.get(`${path}/stap/3?soort=nu-niet`);
    const ria = staffed.school.people.ria;
    const sent = await omar.post(`${path}/stap/3`, {
      formulier: 'nu-niet',
      reden: 'acuteDanger',
      gevaar: 'Vader dreigt',
      tweede: ria,
    });
    expect(sent.status).toBe(303);
    expect((await view()).steps[3]).toBe('open');
    expect((await omar.follow(sent)).text).toContain('Wacht op bevestiging van ria');
  });

  it('step 4 before the others is refused with R15 and the text kept; afterwards doubt leads to Veilig Thuis', async () => {
    const { omar, path, view } = await begin();
    const weighing = {
      aard: 'neglect',
      ernst: 'moderate',
      kans: 'high',
      feiten: 'Twee keer zonder eten',
      meningen: 'geen',
      twijfel: 'yes',
    };
    const early = await omar.fill(`${path}/stap/4`, weighing);
    expect(early.status).toBe(409);
    expect(early.text).toContain('R15');
    expect(early.text).toContain('Twee keer zonder eten');
    await omar.get(`${path}/stap/1`);
    await omar.post(`${path}/stap/1`, { formulier: 'afronden', gezocht: 'soughtNoneFound', waar: 'Dossier' });
    await omar.fill(`${path}/stap/2`, CONSULTED);
    await omar.get(`${path}/stap/3`);
    await omar.post(`${path}/stap/3`, TALK);
    const sent = await omar.fill(`${path}/stap/4`, weighing);
    const next = await omar.follow(sent);
    expect(next.text).toContain('Twijfel is een goed antwoord.');
    expect(sent.headers['location']).toContain('/stap/2');
    const advised = { ...CONSULTED, met: 'veiligThuis', namen: 'no' };
    await omar.post(`${path}/stap/2`, advised);
    expect((await view()).steps[4]).toBe('done');
  });

  it('nothing about danger or doubt is chosen beforehand', async () => {
    const { omar, path } = await begin();
    for (const page of ['stap/1', 'stap/3', 'stap/4', 'signaal']) {
      const { text } = await omar.get(`${path}/${page}`);
      const chosen = [...text.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([input]) => input);
      expect(chosen.filter((input) => !input.includes('name="wanneer"'))).toEqual([]);
    }
  });

  it('a new signal in the case goes to the coordinator, who says what it means', async () => {
    const { omar, path } = await begin();
    const sent = await omar.fill(`${path}/signaal`, {
      tekst: 'Oma zegt dat hij valt met skaten',
      hoe: 'statement',
      bron: 'oma',
      wanneer: 'yesterday',
      richting: 'contradicts',
      gevaar: 'no',
    });
    const page = await omar.follow(sent);
    expect(page.text).toContain('Toegevoegd.');
    expect(page.text).toContain('Uitspraak van oma');
    const review = /href="([^"]*bekijken)"/.exec(page.text)?.[1] ?? '';
    expect(review).not.toBe('');
  });

  it('when a colleague acted meanwhile both are shown, nothing is merged, and sending again records it', async () => {
    const { omar, path, view } = await begin({ natures: ['neglect'] });
    await omar.get(`${path}/stap/1`);
    await omar.post(`${path}/stap/1`, { formulier: 'afronden', gezocht: 'soughtNoneFound', waar: 'Dossier' });
    await omar.fill(`${path}/stap/2`, CONSULTED);
    await omar.get(`${path}/stap/3`);
    await omar.post(`${path}/stap/3`, TALK);
    await omar.get(`${path}/stap/4`);
    const ria = await staffed.enter('ria');
    await ria.follow(await ria.fill(`${path}/stap/2`, { ...CONSULTED, uitkomst: 'Nog een keer gesproken' }));
    const weighing = {
      aard: 'neglect',
      ernst: 'low',
      kans: 'low',
      feiten: 'Mijn eigen tekst',
      meningen: 'geen',
      twijfel: 'no',
    };
    const stale = await omar.post(`${path}/stap/4`, weighing);
    expect(stale.status).toBe(409);
    for (const words of [
      'Nieuw sinds jij begon',
      'ria, ',
      'Jouw tekst',
      'Mijn eigen tekst',
      'Toch vastleggen',
    ])
      expect(stale.text).toContain(words);
    expect((await view()).steps[4]).toBe('open');
    await omar.follow(await omar.post(`${path}/stap/4`, weighing));
    expect((await view()).steps[4]).toBe('done');
  });

  it('the weighing sent twice is one weighing, also when its nature was new to the case', async () => {
    const { omar, path, view } = await begin();
    await omar.get(`${path}/stap/1`);
    await omar.post(`${path}/stap/1`, { formulier: 'afronden', gezocht: 'soughtNoneFound', waar: 'Dossier' });
    await omar.fill(`${path}/stap/2`, CONSULTED);
    await omar.get(`${path}/stap/3`);
    await omar.post(`${path}/stap/3`, TALK);
    await omar.get(`${path}/stap/4`);
    const form = omar.last;
    const weighing = {
      aard: 'witness',
      ernst: 'low',
      kans: 'low',
      feiten: 'f',
      meningen: 'geen',
      twijfel: 'no',
    };
    const first = await omar.post(`${path}/stap/4`, weighing);
    const { version } = await view();
    omar.last = form;
    const second = await omar.post(`${path}/stap/4`, weighing);
    expect(second.headers['location']).toBe(first.headers['location']);
    expect((await view()).version).toBe(version);
  });
});
