import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { seedMeeting } from '../../src/practice/meeting.js';
import { seedPractice } from '../../src/practice/seed.js';
import { readMeetings } from '../../src/sot/list-meetings.js';
import { readMeeting } from '../../src/sot/read-meeting.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

describe('the practice school', () => {
  let system: System;
  beforeAll(async () => {
    system = await createSystem();
  });
  afterAll(() => system.close());

  it('has one coming SOT with proposed cases on its agenda, also after a second start', async () => {
    const { caseFile, meetings } = system.services;
    const practice = await seedPractice(caseFile, () => undefined);
    await seedMeeting(meetings, practice);
    await seedMeeting(meetings, practice);
    const omar = { organisationId: practice.organisationId, personId: practice.people.omar };
    const lines = await readMeetings(meetings, omar);
    expect(lines).toHaveLength(1);
    const sheet = await readMeeting(meetings, omar, lines[0]!.id);
    expect(sheet!.state.startsAt).toBeGreaterThan(Date.now());
    expect(sheet!.items.map((item) => item.kind)).toEqual(['previous', 'case', 'case']);
  });
});
