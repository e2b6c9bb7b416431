import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { leaseNotifications } from '../../src/store/notifications.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

const CASES = 40;
const PER_CASE = 500;

describe('the messages that wait after a long outage', () => {
  let system: System;
  let school: School;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    for (let made = 0; made < CASES; made += 1) await school.open('lisa');
  });
  afterAll(() => system.close());

  it(`given ${CASES * PER_CASE} of them, all but the newest per person and point are overtaken and delivery begins`, async () => {
    const { owner, services } = system;
    await owner.query(
      `insert into notification (id, organisation_id, case_id, person_id, kind, point, rung, nominal_at, facts)
       select gen_random_uuid(), f.organisation_id, f.id, p.id, 'point', 'W1', '1', 4000000000000 + n, '{}'
       from case_file f, unnest($1::uuid[]) as p(id), generate_series(1, $2::int) as n`,
      [[school.people.omar, school.people.ria], PER_CASE / 2],
    );

    const due = await leaseNotifications(services.worker, 25);

    expect(due).toHaveLength(25);
    const { rows } = await owner.query<{ waiting: number }>(
      "select count(*)::int as waiting from notification where status = 'pending' and point = 'W1' and rung = '1'",
    );
    expect(rows[0]?.waiting).toBe(CASES * 2);
  });
});
