import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { moveClock } from '../../src/casefile/let-time-pass.js';
import { at, HOUR } from '../../src/domain/terms/amsterdam.js';
import { day } from '../../src/domain/terms/day.js';
import { createDelivery } from '../../src/main/delivery.js';
import { deliver, type DeliveryDeps } from '../../src/notifications/deliver.js';
import { escalateUndelivered } from '../../src/notifications/escalate.js';
import { MAIL_CHOICES } from '../../src/notifications/choice.js';
import type { Delivered } from '../../src/notifications/transport.js';
import { School, SCHOOL_PEOPLE, type SchoolPerson } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';
import { letDeliveryTimePass } from './passing-time.js';

jest.setTimeout(120_000);

const UP: Delivered = { kind: 'sent' };
const AWAY: Delivered = { kind: 'away', answer: 'ECONNREFUSED' };
const person = fc.constantFrom(...(Object.keys(SCHOOL_PEOPLE) as SchoolPerson[]));

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('deliver' as const), mood: fc.constantFrom(UP, AWAY, AWAY) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('acknowledge' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('choose' as const), person, choice: fc.constantFrom(...MAIL_CHOICES) }) },
); // prettier-ignore
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

describe('delivery through random outages', () => {
  let system: System;

  beforeAll(async () => {
    system = await createSystem();
  });
  afterAll(() => system.close());

  it('every reminder ends in exactly one of sent, superseded and digest, and the newest per person and point is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { accepted, rows } = await live(system, steps);

        for (const row of rows) {
          expect(['sent', 'superseded', 'digest']).toContain(row.status);
          expect(accepted.filter(({ id }) => id === row.id)).toHaveLength(row.status === 'sent' ? 1 : 0);
        }
        // Of what waited together, at most the newest was sent.
        const perTurn = accepted.map(({ id, turn }) => {
          const row = rows.find((one) => one.id === id);
          return `${turn} ${row?.person_id} ${row?.point}`;
        });
        expect(new Set(perTurn).size).toBe(perTurn.length);
        const newest = new Map(rows.map((row) => [`${row.person_id} ${row.point}`, row]));
        for (const row of newest.values()) {
          if (row.open) expect(['sent', 'digest']).toContain(row.status);
        }
      }),
      { numRuns: 25 },
    );
  });
});

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly point: string;
  readonly status: string;
  readonly open: boolean;
}

interface Accepted {
  readonly id: string;
  readonly turn: number;
}

/** Lives one random life, with the mail server up at the end; oldest notification first. */
async function live(system: System, steps: readonly Step[]): Promise<{ accepted: Accepted[]; rows: Row[] }> {
  const { services, owner } = system;
  const school = await School.create(services);
  const start = at(day('2027-01-11'), 10);
  const caseId = await school.open('lisa', undefined, { at: start, factor: 0 });
  const accepted: Accepted[] = [];
  let turn = 0;
  let mood: Delivered = UP;
  const out = {
    deliver: ({ id }: { id: string }) => {
      if (mood === UP) accepted.push({ id, turn });
      return Promise.resolve(mood);
    },
    close: () => undefined,
  };
  const delivery: DeliveryDeps = { ...createDelivery(services), mail: out, practiceMail: out };
  let now = start;
  for (const one of steps) {
    turn += 1;
    switch (one.do) {
      case 'pass':
        now += one.hours * HOUR;
        await moveClock(services.caseFile, caseId, now);
        await letDeliveryTimePass(owner, `${one.hours} hours`);
        break;
      case 'deliver':
        mood = one.mood;
        await deliver(delivery);
        break;
      case 'acknowledge':
        await school.act(caseId, 'acknowledge', 'omar');
        break;
      case 'choose':
        await owner.query(
          `insert into mail_choice values ($1, $2, $3) on conflict (person_id) do update set choice = excluded.choice`,
          [school.people[one.person], school.organisationId, one.choice],
        );
        break;
    }
    await escalateUndelivered(delivery);
  }
  mood = UP;
  turn += 1;
  await letDeliveryTimePass(owner, '1 hour');
  while (await deliver(delivery));
  await escalateUndelivered(delivery);
  while (await deliver(delivery));
  const { rows } = await owner.query<Row>(
    `select n.id, n.person_id, n.point, n.status, exists (select 1 from waiting_point w
       where w.case_id = n.case_id and w.point = n.point) as open
     from notification n where n.case_id = $1
     order by n.nominal_at, array_position(array['start', 'before', 'due', '1', '2', '3'], n.rung), n.id`,
    [caseId],
  );
  return { accepted, rows };
}
