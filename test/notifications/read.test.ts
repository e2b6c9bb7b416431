import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createDelivery } from '../../src/main/delivery.js';
import { deliver } from '../../src/notifications/deliver.js';
import { chooseMail, readMailChoice } from '../../src/notifications/preferences.js';
import { readNotifications } from '../../src/notifications/read.js';
import { readBell } from '../../src/rounds/bell.js';
import { School, type SchoolPerson } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('notifications as people see and choose them', () => {
  let system: System;
  let school: School;
  let delivery: ReturnType<typeof createDelivery>;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    delivery = createDelivery(system.services);
  });
  afterAll(async () => {
    delivery.close();
    await system.close();
  });

  const who = (person: SchoolPerson) => ({
    organisationId: school.organisationId,
    personId: school.people[person],
  });
  const shown = (caseId: string, person: SchoolPerson) =>
    readNotifications(system.services.caseFile, { ...who(person), caseId });
  const statusOf = async (caseId: string, person: SchoolPerson, point: string) =>
    (await shown(caseId, 'lisa'))?.find((one) => one.person === person && one.point === point)?.status;

  it('every notification of a case is shown with its outcome to who sees the case in full, to nobody else', async () => {
    const caseId = await school.open('lisa');
    expect(await statusOf(caseId, 'omar', 'W1')).toBe('pending');
    await deliver(delivery);
    expect(await statusOf(caseId, 'omar', 'W1')).toBe('sent');
    expect(await shown(caseId, 'omar')).toEqual(await shown(caseId, 'lisa'));
    expect(await shown(caseId, 'bea')).toBeNull();
    expect(await shown(caseId, 'adam')).toBeNull();
  });

  it('coordinators have both, others at once, until they choose; a choice of digest keeps a mail for the morning', async () => {
    const { caseFile } = system.services;
    expect(await readMailChoice(caseFile, who('omar'))).toBe('both');
    expect(await readMailChoice(caseFile, who('ria'))).toBe('immediate');
    await chooseMail(caseFile, who('ria'), 'digest');
    expect(await readMailChoice(caseFile, who('ria'))).toBe('digest');

    const caseId = await school.open('lisa');
    await deliver(delivery);
    // W7, the last day for the decision, lies weeks ahead.
    expect(await statusOf(caseId, 'ria', 'W7')).toBe('digest');
    expect(await statusOf(caseId, 'omar', 'W1')).toBe('sent');
  });

  it('what would come too late in the digest is sent at once, and class acute always', async () => {
    await chooseMail(system.services.caseFile, who('omar'), 'digest');
    await chooseMail(system.services.caseFile, who('ria'), 'digest');
    const soon = await school.open('lisa');
    await system.owner.query("update waiting_point set due = $2 where case_id = $1 and point = 'W1'", [
      soon,
      Date.now() + 60_000,
    ]);
    const acute = await school.open('lisa');
    await school.act(acute, 'raiseEmergency', 'lisa', { reason: 'Direct gevaar', called: [] });
    while (await deliver(delivery));

    expect(await statusOf(soon, 'omar', 'W1')).toBe('sent');
    expect(await statusOf(acute, 'ria', 'W7')).toBe('sent');
  });

  it('given the coordinator on leave, her deputy gets what was hers', async () => {
    await system.owner.query('insert into absence values ($1, $2, $3, current_date - 1, current_date + 1)', [
      randomUUID(),
      school.organisationId,
      school.people.omar,
    ]);
    await system.owner.query(
      "insert into role_assignment (id, organisation_id, person_id, role, deputy) values ($1, $2, $3, 'aandachtsfunctionaris', true)",
      [randomUUID(), school.organisationId, school.people.vera],
    );
    const caseId = await school.open('lisa');
    await deliver(delivery);
    expect(await statusOf(caseId, 'vera', 'W1')).toBe('sent');
    expect(await statusOf(caseId, 'omar', 'W1')).toBeUndefined();
  });

  it('"De bel werkt" is detailed for who runs the location, a headline for the bestuur, nothing for others', async () => {
    const { caseFile } = system.services;
    await system.owner.query('insert into self_test_run (ended_at, passed) values (clock_timestamp(), true)');
    const bell = (await readBell(caseFile, who('ria')))!;
    expect(bell.works).toBe(true);
    expect(bell.detail).toMatchObject({ queue: { waiting: 0 }, refusing: [], unwatched: [] });
    expect(bell.detail!.coordinators.map((one) => one.name)).toEqual(['omar']);
    expect((await readBell(caseFile, who('bea')))!.detail).toBeNull();
    expect(await readBell(caseFile, who('lisa'))).toBeNull();

    await system.owner.query(
      "update notification set status = 'refused', settled_at = clock_timestamp() where person_id = $1",
      [school.people.omar],
    );
    const broken = (await readBell(caseFile, who('bea')))!;
    expect(broken.works).toBe(false);
  });
});
