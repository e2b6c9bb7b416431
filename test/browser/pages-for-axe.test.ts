import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OPEN_CASE, SIGNAL, type Fields, type SchoolPerson } from '../support/practice-school.js';
import { DESK, PHONE, startSurfing, type Surfer, type Surfing } from '../support/chromium.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

// Each page is loaded and looked through once; on a busy machine that takes its time.
jest.setTimeout(400_000);

const TALK = {
  with: ['parents'],
  place: 'neutral',
  goal: 'zorg delen',
  facts: 'twee plekken',
  reaction: 'zij schrokken',
  childHeard: 'yes',
  outcome: 'continues',
};
const WEIGHING = {
  nature: 'physical',
  severity: 'moderate',
  risk: 'moderate',
  facts: 'twee plekken',
  opinions: 'zorg',
  doubt: false,
};

describe('deciding, melding, help, closing, managing and the pages of the organisation, for axe and for a phone', () => {
  let system: System;
  let staffed: StaffedSchool;
  let surfing: Surfing;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    surfing = await startSurfing(staffed.http);
  });
  afterAll(async () => {
    await surfing.close();
    await system.close();
  });

  const act = async (
    caseId: string,
    type: Parameters<StaffedSchool['school']['act']>[1],
    fields: Fields = {},
    by: SchoolPerson = 'omar',
  ) => {
    const result = await staffed.school.act(caseId, type, by, fields);
    if (result.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(result)}`);
  };
  const codeOf = async (caseId: string): Promise<string> => {
    const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    return rows[0]?.code ?? '';
  };

  async function weighed(): Promise<string> {
    const caseId = await staffed.school.open('lisa', OPEN_CASE);
    await act(caseId, 'acknowledge');
    await act(caseId, 'recordSignal', { ...SIGNAL, direction: 'contradicts', text: 'valt vaak bij judo' });
    await act(caseId, 'reviewSignal', { text: 'gelezen' });
    await act(caseId, 'completeMapping', { contradictions: 'recorded' });
    await act(caseId, 'recordConsultation', { with: 'colleague', outcome: 'samen gekeken' });
    await act(caseId, 'holdConversation', TALK);
    await act(caseId, 'recordWeighing', WEIGHING);
    return caseId;
  }

  /** Every page of a list: without a fault for axe, and nothing sticks out. */
  async function look(surfer: Surfer, pages: readonly string[]): Promise<void> {
    const found: string[] = [];
    for (const path of pages) {
      const answer = await surfer.page.goto(path);
      if (answer?.status() !== 200) found.push(`${path}: ${answer?.status() ?? 0}`);
      for (const violation of await surfer.axe()) found.push(`${path}: ${violation}`);
      if (!(await surfer.fits())) found.push(`${path}: sticks out`);
    }
    expect(found).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  }

  async function person(name: SchoolPerson, size: typeof PHONE): Promise<Surfer> {
    await system.owner.query('update credential set totp_last_step = 0');
    const surfer = await surfing.surfer(size);
    await surfer.signIn(staffed.loginOf(name), PASSWORD, staffed.seeds.get(name) ?? null);
    return surfer;
  }

  it('S14 to S20 in a case in which is decided, melded and helped', async () => {
    const decided = await weighed();
    const deciding = await codeOf(await weighed());
    for (const [number, answer, more] of [
      [1, 'yes', {}],
      [2, 'yes', { unsafety: 'structural' }],
    ] as const)
      await act(decided, 'answerAfweging', { number, answer, reason: 'omdat', ...more });
    await act(decided, 'decideMelding', { melding: 'yes', reason: 'norm 1' }, 'ria');
    const zaak = `/zaken/${await codeOf(decided)}`;
    const pages = [
      `/zaken/${deciding}/stap/5`,
      `/zaken/${deciding}/stap/5/afweging/1`,
      `/zaken/${deciding}/stap/5/melden`,
      zaak,
      ...['/stap/5', '/stap/5/hulp', '/melding', '/melding/rapport', '/veilig-thuis', '/hulp', '/sluiten', '/volgen', '/beheer',
        '/toegang', '/vakantie', '/verhuizing', '/spoed', '/logboek'].map((page) => `${zaak}${page}`),
    ]; // prettier-ignore
    await look(await person('omar', PHONE), pages);
  });

  it('the pages of the organisation, filled and empty', async () => {
    const caseId = await staffed.school.open('omar', OPEN_CASE);
    const request = '6f0b2c1e-58d7-4b7a-9d30-6c1f5a1b2c3d';
    await act(caseId, 'receiveAccessRequest', {
      id: request,
      from: 'Jan',
      relation: 'Ouder',
      authority: 'no',
    });
    const of = `/inzageverzoeken/${request}`;
    await look(await person('fatma', PHONE), [
      '/',
      '/inzageverzoeken',
      of,
      `${of}/stukken`,
      `${of}/besluit`,
      '/bewaren',
      '/logboek',
    ]);
    await look(
      await person('adam', DESK),
      ['/', '/systeem', '/bel', '/instellingen', '/instellingen/organisatie', '/instellingen/mensen', '/instellingen/termijnen',
        '/instellingen/vakanties', '/instellingen/kaders', '/instellingen/bewaren']); // prettier-ignore
    await look(await person('lisa', PHONE), ['/', '/advies', '/mijn-signalen', '/noodtoegang']);
  });
});
