import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readCase, readTimeline } from '../../src/casefile/reads.js';
import { letMeetingPass } from '../../src/sot/let-meeting-pass.js';
import { relayMeetings } from '../../src/sot/wake-meeting.js';
import { meetingWorkflowId } from '../../src/workflows/ids.js';
import { addPerson } from '../../src/organisation/people.js';
import { violations } from '../replay/allow-list.js';
import { historiesOfRun } from '../replay/histories-of.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';
import { addGuest, local, MONDAY, PURPOSE, SchoolMeeting } from './held-meeting.js';

jest.setTimeout(120_000);

let system: System;
let school: School;
let noor: string;
beforeAll(async () => {
  system = await createSystem();
  await system.startWorker();
  school = await School.create(system.services);
  noor = await addGuest(system.services, school);
});
afterAll(() => system.close());

const CLOCK = { at: MONDAY, factor: 0 };

/** Messages about a meeting, oldest first: `agenda due omar`. */
async function told(meeting: SchoolMeeting): Promise<readonly string[]> {
  const { rows } = await system.owner.query<{ point: string; rung: string; name: string }>(
    `select n.point, n.rung, p.name from notification n join person p on p.id = n.person_id
     where n.point like $1 order by n.nominal_at, n.point, n.rung, p.name`,
    [`meeting ${meeting.id} %`],
  );
  return rows.map(({ point, rung, name }) => `${point.split(' ')[2] ?? ''} ${rung} ${name}`);
}

async function stageOf(meeting: SchoolMeeting): Promise<string> {
  const { rows } = await system.owner.query<{ stage: string }>('select stage from meeting where id = $1', [
    meeting.id,
  ]);
  return rows[0]!.stage;
}

