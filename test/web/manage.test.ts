import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import type { SchoolPerson } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

/** Monday 11 January 2027, 10:00 in Amsterdam; the clock of these cases stands still. */
const MONDAY = { at: Date.parse('2027-01-11T10:00:00+01:00'), factor: 0 };

describe('arranging a case, on the pages', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const read = (caseId: string, name: SchoolPerson = 'omar') => {
    const { organisationId, people } = staffed.school;
    return readCase(system.services.caseFile, { organisationId, personId: people[name], caseId });
  };

  async function opened(): Promise<{ caseId: string; path: string }> {
    const caseId = await staffed.school.open('lisa', undefined, MONDAY);
    return { caseId, path: `/zaken/${(await read(caseId))?.code ?? ''}` };
  }

  it('a term is moved with a reason, never backwards, and the words stay when it is refused', async () => {
    const { caseId, path } = await opened();
    const omar = await staffed.enter('omar');
    const form = {
      formulier: 'postpone',
      termijn: 'W3',
      'tot-dag': '25',
      'tot-maand': '1',
      'tot-jaar': '2027',
    };
    expect((await omar.fill(`${path}/beheer`, form)).text).toContain('Schrijf op waarom.');
    expect((await omar.post(`${path}/beheer`, { ...form, reden: 'collega is ziek' })).status).toBe(303);
    const due = (await read(caseId))?.view.waiting.find((point) => point.id === 'W3')?.due;
    expect(new Date(due ?? 0).toISOString()).toBe('2027-01-25T16:00:00.000Z');

    const refused = await omar.fill(`${path}/beheer`, { ...form, 'tot-dag': '13', reden: 'toch eerder' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('toch eerder');
  });

  it('the class goes up at once; a case changes hands', async () => {
    const { caseId, path } = await opened();
    const omar = await staffed.enter('omar');
    await omar.fill(`${path}/beheer`, {
      formulier: 'changeClass',
      klasse: 'high',
      reden: 'het is vaker gebeurd',
    });
    expect((await read(caseId))?.view.class).toBe('high');
    const ria = staffed.school.people.ria;
    await omar.fill(`${path}/beheer`, { formulier: 'assign', wie: ria, reden: 'met verlof' });
    expect((await read(caseId))?.view.waiting.find((point) => point.id === 'W3')?.owner).toBe('owner');
    expect((await omar.get(`${path}/toegang`)).text).toContain('<li>ria</li>');
  });

  it('who is let in can read; who is shut out finds nothing, whatever the role', async () => {
    const { caseId, path } = await opened();
    const omar = await staffed.enter('omar');
    const { vera, ria } = staffed.school.people;
    await omar.fill(`${path}/toegang`, { formulier: 'grantAccess', wie: vera, reden: 'denkt mee' });
    expect((await read(caseId, 'vera'))?.level).toBe('full');
    await omar.fill(`${path}/toegang`, { formulier: 'denyAccess', wie: ria, reden: 'betrokken' });
    expect(await read(caseId, 'ria')).toBeNull();
    expect((await (await staffed.enter('ria')).get(path)).status).toBe(404);
  });

  it('a move starts a term, and a confirmed takeover ends it', async () => {
    const { caseId, path } = await opened();
    const omar = await staffed.enter('omar');
    const date = { 'datum-dag': '1', 'datum-maand': '2', 'datum-jaar': '2027' };
    expect((await omar.get(`${path}/verhuizing`)).text).not.toContain('Overname vastleggen');
    await omar.post(`${path}/verhuizing`, { formulier: 'reportMove', ...date, waarheen: 'Utrecht' });
    expect((await read(caseId))?.view.waiting.map((point) => point.id)).toContain('move');
    await omar.fill(`${path}/verhuizing`, {
      formulier: 'confirmTakeover',
      overname: 'Veilig Thuis',
      bevestigd: 'brief van 1 februari',
    });
    expect((await read(caseId))?.view.waiting.map((point) => point.id)).not.toContain('move');
  });

  it('a teacher without the rights finds no button, and a form sent all the same changes nothing', async () => {
    const { caseId, path } = await opened();
    const { lisa, vera } = staffed.school.people;
    await staffed.school.act(caseId, 'grantAccess', 'omar', { person: vera, reason: 'denkt mee' });
    const reader = await staffed.enter('vera');
    expect((await reader.get(`${path}/beheer`)).text).not.toContain('Zaak overdragen');
    await reader.post(`${path}/beheer`, { formulier: 'assign', wie: lisa, reden: 'zomaar' });
    expect((await read(caseId))?.view.version).toBe((await read(caseId, 'vera'))?.view.version);
    expect((await (await staffed.enter('omar')).get(`${path}/toegang`)).text).not.toContain('zomaar');
  });
});
