import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { at } from '../../src/domain/terms/amsterdam.js';
import { day } from '../../src/domain/terms/day.js';
import { readBeforeWeClose } from '../../src/rounds/before-we-close.js';
import { readRetentionList } from '../../src/rounds/retention-list.js';
import { noteYearDuty, readSchoolYear } from '../../src/rounds/school-year.js';
import { School, type SchoolPerson } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('the lists of the rounds', () => {
  let system: System;
  let school: School;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
  });
  afterAll(() => system.close());

  const who = (person: SchoolPerson) => ({
    organisationId: school.organisationId,
    personId: school.people[person],
  });

  it('before we close: who sees the child and whom to call, per open case, for who sees these cases', async () => {
    // Opened inside the five school days before Christmas 2026: the holiday check opens at once.
    const clock = { at: at(day('2026-12-15'), 10), factor: 0 };
    const answered = await school.open('lisa', undefined, clock);
    const open = await school.open('lisa', undefined, clock);
    await school.act(answered, 'recordHolidayPlan', 'lisa', {
      holiday: 'Kerstvakantie 2026',
      whoSeesTheChild: 'Oma, elke week',
      whomToCall: 'Wijkteam',
    });
    const now = at(day('2026-12-16'), 9);
    const list = (await readBeforeWeClose(system.services.caseFile, who('omar'), school.locationId, now))!;

    expect(list.holiday.label).toBe('Kerstvakantie 2026');
    const find = (caseId: string) => list.cases.find((one) => one.caseId === caseId);
    expect(find(answered)).toMatchObject({ whoSeesTheChild: 'Oma, elke week', whomToCall: 'Wijkteam' });
    expect(find(open)).toMatchObject({ whoSeesTheChild: null, whomToCall: null });
    const unseen = (await readBeforeWeClose(system.services.caseFile, who('bea'), school.locationId, now))!;
    expect(unseen.cases).toEqual([]);
  });

  it('R35, the school year: duties with their evidence, noted by who keeps it', async () => {
    const { caseFile } = system.services;
    const done = {
      locationId: school.locationId,
      duty: 'training',
      on: day('2026-11-12'),
      note: 'Basistraining',
    } as const;
    expect(await noteYearDuty(caseFile, who('omar'), done)).toBe(true);
    expect(await noteYearDuty(caseFile, who('lisa'), done)).toBe(false);

    const year = (await readSchoolYear(caseFile, who('ria'), school.locationId, 2026))!;
    expect(year.map((line) => `${line.duty} ${line.due}`)).toEqual([
      'introduction 2026-10-01',
      'teamMeeting 2026-12-01',
      'yearlyTalk 2027-03-01',
      'intervision 2027-04-01',
      'training 2027-06-01',
    ]);
    expect(year.at(-1)!.evidence).toMatchObject([
      { doneOn: '2026-11-12', notedBy: 'omar', note: 'Basistraining' },
    ]);
    expect(await readSchoolYear(caseFile, who('lisa'), school.locationId, 2026)).toBeNull();
  });

  it('retention: all for who decides, own cases for an owner, nothing for others', async () => {
    const caseId = await school.open('lisa');
    await system.owner.query("update case_file set closure = 'dispelled' where id = $1", [caseId]);
    await system.owner.query(
      `insert into retention_proposal (case_id, organisation_id, rule, term_ends) values ($1, $2, 'unfounded', '2027-01-15')`,
      [caseId, school.organisationId],
    );
    const list = (person: SchoolPerson) => readRetentionList(system.services.caseFile, who(person));
    expect(await list('fatma')).toMatchObject([{ caseId, rule: 'unfounded', termEnds: '2027-01-15' }]);
    expect(await list('lisa')).toHaveLength(1);
    expect(await list('bea')).toEqual([]);
    expect(await list('adam')).toEqual([]);
  });
});
