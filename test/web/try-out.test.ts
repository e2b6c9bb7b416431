import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import { adoptCalendars } from '../../src/casefile/adopt-calendars.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(240_000);

const MONDAY = { at: Date.parse('2027-01-11T10:00:00+01:00'), factor: 0 };
const PATH = '/instellingen/termijnen/proef';
const SHORTER = { termijn: 'W3', klasse: 'standard', aantal: '2', eenheid: 'sd' };

describe('terms tried out, and a calendar that changes', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const dues = async (caseId: string) => {
    const { organisationId, people } = staffed.school;
    const read = await readCase(system.services.caseFile, { organisationId, personId: people.omar, caseId });
    return Object.fromEntries(read!.view.waiting.map(({ id, due }) => [id, new Date(due).toISOString()]));
  };

  it('is there for administrators only', async () => {
    for (const name of ['lisa', 'omar', 'ria', 'fatma'] as const)
      expect((await (await staffed.enter(name)).get(PATH)).status).toBe(404);
  });

  it('shows what a draft does to a school year; it holds for nothing until two people made it the policy', async () => {
    const old = await staffed.school.open('lisa', undefined, MONDAY);
    const adam = await staffed.enter('adam');
    expect((await adam.get(PATH)).text).toContain('Er staat nog niets in de proef.');
    const empty = await adam.post(PATH, { termijn: 'W3' });
    expect(empty.status).toBe(422);
    await adam.get(PATH);
    const effect = await adam.follow(await adam.post(PATH, SHORTER));
    for (const text of [
      'Herinneringen per week',
      'Taken die over hun termijn gaan',
      'aandachtsfunctionaris',
      'november 2026',
    ])
      expect(effect.text).toContain(text);
    expect(effect.text).toContain('Nu loopt er 1 termijn van deze soort door.');
    // Nothing holds yet.
    const during = await staffed.school.open('lisa', undefined, MONDAY);
    expect((await dues(during))['W3']).toBe('2027-01-18T16:00:00.000Z');

    await adam.get(PATH);
    expect((await adam.post(PATH, { actie: 'voorstel' })).headers['location']).toBe(
      '/instellingen/termijnen',
    );
    expect((await adam.get(PATH)).text).toContain('Er staat nog niets in de proef.');
    const fatma = await staffed.enter('fatma');
    const waiting = await fatma.get('/instellingen');
    const id = /name="wijziging" value="([\w-]+)"/.exec(waiting.text)?.[1] ?? '';
    await fatma.post('/instellingen', { wijziging: id, antwoord: 'ja' });

    const fresh = await staffed.school.open('lisa', undefined, MONDAY);
    expect((await dues(fresh))['W3']).toBe('2027-01-13T16:00:00.000Z');
    expect((await dues(old))['W3']).toBe('2027-01-18T16:00:00.000Z');
  });

  it('refuses a term that may never be chosen, and takes one out again', async () => {
    const adam = await staffed.enter('adam');
    await adam.get(PATH);
    const tooLong = { termijn: 'W15', klasse: 'standard', aantal: '6', eenheid: 'month' };
    expect((await adam.post(PATH, tooLong)).status).toBe(409);
    await adam.get(PATH);
    await adam.post(PATH, { ...SHORTER, termijn: 'W4' });
    await adam.get(PATH);
    const gone = await adam.follow(await adam.post(PATH, { actie: 'weg', welke: 'W4 standard' }));
    expect(gone.text).toContain('Er staat nog niets in de proef.');
  });

  it('a closed day moves open terms, and the page says what moved, as it then moves', async () => {
    const caseId = await staffed.school.open('lisa', undefined, MONDAY);
    const before = await dues(caseId);
    const adam = await staffed.enter('adam');
    const saved = await adam.follow(await adam.fill('/instellingen/vakanties', { dagen: '12-01-2027' }));
    expect(saved.text).toMatch(/In \d open zaken verschuiven termijnen\./);
    expect(saved.text).toMatch(/Overleg voeren: \d keer verschoven\./);
    await adoptCalendars(system.services.caseFile);
    expect((await dues(caseId))['W3']).not.toBe(before['W3']);
    const again = await adam.follow(await adam.fill('/instellingen/vakanties', { dagen: '12-01-2027' }));
    expect(again.text).toContain('In open zaken verschuift er niets.');
  });
});
