import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startLoops } from '../../src/main/loops.js';
import { ROOT } from '../../src/platform/launcher/home.js';
import { NAMESPACE, startTemporal, type TemporalServer } from '../../src/platform/launcher/temporal.js';
import type { Loop } from '../../src/platform/loop.js';
import { caseWorkflowId } from '../../src/workflows/ids.js';
import { OPEN_CASE, School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';
import { eventually } from '../workflows/engine.js';

jest.setTimeout(180_000);

const MINUTE = 60_000;
/** Half a day of a case a second. */
const FAST = 12 * 3_600;

describe('while Temporal is away', () => {
  let directory: string;
  let temporal: TemporalServer;
  let system: System;
  let school: School;
  let loops: Loop;

  const startServer = (port?: number): Promise<TemporalServer> =>
    startTemporal({
      root: ROOT,
      directory: join(directory, 'temporal'),
      log: () => undefined,
      ...(port !== undefined && { port }),
    });

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'temporal-away-'));
    temporal = await startServer();
    system = await createSystem({ TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: NAMESPACE });
    school = await School.create(system.services);
    await system.startWorker();
    loops = startLoops(system.services);
  });
  afterAll(async () => {
    await loops.stop();
    await system.close();
    await temporal.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const isRunning = async (caseId: string): Promise<boolean> => {
    const handle = system.services.engine.client.workflow.getHandle(caseWorkflowId(caseId));
    return (await handle.describe().catch(() => null))?.status.name === 'RUNNING';
  };
  const remindedAt = async (caseId: string): Promise<readonly number[]> => {
    const { rows } = await system.owner.query<{ at: number }>(
      "select entry_at as at from case_event where case_id = $1 and type = 'reminded' order by seq",
      [caseId],
    );
    return rows.map((row) => row.at);
  };

  it('people are answered, who is in danger is reminded within 30 seconds, and the rest follows when it is back', async () => {
    const known = await school.open('lisa');
    await eventually(() => isRunning(known));

    process.kill(temporal.pid, 'SIGKILL');

    const began = Date.now();
    expect((await school.act(known, 'acknowledge', 'omar')).kind).toBe('done');
    const opened = await school.open('lisa');
    expect(Date.now() - began).toBeLessThan(2_000);
    const quick = await school.open('lisa', OPEN_CASE, { at: Date.UTC(2027, 0, 11, 9), factor: FAST });
    // In danger since almost a quarter of an hour: somebody is to be reminded in three seconds.
    const at = Date.now() - 15 * MINUTE + 3_000;
    const acute = await school.open('lisa', { ...OPEN_CASE, class: 'acute', at });

    await eventually(async () => (await remindedAt(acute)).length > 0, 60_000);
    const [reminded = Infinity] = await remindedAt(acute);
    expect(reminded - (at + 15 * MINUTE)).toBeLessThanOrEqual(30_000);
    expect(await remindedAt(quick)).toEqual([]);

    temporal = await startServer(Number(temporal.address.split(':')[1]));

    await eventually(() => isRunning(opened), 90_000);
    await eventually(async () => (await remindedAt(quick)).length > 0, 90_000);
    await eventually(async () => (await system.owner.query('select 1 from wake')).rowCount === 0, 90_000);
    expect(await isRunning(known)).toBe(true);
    expect(await isRunning(acute)).toBe(true);
    expect(await remindedTwice()).toEqual([]);
  });

  async function remindedTwice(): Promise<readonly unknown[]> {
    const { rows } = await system.owner.query<object>(
      `select case_id, point, rung, nominal_at, person_id from notification
       group by 1, 2, 3, 4, 5 having count(*) > 1`,
    );
    return rows;
  }
});
