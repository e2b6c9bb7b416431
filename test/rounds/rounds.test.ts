import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readWorkList } from '../../src/casefile/work-list.js';
import { at } from '../../src/domain/terms/amsterdam.js';
import { day } from '../../src/domain/terms/day.js';
import { createDelivery } from '../../src/main/delivery.js';
import { deliver } from '../../src/notifications/deliver.js';
import { coordinatorWatch } from '../../src/rounds/coordinator-watch.js';
import { dailyDigest } from '../../src/rounds/daily-digest.js';
import { holidayRound } from '../../src/rounds/holiday-round.js';
import { retentionRound } from '../../src/rounds/retention-round.js';
import type { RoundDeps } from '../../src/rounds/setting.js';
import { yearRound } from '../../src/rounds/year-round.js';
import { readAlarms } from '../../src/store/alarms.js';
import { addTrainingOf } from '../../src/store/year-rows.js';
import { School, type SchoolPerson } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';
import { readOutbox } from '../notifications/outbox.js';

jest.setTimeout(60_000);

const morning = (date: string) => at(day(date), 8);

describe('the rounds', () => {
  let system: System;
  let school: School;
  let deps: RoundDeps;

  beforeAll(async () => {
    system = await createSystem();
    deps = { worker: system.services.worker, caseFile: system.services.caseFile };
  });
  afterAll(() => system.close());
  beforeEach(async () => {
    await system.owner.query(
      'truncate notification, waiting_point, holiday_round, retention_proposal, alarm, work_list_opened',
    );
    await system.owner.query("update case_file set stage = 'closed', next_due = null, next_at = null");
    await system.owner.query('delete from role_assignment');
    school = await School.create(system.services);
  });

  const rowsOf = async (kind: string) =>
    (
      await system.owner.query<{ to: string; facts: Record<string, unknown>; at: number }>(
        `select split_part(p.email, '@', 1) as to, n.facts, n.nominal_at as at from notification n
         join person p on p.id = n.person_id where n.kind = $1 order by n.nominal_at, 1`,
        [kind],
      )
    ).rows;
  const to = async (kind: string) => (await rowsOf(kind)).map((row) => row.to);
  const choose = (person: SchoolPerson, choice: string) =>
    system.owner.query('insert into mail_choice values ($1, $2, $3)', [
      school.people[person],
      school.organisationId,
      choice,
    ]);

  describe('dailyDigest', () => {
    it('goes once to who wants one and has something to do; twice the same day is one', async () => {
      await school.open('lisa');
      await choose('lisa', 'digest');
      await choose('ria', 'immediate');

      expect(await dailyDigest(deps, morning('2026-11-25'))).toBe(2);
      expect(await dailyDigest(deps, morning('2026-11-25'))).toBe(0);
      expect(await to('digest')).toEqual(['lisa', 'omar']);
      // A day that was missed: the next morning simply tells everything.
      expect(await dailyDigest(deps, morning('2026-11-27'))).toBe(2);
    });

    it('is silent at weekends, and without tasks on every day but Monday', async () => {
      expect(await dailyDigest(deps, morning('2026-11-28'))).toBe(0);
      expect(await dailyDigest(deps, morning('2026-11-25'))).toBe(0);
      expect(await dailyDigest(deps, morning('2026-11-30'))).toBe(1);
      await choose('omar', 'immediate');
      expect(await dailyDigest(deps, morning('2026-12-07'))).toBe(0);
    });

    it('in a holiday still goes to who has something to do, because not everything pauses', async () => {
      expect(await dailyDigest(deps, morning('2026-12-28'))).toBe(0);
      await school.open('lisa');
      expect(await dailyDigest(deps, morning('2026-12-28'))).toBe(1);
    });

    it('holds code, neutral word and exact term of each task, in the words of D.3', async () => {
      const caseId = await school.open('lisa');
      await choose('lisa', 'digest');
      const { rows } = await system.owner.query<{ code: string }>(
        'select code from case_file where id = $1',
        [caseId],
      );
      const now = Date.now();
      await system.owner.query(
        `update waiting_point set due = case point when 'W2' then $2::bigint else $3::bigint end where case_id = $1`,
        [caseId, now - 1, now + 60 * 86_400_000],
      );
      await dailyDigest(deps, morning('2026-11-25'));
      const delivery = createDelivery(system.services);
      await deliver(delivery);
      delivery.close();

      const mails = await readOutbox(system.config.OUTBOX_DIRECTORY);
      const mail = mails.find((one) => one.subject === 'Waaklicht: jouw dag' && one.to.startsWith('lisa'))!;
      const code = rows[0]!.code;
      expect(mail.text).toMatch(
        /^Goedemorgen lisa\. Vandaag: 1 taak\. Deze week: 1\. Bij 1 is de termijn voorbij\./,
      );
      expect(mail.text).toContain(`${code.slice(0, 3)}-${code.slice(3)} · vastlegging afmaken · `);
      expect(mail.text).toContain('Naar de werklijst: http://localhost/werklijst');
    });
  });

  describe('coordinatorWatch', () => {
    const open = async () => {
      await school.open('lisa');
      await system.owner.query('update case_file set opened_at = $1 where organisation_id = $2', [
        at(day('2026-11-23'), 10),
        school.organisationId,
      ]);
    };

    it('reports a coordinator who did not look for three school days to the director, again after three more, each once', async () => {
      await open();
      expect(await coordinatorWatch(deps, morning('2026-11-26'))).toBe(0);
      expect(await coordinatorWatch(deps, morning('2026-11-27'))).toBe(1);
      expect(await coordinatorWatch(deps, morning('2026-11-27'))).toBe(0);
      expect(await rowsOf('listUnread')).toMatchObject([
        { to: 'ria', facts: { schoolDays: 3, location: 'Hoofdlocatie', deputy: false } },
      ]);
      // The days after were missed: it comes all the same, once.
      expect(await coordinatorWatch(deps, morning('2026-12-03'))).toBe(1);
    });

    it('is content when the work list was opened', async () => {
      await open();
      await readWorkList(
        system.services.caseFile,
        { organisationId: school.organisationId, personId: school.people.omar },
        { onTurn: false, overdue: false, limit: 10 },
      );
      expect(await coordinatorWatch(deps, Date.now() + 86_400_000)).toBe(0);
    });

    it('alarms while nobody who coordinates can be reached, by mail or at all', async () => {
      const alarms = async () =>
        (await readAlarms(system.services.worker, school.organisationId)).map((one) => one.kind);
      await coordinatorWatch(deps, morning('2026-11-24'));
      expect(await alarms()).toEqual([]);
      await system.owner.query(
        `insert into notification (id, organisation_id, person_id, point, rung, nominal_at, kind, status, settled_at)
         values ($1, $2, $3, 'digest', 'day', 1, 'digest', 'refused', clock_timestamp())`,
        [randomUUID(), school.organisationId, school.people.omar],
      );
      await coordinatorWatch(deps, morning('2026-11-24'));
      expect(await alarms()).toEqual(['coordinatorUnreachable']);
      await system.owner.query(
        `insert into role_assignment (id, organisation_id, person_id, role, deputy) values ($1, $2, $3, 'aandachtsfunctionaris', true)`,
        [randomUUID(), school.organisationId, school.people.vera],
      );
      await coordinatorWatch(deps, morning('2026-11-24'));
      expect(await alarms()).toEqual([]);
    });
  });

  describe('holidayRound', () => {
    /** The lists of this school: the schools of other tests have theirs. */
    const lists = async (date: string) => {
      await holidayRound(deps, morning(date));
      const { rows } = await system.owner.query('select 1 from holiday_round where location_id = $1', [
        school.locationId,
      ]);
      return rows.length;
    };

    it('makes each list once, two weeks and five school days before the holiday, and tells owners how many miss', async () => {
      await school.open('lisa');
      await school.open('lisa');
      // Christmas 2026 begins on Saturday 19 December; five school days before it is Monday 14 December.
      expect(await lists('2026-12-04')).toBe(0);
      expect(await lists('2026-12-07')).toBe(1);
      expect(await holidayRound(deps, morning('2026-12-07'))).toBe(0);
      expect(await rowsOf('beforeHoliday')).toMatchObject([
        { to: 'lisa', facts: { cases: 2, firstDay: day('2026-12-19') }, at: morning('2026-12-05') },
      ]);
      expect(await lists('2026-12-14')).toBe(2);
    });

    it('after missed days makes both lists, and mails once', async () => {
      const caseId = await school.open('lisa');
      await system.owner.query(
        `insert into waiting_point select organisation_id, id, 'W14', 0, null, 'owner', array[owner_id] from case_file where id = $1`,
        [caseId],
      );
      expect(await lists('2026-12-17')).toBe(2);
      expect(await rowsOf('beforeHoliday')).toMatchObject([{ to: 'lisa', facts: { cases: 1 } }]);
    });

    it('counts no case from which its owner was shut out', async () => {
      const caseId = await school.open('lisa');
      await system.owner.query('insert into case_denial values ($1, $2, $3)', [
        school.organisationId,
        caseId,
        system.services.keys.personToken(school.organisationId, school.people.lisa),
      ]);
      await holidayRound(deps, morning('2026-12-07'));
      expect(await rowsOf('beforeHoliday')).toEqual([]);
    });
  });

  describe('yearRound', () => {
    it('R35: asks for each yearly duty without evidence, four weeks before and every four weeks, each once', async () => {
      expect(await yearRound(deps, morning('2026-08-31'))).toBe(0);
      // Nobody is contactpersoon: whoever coordinates is asked.
      expect(await yearRound(deps, morning('2026-09-07'))).toBe(1);
      expect(await yearRound(deps, morning('2026-09-07'))).toBe(0);
      expect(await yearRound(deps, morning('2026-09-14'))).toBe(0);
      expect(await yearRound(deps, morning('2026-10-05'))).toBe(1);
      expect(await rowsOf('yearlyDuty')).toMatchObject([
        { to: 'omar', facts: { duty: 'jezelf voorstellen in alle groepen', due: day('2026-10-01') } },
        { to: 'omar' },
      ]);
    });

    it('stops asking once there is evidence', async () => {
      await system.owner.query(
        `insert into year_evidence (id, organisation_id, location_id, school_year, duty, done_on, noted_by)
         values ($1, $2, $3, 2026, 'introduction', '2026-09-03', $4)`,
        [randomUUID(), school.organisationId, school.locationId, school.people.omar],
      );
      expect(await yearRound(deps, morning('2026-10-05'))).toBe(0);
    });

    it('R35: the training of one is not that of all; when everybody has had it, nobody is asked', async () => {
      const asked = async () => {
        await yearRound(deps, morning('2027-05-04'));
        const rows = await rowsOf('yearlyDuty');
        return rows.filter(({ facts }) => facts['duty'] === 'de jaarlijkse scholing').length;
      };
      const trained = (name: SchoolPerson) =>
        addTrainingOf(system.services.worker, {
          ...{ runId: randomUUID(), organisationId: school.organisationId, personId: school.people[name] },
          ...{ schoolYear: 2026, doneOn: '2026-11-25', note: 'Oefenzaak: De blauwe plek' },
        });
      for (const name of ['lisa', 'omar', 'ria'] as const) await trained(name);
      expect(await asked()).toBe(1);
      await system.owner.query('truncate notification');
      await trained('vera');
      expect(await asked()).toBe(0);
    });
  });

  describe('retentionRound', () => {
    it('proposes a closed file thirty days before its term ends, once, and destroys nothing', async () => {
      const caseId = await school.open('lisa');
      await system.owner.query("update case_file set stage = 'closed', closure = 'dispelled' where id = $1", [
        caseId,
      ]);
      await system.owner.query(
        `insert into case_event select organisation_id, id, 99, 'caseClosed', $2, null, null, '', key_id from case_file where id = $1`,
        [caseId, at(day('2026-01-15'), 12)],
      );
      expect(await retentionRound(deps, morning('2026-12-15'))).toBe(0);
      expect(await retentionRound(deps, morning('2026-12-16'))).toBe(1);
      expect(await retentionRound(deps, morning('2026-12-17'))).toBe(0);
      const proposals = await system.owner.query('select rule, term_ends::text from retention_proposal');
      expect(proposals.rows).toEqual([{ rule: 'unfounded', term_ends: '2027-01-15' }]);

      // Opened again: kept.
      await system.owner.query("update case_file set stage = 'investigating' where id = $1", [caseId]);
      await retentionRound(deps, morning('2026-12-18'));
      expect((await system.owner.query('select 1 from retention_proposal')).rows).toEqual([]);
    });
  });
});
