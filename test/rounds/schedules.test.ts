import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startLoops } from '../../src/main/loops.js';
import { registerSchedules } from '../../src/rounds/schedules.js';
import { SELF_TEST_ORGANISATION } from '../../src/rounds/setting.js';
import { watchSelfTest } from '../../src/rounds/ladder-self-test.js';
import { readAlarms } from '../../src/store/alarms.js';
import { lastSelfTest } from '../../src/store/self-test-rows.js';
import { TASK_QUEUE, ROUNDS, type Round } from '../../src/workflows/ids.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(120_000);

describe('the rounds on the real engine', () => {
  let system: System;
  const client = () => system.services.engine.client;

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
  });
  afterAll(() => system.close());

  const run = (round: Round) =>
    client().workflow.execute(round, { taskQueue: TASK_QUEUE, workflowId: `${round}-${Date.now()}` });
  const alarms = async () => (await readAlarms(system.services.worker, null)).map((alarm) => alarm.kind);

  it('registers a schedule a round, in Amsterdam time, and a second start changes nothing', async () => {
    await registerSchedules(client());
    await registerSchedules(client());

    const found: string[] = [];
    for (const round of ROUNDS) {
      const schedule = await client().schedule.getHandle(round).describe();
      expect(schedule.spec.timezone).toBe('Europe/Amsterdam');
      expect(schedule.policies.overlap).toBe('SKIP');
      expect(schedule.action).toMatchObject({ workflowType: round, taskQueue: TASK_QUEUE });
      found.push(schedule.scheduleId);
    }
    expect(found).toEqual([...ROUNDS]);
    // 08:00 in Amsterdam is 07:00 UTC in winter and 06:00 in summer.
    const [next] = (await client().schedule.getHandle('dailyDigest').describe()).info.nextActionTimes;
    expect(
      new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }).format(next),
    ).toBe('08:00');
  });

  it('every round runs as a workflow, on an installation without organisations too', async () => {
    for (const round of ROUNDS.filter((one) => one !== 'ladderSelfTest')) expect(await run(round)).toBe(0);
  });

  it('the ladder tests itself: each rung reaches its person on real timers, and the dummy case is closed', async () => {
    const loops = startLoops(system.services);
    try {
      expect(await run('ladderSelfTest')).toBe(true);
    } finally {
      await loops.stop();
    }
    const result = (await lastSelfTest(system.services.worker))!;
    expect(result.passed).toBe(true);
    expect(new Set(result.rungs.map((one) => one.rung))).toEqual(new Set(['start', 'due', '2', '3']));
    for (const rung of result.rungs) expect(rung.accepted! - rung.planned).toBeLessThan(15_000);
    const { rows } = await system.owner.query(
      'select stage, closure from case_file where organisation_id = $1',
      [SELF_TEST_ORGANISATION],
    );
    expect(rows).toEqual([{ stage: 'closed', closure: 'openedInError' }]);
    expect(await alarms()).toEqual([]);
  });

  it('given a delivery that is dead, the test fails, and that is an alarm until it works again', async () => {
    expect(await run('ladderSelfTest')).toBe(false);
    expect(await alarms()).toEqual(['ladderSelfTest']);

    const loops = startLoops(system.services);
    expect(await run('ladderSelfTest')).toBe(true);
    await loops.stop();
    expect(await alarms()).toEqual([]);
  });

  it('given an engine that makes no tests any more, somebody else notices', async () => {
    await watchSelfTest(system.services);
    expect(await alarms()).toEqual([]);
    await system.owner.query(
      `update self_test_run set started_at = started_at - interval '9 days', ended_at = ended_at - interval '9 days'`,
    );
    await watchSelfTest(system.services);
    expect(await alarms()).toEqual(['ladderSelfTest']);
  });
});
