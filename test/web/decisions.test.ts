import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import type { CaseView } from '../../src/domain/case/view.js';
import { OPEN_CASE, SIGNAL, type SchoolPerson } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

/** Monday 11 January 2027, 10:00 in Amsterdam; the clock of these cases stands still. */
const MONDAY = { at: Date.parse('2027-01-11T10:00:00+01:00'), factor: 0 };
const TALK = {
  with: ['parents'],
  place: 'neutral',
  goal: 'zorg delen',
  facts: 'blauwe plek',
  reaction: 'zij schrokken',
  childHeard: 'yes',
  outcome: 'continues',
};
/** Every line of the table ticked, with the source and kind the page proposes. */
function factFields(html: string): Record<string, string> {
  const ids = [...html.matchAll(/name="regel-([^"]+)"/g)].map(([, id]) => id ?? '');
  return Object.fromEntries(
    ids.flatMap((id) => [
      [`regel-${id}`, 'yes'],
      [`tekst-${id}`, `feit ${id}`],
      [`bron-${id}`, 'own'],
      [`feit-${id}`, 'yes'],
    ]),
  );
}
const WEIGHING = {
  nature: 'physical',
  severity: 'moderate',
  risk: 'moderate',
  facts: 'twee plekken',
  opinions: 'ik maak mij zorgen',
  doubt: false,
};

