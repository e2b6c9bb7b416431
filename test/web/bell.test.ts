import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { selfTestPerson } from '../../src/rounds/self-test-school.js';
import type { SchoolPerson } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('whether the bell works, as a page', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const bell = async (name: SchoolPerson) => (await staffed.enter(name)).get('/bel');
  const at = Date.now() - 60_000;
  const reached = (rung: string, role: Parameters<typeof selfTestPerson>[0], accepted: number | null) => ({
    ...{ rung, personId: selfTestPerson(role), planned: at },
    ...{ accepted, status: accepted === null ? 'refused' : 'sent' },
  });
  const tested = (passed: boolean, rungs: readonly object[]) =>
    system.owner.query(
      `insert into self_test_run (id, started_at, ended_at, passed, rungs)
       values (gen_random_uuid(), clock_timestamp(), clock_timestamp(), $1, $2)`,
      [passed, JSON.stringify(rungs)],
    );

  it('says that nothing was tested yet, then how the last test went', async () => {
    expect((await bell('adam')).text).toContain('Er is nog niet getest.');
    await tested(true, [
      reached('due', 'coordinator', at + 2000),
      reached('2', 'director', at + 2000),
      reached('3', 'bestuur', at + 2000),
    ]);
    const { text } = await bell('omar');
    expect(text).toContain('<strong>De bel werkt.</strong>');
    expect(text).toContain('Gelukt: elke stap van de ladder kwam op tijd aan.');
    expect(text).toContain('Er is geen adres dat mail weigert.');
    expect(text).toContain('omar keek nog niet in de werklijst.');
  });

  it('says which rung failed, and whose address turns mail away, by name and role', async () => {
    await tested(false, [
      reached('due', 'coordinator', at + 2000),
      reached('2', 'director', null),
      reached('3', 'bestuur', at + 60_000),
    ]);
    expect((await bell('ria')).text).toContain('Niet op tijd aangenomen: Leidinggevende, Bestuur.');
    await staffed.school.open('lisa');
    await system.owner.query(
      "update notification set status = 'refused', settled_at = clock_timestamp() where person_id = $1",
      [staffed.school.people.omar],
    );
    const { text } = await bell('adam');
    expect(text).toContain('De bel werkt niet voor omar.');
    expect(text).toMatch(/Het adres van omar \([^)]*aandachtsfunctionaris[^)]*\) weigert mail sinds/i);
    expect(text).not.toMatch(/\/zaken\//);
  });

  it('a bestuur reads the headline only, a teacher finds no page', async () => {
    const { text } = await bell('bea');
    expect(text).toContain('De bel werkt niet.');
    expect(text).not.toContain('omar');
    expect(text).not.toContain('Wachtrij');
    expect(text).not.toContain('De laatste proef');
    expect((await bell('lisa')).status).toBe(404);
    expect((await bell('fatma')).status).toBe(404);
  });
});