describe('a meeting on the real engine, on the practice clock', () => {
  it('planned → agenda → preparation → held → minutes → agreements looked at in the next one', async () => {
    const { omar, lisa } = school.people;
    const caseId = await school.open('lisa', undefined, CLOCK);
    const meeting = await SchoolMeeting.plan(system.services, school, { guests: [noor] });

    // Nobody closes the agenda: the engine reminds the chair, and then one rung up.
    const item = await meeting.ok('addAgendaItem', omar, {
      ...PURPOSE,
      caseId,
      audience: [omar, noor],
      preparer: lisa,
    });
    await meeting.advance('2027-01-27T09:00');
    expect(await told(meeting)).toEqual([
      'invitation start lisa',
      'invitation start noor',
      'invitation start ria',
      'agenda before omar',
      'agenda due omar',
      'agenda 1 omar',
    ]);
    await meeting.ok('closeAgenda', omar);

    // Lisa prepares only when she is reminded.
    await meeting.advance('2027-02-03T09:00');
    expect((await told(meeting)).slice(6)).toEqual([
      'prepare:2 before lisa',
      'prepare:2 due lisa',
      'prepare:2 1 omar',
    ]);
    await meeting.ok('prepareItem', lisa, {
      item,
      facts: 'Vijf keer te laat',
      done: 'Gebeld',
      question: 'Wat nu?',
    });

    // Held: the advice lands on the case as a consultation of step 2, by the ordinary command.
    await meeting.advance('2027-02-09T14:30');
    await meeting.ok('recordItem', omar, { item: await firstItem(meeting) });
    const action = { what: 'Belt de jeugdarts', owner: noor, due: local('2027-02-12T17:00') };
    const recorded = await meeting.act('recordItem', omar, {
      item,
      advice: 'Praat eerst met moeder',
      actions: [action],
    });
    expect(recorded).toMatchObject({ kind: 'done', advice: 'landed' });
    const who = { organisationId: school.organisationId, personId: omar, caseId };
    const view = (await readCase(system.services.caseFile, who))!.view;
    expect(view.steps[2]).toBe('done');
    expect(view.waiting.map((one) => one.id)).toContain('W13');
    expect(view).toMatchObject({ melding: 'none', stage: 'investigating' });
    const words = (await readTimeline(system.services.caseFile, who))!.flatMap((one) => one.entry ?? []);
    expect(words).toContainEqual(
      expect.objectContaining({ with: 'sot', outcome: 'Praat eerst met moeder', anonymous: true }),
    );

    // The minutes wait five school days; the agreement climbs its own ladder.
    await meeting.advance('2027-02-17T09:00');
    const after = (await told(meeting)).slice(9);
    expect(after).toContain('minutes due omar');
    expect(after).toContain('action:1 due noor');
    expect(after).toContain('action:1 1 omar');
    expect(after).toContain('action:1 2 ria');
    expect(after.filter((one) => one.startsWith('takeOver'))).toEqual([]);
    await meeting.ok('adoptMinutes', omar);
    await meeting.ok('completeAction', noor, { action: await onlyAction(meeting), text: 'Gebeld' });

    // The next meeting begins with the agreements of this one; then nothing is waited for, and the run ends.
    const next = await SchoolMeeting.plan(system.services, school, { startsAt: local('2027-03-09T14:00') });
    await next.advance('2027-02-24T09:00');
    await next.ok('closeAgenda', omar);
    await next.advance('2027-03-09T14:10');
    await next.ok('recordItem', omar, { item: await firstItem(next) });
    expect(await stageOf(meeting)).toBe('checked');
    await relayMeetings(system.services.meetings);
    const run = system.services.engine.client.workflow.getHandle(meetingWorkflowId(meeting.id));
    await relayUntil(async () => (await run.describe()).status.name === 'COMPLETED');
  });

  it('the same moment twice, and the same command twice, do nothing new', async () => {
    const { omar } = school.people;
    const meeting = await SchoolMeeting.plan(system.services, school, {
      startsAt: local('2027-05-18T14:00'),
    });
    await meeting.advance('2027-04-28T09:00');
    const before = await told(meeting);
    await letMeetingPass(system.services.meetings, meeting.id);
    await meeting.advance('2027-04-28T09:00');
    expect(await told(meeting)).toEqual(before);
    const fields = { id: randomUUID(), title: 'Gezonde school' };
    const results = await Promise.all([
      meeting.act('addAgendaItem', omar, fields),
      meeting.act('addAgendaItem', omar, fields),
    ]);
    expect(results.map((one) => one.kind)).toEqual(['done', 'done']);
    const { rows } = await system.owner.query(
      'select 1 from meeting_item where meeting_id = $1 and number > 1',
      [meeting.id],
    );
    expect(rows).toHaveLength(1);
    expect(await meeting.act('addAgendaItem', omar, { ...fields, title: 'anders' })).toEqual({
      kind: 'idReused',
    });
  });

  it('an advice that its writer may not put on the case waits for somebody who may', async () => {
    const { omar, lisa } = school.people;
    const sofie = await chairWithoutCases();
    const caseId = await school.open('lisa', undefined, CLOCK);
    const meeting = await SchoolMeeting.plan(system.services, school, {
      ...{ chair: sofie, attendees: [sofie, lisa], startsAt: local('2027-06-01T14:00') },
    });
    const item = await meeting.ok('addAgendaItem', omar, { ...PURPOSE, caseId, audience: [lisa] });
    await meeting.advance('2027-05-11T09:00');
    await meeting.ok('closeAgenda', sofie);
    await meeting.advance('2027-06-01T15:00');
    const recorded = await meeting.act('recordItem', sofie, { item, advice: 'Kijk mee in de klas' });
    expect(recorded).toMatchObject({ kind: 'done', advice: 'waits' });
    await meeting.advance('2027-06-02T17:00');
    expect(await told(meeting)).toContain('takeOver:2 due omar');
    expect(await meeting.act('takeOverAdvice', omar, { item })).toMatchObject({
      kind: 'done',
      advice: 'landed',
    });
    expect(await meeting.act('takeOverAdvice', omar, { item })).toMatchObject({
      refusal: { code: 'nothingToDo' },
    });
    const who = { organisationId: school.organisationId, personId: omar, caseId };
    expect((await readCase(system.services.caseFile, who))!.view.steps[2]).toBe('done');
  });

  it('a case that becomes acute leaves the agenda', async () => {
    const { omar } = school.people;
    const caseId = await school.open('lisa', undefined, CLOCK);
    const meeting = await SchoolMeeting.plan(system.services, school, {
      startsAt: local('2027-06-15T14:00'),
    });
    const item = await meeting.ok('addAgendaItem', omar, { ...PURPOSE, caseId, audience: [omar] });
    await school.act(caseId, 'raiseEmergency', 'omar', { reason: 'nu', called: [] });
    await meeting.advance('2027-01-12T09:00');
    const { rows } = await system.owner.query<{ status: string; facts: { outBecause: string } }>(
      'select status, facts from meeting_item where id = $1',
      [item],
    );
    expect(rows[0]).toMatchObject({ status: 'sentOut', facts: { outBecause: 'acute' } });
  });

  it('nothing about a person, a case or a place is in the engine', async () => {
    const { client } = system.services.engine;
    const histories: string[] = [];
    for await (const run of client.workflow.list({ query: "WorkflowType = 'sotMeeting'" }))
      histories.push(...(await historiesOfRun(client, run.workflowId)));
    expect(histories.length).toBeGreaterThan(3);
    expect(histories.flatMap(violations)).toEqual([]);
  });
});

async function firstItem(meeting: SchoolMeeting): Promise<string> {
  const { rows } = await system.owner.query<{ id: string }>(
    'select id from meeting_item where meeting_id = $1 and number = 1',
    [meeting.id],
  );
  return rows[0]!.id;
}

async function onlyAction(meeting: SchoolMeeting): Promise<string> {
  const { rows } = await system.owner.query<{ id: string }>(
    'select id from meeting_action where meeting_id = $1',
    [meeting.id],
  );
  return rows[0]!.id;
}

async function chairWithoutCases(): Promise<string> {
  const { organisationId } = school;
  const person = {
    organisationId,
    name: 'sofie',
    email: 'sofie@oefenschool.example',
    roles: ['sotChair'] as const,
  };
  return addPerson(system.services.worker, person);
}

async function relayUntil(there: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await there()) return;
    await relayMeetings(system.services.meetings);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('It did not come');
}
