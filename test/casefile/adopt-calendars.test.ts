import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { adoptCalendars } from '../../src/casefile/adopt-calendars.js';
import { isFoldOfItsEvents } from '../../src/casefile/reconcile.js';
import { readWholeCase } from '../../src/casefile/whole-case.js';
import { at, dayOf } from '../../src/domain/terms/amsterdam.js';
import { addDays, day } from '../../src/domain/terms/day.js';
import { addClosedDays } from '../../src/organisation/terms.js';
import { OPEN_CASE, School } from '../support/practice-school.js';
import { eventually } from '../workflows/engine.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('a calendar that changes', () => {
  let system: System;
  let school: School;
  let elsewhere: School;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    elsewhere = await School.create(system.services);
  });
  afterAll(() => system.close());

  it('given a closed day, moves what is still to come in every open case of that organisation, once', async () => {
    const { caseFile, worker } = system.services;
    const monday = { at: at(day('2027-01-11'), 10), factor: 0 };
    const open = await school.open('lisa', OPEN_CASE, monday);
    const other = await elsewhere.open('lisa', OPEN_CASE, monday);
    const dueOf = async (caseId: string): Promise<number | undefined> =>
      (await readWholeCase(caseFile, caseId))?.state.points.find(({ id }) => id === 'W2')?.due;
    const [before, beside] = [await dueOf(open), await dueOf(other)];
    expect(await adoptCalendars(caseFile)).toBe(0);

    await addClosedDays(worker, school.organisationId, [day('2027-01-12'), day('2027-01-13')]);

    expect(await adoptCalendars(caseFile)).toBe(1);
    expect(await dueOf(open)).toBeGreaterThan(before!);
    expect(await dueOf(other)).toBe(beside);
    expect(await isFoldOfItsEvents(caseFile, open)).toBe(true);
    expect(await adoptCalendars(caseFile)).toBe(0);
  });

  it('given a case in real time, tells the engine the new moments', async () => {
    const { caseFile, worker } = system.services;
    const caseId = await school.open('lisa');
    const wakes = async (): Promise<number> =>
      (await system.owner.query('select 1 from wake where case_id = $1', [caseId])).rowCount ?? 0;
    await eventually(async () => (await wakes()) === 0);
    const fortnight = Array.from({ length: 14 }, (_, ahead) => addDays(dayOf(Date.now()), ahead + 1));

    await addClosedDays(worker, school.organisationId, fortnight);

    expect(await adoptCalendars(caseFile)).toBeGreaterThan(0);
    expect(await wakes()).toBe(1);
  });
});