describe('from weighing to closing, on the pages', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const read = async (caseId: string, name: SchoolPerson = 'omar') => {
    const { organisationId, people } = staffed.school;
    const found = await readCase(system.services.caseFile, {
      organisationId,
      personId: people[name],
      caseId,
    });
    if (found === null) throw new Error('The case is not there');
    return found;
  };
  const view = async (caseId: string): Promise<CaseView> => (await read(caseId)).view;

  async function act(
    caseId: string,
    type: Parameters<StaffedSchool['school']['act']>[1],
    fields: object = {},
  ) {
    const result = await staffed.school.act(caseId, type, 'omar', { ...fields });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  }

  /** A case of which steps 1 to 4 are done. */
  async function weighed(): Promise<{ caseId: string; path: string }> {
    const caseId = await staffed.school.open('lisa', OPEN_CASE, MONDAY);
    await act(caseId, 'acknowledge');
    await act(caseId, 'recordSignal', { ...SIGNAL, direction: 'contradicts', text: 'valt vaak bij judo' });
    await act(caseId, 'reviewSignal', { text: 'gelezen' });
    await act(caseId, 'completeMapping', { contradictions: 'recorded' });
    await act(caseId, 'recordConsultation', { with: 'colleague', outcome: 'samen gekeken' });
    await act(caseId, 'holdConversation', TALK);
    await act(caseId, 'recordWeighing', WEIGHING);
    return { caseId, path: `/zaken/${(await read(caseId)).code}` };
  }

  /** Help agreed: afweging 2 no, 3 and 4 yes, no melding, a plan. */
  async function helped(): Promise<{ caseId: string; path: string }> {
    const one = await weighed();
    for (const [number, answer] of [
      ['1', 'yes'],
      ['2', 'no'],
      ['3', 'yes'],
      ['4', 'yes'],
    ] as const) {
      await act(one.caseId, 'answerAfweging', { number: Number(number), answer, reason: 'omdat' });
    }
    const ria = await staffed.enter('ria');
    await ria.fill(`${one.path}/stap/5/melden`, { melden: 'no', reden: 'hulp is genoeg' });
    const omar = await staffed.enter('omar');
    await omar.fill(`${one.path}/stap/5/hulp`, { hulp: 'yes', reden: 'wij kunnen dit', ...plan() });
    return one;
  }

  const plan = () => ({
    wijze: 'provide',
    resultaat: 'Sam slaapt rustig',
    casemanager: staffed.school.people.omar,
    wie: 'mentor',
    doet: 'elke week gesprek',
    termijn: '12',
    afspraak: 'vader belt de coach',
    metwie: 'vader',
  });

  it('the overview offers the first open afweging, and says of the others why not yet', async () => {
    const { path } = await weighed();
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`${path}/stap/5`);
    expect(text).toContain('Beantwoorden: afweging 1');
    expect(text).toContain('Kan nog niet: eerst afweging 1.');
    expect(text).not.toContain('Beantwoorden: afweging 2');
  });

  it('an afweging is recorded only after its consequence was shown: two steps, and back keeps the words', async () => {
    const { caseId, path } = await weighed();
    const omar = await staffed.enter('omar');
    await omar.fill(`${path}/stap/5/afweging/1`, { antwoord: 'yes', reden: 'twee plekken in een week' });
    expect(omar.last).toContain('Ga door met afweging 2.');
    expect((await view(caseId)).afwegingen[1]).toBe('open');

    const back = await omar.post(`${path}/stap/5/afweging/1`, { actie: 'terug' });
    expect(back.text).toContain('twee plekken in een week');

    await omar.post(`${path}/stap/5/afweging/1`, { antwoord: 'yes', reden: 'twee plekken in een week' });
    const recorded = await omar.post(`${path}/stap/5/afweging/1`, { actie: 'vastleggen' });
    expect(recorded.status).toBe(303);
    expect((await view(caseId)).afwegingen[1]).toBe('yes');
  });

  it('nothing is preselected, and a missing reason comes back with what was chosen (P4, P6)', async () => {
    const { path } = await weighed();
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`${path}/stap/5/afweging/1`);
    expect(text).not.toContain('checked');
    const reply = await omar.post(`${path}/stap/5/afweging/1`, { antwoord: 'no', reden: '' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('Schrijf op waarom. Zonder reden is het later niet te volgen.');
    expect(reply.text).toMatch(/value="no"[^>]*checked|checked[^>]*value="no"/);
  });

  it('afweging 2 asks which unsafety, and leads by decision 1 to a melding that is due (R17, norm 1)', async () => {
    const { caseId, path } = await weighed();
    await act(caseId, 'answerAfweging', { number: 1, answer: 'yes', reason: 'omdat' });
    const omar = await staffed.enter('omar');
    const missing = await omar.fill(`${path}/stap/5/afweging/2`, { antwoord: 'yes', reden: 'steeds weer' });
    expect(missing.text).toContain('Kies acuut of structureel.');
    await omar.post(`${path}/stap/5/afweging/2`, {
      antwoord: 'yes',
      reden: 'steeds weer',
      onveiligheid: 'structural',
    });
    await omar.post(`${path}/stap/5/afweging/2`, { actie: 'vastleggen' });

    const refused = await (
      await staffed.enter('ria')
    ).fill(`${path}/stap/5/melden`, { melden: 'no', reden: 'liever hulp' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Afweging 2 is “ja”');
    expect(refused.text).toContain('liever hulp');

    const decided = await (
      await staffed.enter('ria')
    ).fill(`${path}/stap/5/melden`, { melden: 'yes', reden: 'norm 1' });
    expect(decided.headers['location']).toBe(`${path}/melding`);
    expect(await view(caseId)).toMatchObject({ melding: 'due', norm: 1 });
  });

  it('decision 1 is of the end-responsible role; others read who decides and until when', async () => {
    const { path } = await weighed();
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`${path}/stap/5/melden`);
    expect(text).toContain('Dit beslist ria, uiterlijk');
    expect(text).not.toContain('Beslissing vastleggen');
  });

  it('help without a plan is not recorded; with one the two moments are named', async () => {
    const { caseId, path } = await weighed();
    for (const [number, answer] of [
      [1, 'yes'],
      [2, 'no'],
      [3, 'yes'],
      [4, 'yes'],
    ] as const) {
      await act(caseId, 'answerAfweging', { number, answer, reason: 'omdat' });
    }
    await (
      await staffed.enter('ria')
    ).fill(`${path}/stap/5/melden`, { melden: 'no', reden: 'hulp is genoeg' });
    const omar = await staffed.enter('omar');
    const missing = await omar.fill(`${path}/stap/5/hulp`, { hulp: 'yes', reden: 'wij kunnen dit' });
    expect(missing.text).toContain('Schrijf op wat er veranderd moet zijn.');
    expect(missing.text).toContain('Kies een casemanager.');
    const reply = await omar.post(`${path}/stap/5/hulp`, { hulp: 'yes', reden: 'wij kunnen dit', ...plan() });
    expect((await omar.follow(reply)).text).toContain('Hulp afgesproken. Eerste controle:');
    expect(await view(caseId)).toMatchObject({ help: 'planned', stage: 'acting' });
  });

  it('one more row keeps everything that was typed', async () => {
    const { path } = await weighed();
    const omar = await staffed.enter('omar');
    const reply = await omar.fill(`${path}/stap/5/hulp`, {
      hulp: 'yes',
      reden: 'R1',
      ...plan(),
      actie: 'erbij-rollen',
    });
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('elke week gesprek');
    expect(reply.text).toContain('name="wie-2"');
  });

  it('the re-check stands beside the agreed words; "no" leads straight to afweging 5 and makes a melding due', async () => {
    const { caseId, path } = await helped();
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`${path}/hulp/controle`);
    expect(text).toContain('Sam slaapt rustig');
    expect(text).toContain('mentor: elke week gesprek');
    expect(text).toContain('vader belt de coach, met vader');
    const reply = await omar.post(`${path}/hulp/controle`, { gezien: 'weer een plek', opweg: 'no' });
    expect(reply.headers['location']).toBe(`${path}/stap/5/afweging/5`);
    await omar.fill(`${path}/stap/5/afweging/5`, { antwoord: 'no', reden: 'het stopt niet' });
    const recorded = await omar.post(`${path}/stap/5/afweging/5`, { actie: 'vastleggen' });
    expect(recorded.headers['location']).toBe(`${path}/melding`);
    expect(await view(caseId)).toMatchObject({ melding: 'due', norm: 3 });
  });

  it('sight takes three answers; unsafe raises the case', async () => {
    const { caseId, path } = await helped();
    const omar = await staffed.enter('omar');
    expect((await omar.fill(`${path}/hulp/zicht`, { wie: 'mentor' })).text).toContain(
      'Kies wie, hoe en of het veilig was.',
    );
    const reply = await omar.post(`${path}/hulp/zicht`, { wie: 'mentor', hoe: 'Thuis', veilig: 'no' });
    expect((await omar.follow(reply)).text).toContain('De zaak gaat naar Verhoogd.');
    expect((await view(caseId)).class).toBe('high');
  });

  it('closing offers only what is possible now and says of the rest why not; then it is monitored', async () => {
    const { caseId, path } = await helped();
    const omar = await staffed.enter('omar');
    const before = await omar.get(`${path}/sluiten`);
    expect(before.text).not.toContain('Zaak afsluiten');
    expect(before.text).toContain('De hulp is klaar, met afspraken:');
    await act(caseId, 'answerAfweging', { number: 5, answer: 'yes', reason: 'het helpt' });
    const reply = await omar.fill(`${path}/sluiten`, {
      soort: 'withAgreements',
      reden: 'doel bereikt',
      wat: 'of Sam rustig is',
      wie: 'omar',
      metwie: 'ouders',
    });
    expect((await omar.follow(reply)).text).toContain('Afgesloten. Een nieuw signaal opent de zaak weer.');
    expect(await view(caseId)).toMatchObject({ closure: 'withAgreements', stage: 'monitoring' });

    expect((await omar.get(`${path}/volgen`)).text).toContain('of Sam rustig is: omar, ouders');
    await omar.post(`${path}/volgen`, { veilig: 'no', waaraan: 'weer een plek' });
    expect(await view(caseId)).toMatchObject({ closure: null, class: 'high', stage: 'investigating' });
  });

  it('the melding: the family first, then facts with their source, then what was done outside; Veilig Thuis is asked', async () => {
    const { caseId, path } = await weighed();
    await act(caseId, 'answerAfweging', { number: 1, answer: 'yes', reason: 'omdat' });
    await act(caseId, 'answerAfweging', {
      number: 2,
      answer: 'yes',
      reason: 'omdat',
      unsafety: 'structural',
    });
    await (await staffed.enter('ria')).fill(`${path}/stap/5/melden`, { melden: 'yes', reden: 'norm 1' });

    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`${path}/melding`);
    expect(text).toContain('Melden is nodig omdat: norm 1: acute of structurele onveiligheid.');
    expect(text).toContain('Spreekt het tegen');
    const fields = factFields(text);
    const submission = { ...fields, gezin: 'open', kanaal: 'form', formulier: 'melden' };

    await omar.post(`${path}/melding`, submission);
    const early = await omar.post(`${path}/melding`, { ...submission, actie: 'vastleggen' });
    expect(early.status).toBe(409);
    expect(early.text).toContain('Het gezin weet nog niet dat je gaat melden.');

    await omar.get(`${path}/melding`);
    const objections = {
      formulier: 'gesprek',
      met: 'parents',
      hoe: 'inPerson',
      doel: 'zorg',
      reactie: 'boos',
      bezwaar: 'yes',
    };
    expect((await omar.post(`${path}/melding`, objections)).text).toContain(
      'Schrijf op hoe je het bezwaar weegt.',
    );
    const weighedObjection = { bezwaren: 'geen melding', tegemoet: 'no', weging: 'Sam moet veilig zijn' };
    expect((await omar.post(`${path}/melding`, { ...objections, ...weighedObjection })).status).toBe(303);

    await omar.get(`${path}/melding`);
    const check = await omar.post(`${path}/melding`, submission);
    expect(check.text).toContain('Ja, in een gesprek');
    expect((await view(caseId)).melding).toBe('due');
    const reply = await omar.post(`${path}/melding`, { ...submission, actie: 'vastleggen' });
    const vt = await omar.follow(reply);
    expect(vt.text).toContain('Veilig Thuis streeft naar antwoord op');
    expect(await view(caseId)).toMatchObject({ melding: 'submitted', norm: 1 });

    await omar.post(`${path}/veilig-thuis`, { formulier: 'gebeld', gezegd: 'zij bellen terug' });
    const feedback = {
      formulier: 'antwoord',
      moment: 'assessment',
      route: 'conditions',
      afgesproken: 'afspraken',
      wat: 'Sam spreken',
      wie: 'mentor',
    };
    expect((await omar.fill(`${path}/veilig-thuis`, feedback)).text).toContain(
      'Vul bij elke taak in wie en wanneer.',
    );
    await omar.post(`${path}/veilig-thuis`, { ...feedback, wanneer: '1-2-2027' });
    expect((await omar.get(`${path}/veilig-thuis`)).text).toContain('Sam spreken (mentor)');
    await omar.post(`${path}/veilig-thuis`, { formulier: 'task1', gedaan: 'gesproken' });
    expect((await view(caseId)).waiting.map((point) => point.id)).not.toContain('task1');
  });

  it('another reason not to tell the family is refused with the way on (R27)', async () => {
    const { path } = await weighed();
    const omar = await staffed.enter('omar');
    const reply = await omar.fill(`${path}/melding`, {
      formulier: 'niet-vertellen',
      grond: 'other',
      blijkt: 'zij worden boos',
    });
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('Om deze reden mag je het gesprek over de melding niet overslaan.');
    expect(reply.text).toContain('zij worden boos');
  });

  it('for somebody without access these pages do not exist', async () => {
    const { path } = await helped();
    const bea = await staffed.enter('bea');
    const unknown = await bea.get('/zaken/222222/hulp');
    for (const page of [
      'stap/5',
      'stap/5/afweging/1',
      'stap/5/melden',
      'stap/5/hulp',
      'hulp',
      'veilig-thuis',
      'sluiten',
      'volgen',
      'melding',
    ]) {
      const reply = await bea.get(`${path}/${page}`);
      expect([page, reply.status]).toEqual([page, 404]);
      expect(reply.text.length).toBe(unknown.text.length);
    }
  });
});
