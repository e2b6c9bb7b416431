import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { readMailChoice } from '../../src/notifications/preferences.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

const PAGE = '/agenda/abonnement';

describe('the own calendar and mail, as a page', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const addressIn = (html: string): string => /\/kalender\/[\w-]{43}\.ics/.exec(html)?.[0] ?? '';
  const status = async (address: string) => (await request(staffed.http).get(address)).status;

  it('an address is made, shown once, renewed and stopped', async () => {
    const lisa = await staffed.enter('lisa');
    expect((await lisa.get(PAGE)).text).toContain('Je hebt nog geen adres.');
    const made = addressIn((await lisa.post(PAGE, { actie: 'maak' })).text);
    expect(await status(made)).toBe(200);
    const again = await lisa.get(PAGE);
    expect(again.text).toContain('Je adres werkt sinds');
    expect(addressIn(again.text)).toBe('');

    const renewed = addressIn((await lisa.post(PAGE, { actie: 'maak' })).text);
    expect(await status(made)).toBe(404);
    expect(await status(renewed)).toBe(200);
    await lisa.get(PAGE);
    expect((await lisa.post(PAGE, { actie: 'stop' })).status).toBe(303);
    expect(await status(renewed)).toBe(404);
  });

  it('mail comes at once, once a day, or both, as each person chooses', async () => {
    const { organisationId, people } = staffed.school;
    const choiceOf = (personId: string) =>
      readMailChoice(system.services.caseFile, { organisationId, personId });
    const omar = await staffed.enter('omar');
    expect((await omar.get(PAGE)).text).toMatch(/<input(?=[^>]*value="both")(?=[^>]*checked)[^>]*>/);
    expect((await omar.fill(PAGE, { actie: '', mail: 'digest' })).status).toBe(303);
    expect(await choiceOf(people.omar)).toBe('digest');
    expect(await choiceOf(people.lisa)).toBe('immediate');
    const wrong = await omar.fill(PAGE, { actie: '', mail: 'nooit' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kies hoe je mail wilt krijgen.');
    expect(await choiceOf(people.omar)).toBe('digest');
  });
});
