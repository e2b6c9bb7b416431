import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase, readTimeline } from '../../src/casefile/reads.js';
import { at } from '../../src/domain/terms/amsterdam.js';
import { day } from '../../src/domain/terms/day.js';
import { OPEN_CASE, School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('a case on the real record and the real engine', () => {
  let system: System;
  let school: School;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    await system.startWorker();
  });
  afterAll(() => system.close());

  const view = async (caseId: string, name: 'omar' | 'lisa' = 'omar') =>
    (await readCase(system.services.caseFile, {
      organisationId: school.organisationId,
      personId: school.people[name],
      caseId,
    }))!.view;

  it('given silence on a standing clock, moving it reminds and escalates, and the act that follows is answered', async () => {
    const monday = at(day('2027-01-11'), 10);
    const caseId = await school.open('lisa', undefined, { at: monday, factor: 0 });

    await system.services.engine.moveClock(caseId, at(day('2027-01-13'), 9));

    expect((await view(caseId)).waiting.find((point) => point.id === 'W1')?.rung).toBe(1);
    const acknowledged = await school.act(caseId, 'acknowledge', 'omar');
    expect(acknowledged.kind).toBe('done');
    expect((await view(caseId)).waiting.map((point) => point.id)).not.toContain('W1');
  });

  it('keeps every act in the words of the person who wrote them, for those who may read them only (R02, R36)', async () => {
    const caseId = await school.open('lisa');
    const request = { organisationId: school.organisationId, caseId };
    const { caseFile } = system.services;

    const timeline = await readTimeline(caseFile, { ...request, personId: school.people.omar });
    expect(JSON.stringify(timeline)).toContain('Blauwe plek');
    expect(await readTimeline(caseFile, { ...request, personId: school.people.bea })).toBeNull();
  });

  it('given somebody who is shut out, an opening under the id of that case is refused as unknown', async () => {
    const caseId = await school.open('omar', { ...OPEN_CASE, deny: [school.people.lisa] });
    const before = await view(caseId);
    const done = await school.act(caseId, 'openCase', 'lisa', OPEN_CASE);
    expect(done).toMatchObject({ kind: 'refused', refusal: { code: 'unknownCase' } });
    expect(await view(caseId)).toEqual(before);
  });
});
