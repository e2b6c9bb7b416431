import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isFoldOfItsEvents, reconcile } from '../../src/casefile/reconcile.js';
import { letTimePass } from '../../src/casefile/let-time-pass.js';
import { lateSweep } from '../../src/casefile/late-sweep.js';
import { healEveryCase, relayWakes } from '../../src/casefile/wake.js';
import { caseRuns } from '../../src/main/runs.js';
import { CASE_WORKFLOW, caseWorkflowId } from '../../src/workflows/ids.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';
import { eventually } from '../workflows/engine.js';

jest.setTimeout(120_000);

const HOUR = 3_600_000;

describe('what was lost is found again', () => {
  let system: System;
  let school: School;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    await system.startWorker();
  });
  afterAll(() => system.close());

  const runOf = (caseId: string) => system.services.engine.client.workflow.getHandle(caseWorkflowId(caseId));
  const isRunning = async (caseId: string): Promise<boolean> =>
    (
      await runOf(caseId)
        .describe()
        .catch(() => null)
    )?.status.name === 'RUNNING';
  const rungOf = async (caseId: string, point: string): Promise<string | null | undefined> => {
    const { rows } = await system.owner.query<{ rung: string | null }>(
      'select rung from waiting_point where case_id = $1 and point = $2',
      [caseId, point],
    );
    return rows[0]?.rung;
  };
  const pendingWakes = async (): Promise<number> =>
    (await system.owner.query('select 1 from wake')).rowCount ?? 0;

  it('given Temporal emptied, recover gives every open case its run back, and closed ones none', async () => {
    const open = [await school.open('lisa'), await school.open('lisa'), await school.open('lisa')];
    const handedOff = await school.open('lisa', {
      subjects: [{ kind: 'pupil' }],
      natures: [],
      suspect: 'staff',
      signal: { kind: 'observation', direction: 'supports', source: 'zelf', text: 'x' },
    });
    await eventually(async () => (await Promise.all(open.map(isRunning))).every(Boolean));
    await Promise.all(open.map((id) => runOf(id).terminate()));

    await healEveryCase(system.services.caseFile);
    await relayWakes(system.services.caseFile);

    await eventually(async () => (await Promise.all(open.map(isRunning))).every(Boolean));
    await eventually(async () => (await pendingWakes()) === 0);
    expect(await isRunning(handedOff)).toBe(false);
  });

  it('given a person who acts before recover is heard, the run is replaced all the same', async () => {
    const caseId = await school.open('lisa');
    await eventually(() => isRunning(caseId));
    const before = (await runOf(caseId).describe()).runId;
    await healEveryCase(system.services.caseFile);
    await school.act(caseId, 'acknowledge', 'omar');
    await eventually(async () => {
      await relayWakes(system.services.caseFile);
      return (await runOf(caseId).describe()).runId !== before && (await pendingWakes()) === 0;
    });
    expect(await isRunning(caseId)).toBe(true);
  });

  it('given cases without a run and runs without a case, reconcile mends both and says so', async () => {
    const { client } = system.services.engine;
    const runs = caseRuns(client);
    const healthy = await school.open('lisa');
    const lost = await school.open('lisa');
    await eventually(async () => (await isRunning(healthy)) && (await isRunning(lost)));
    await eventually(async () => (await pendingWakes()) === 0);
    await runOf(lost).terminate();
    const forged = `anything-${randomUUID()}`;
    await client.workflow.start(CASE_WORKFLOW, { workflowId: forged, taskQueue: 'nobody', args: ['x'] });
    await eventually(async () => {
      for await (const id of runs.running()) if (id === forged) return true;
      return false;
    });

    const found = await reconcile(system.services.caseFile, runs);

    expect(found.unguarded).toEqual([lost]);
    expect(found.stray).toContain(forged);
    expect(found.differing).toEqual([]);
    await relayWakes(system.services.caseFile);
    await eventually(() => isRunning(lost));
    expect(await isRunning(healthy)).toBe(true);
    expect((await client.workflow.getHandle(forged).describe()).status.name).toBe('TERMINATED');
    const again = await reconcile(system.services.caseFile, runs);
    expect(again.unguarded).toEqual([]);
  });

  it('given a run whose task fails again and again, reconcile replaces it', async () => {
    const caseId = await school.open('lisa');
    await eventually(() => isRunning(caseId));
    await eventually(async () => (await pendingWakes()) === 0);
    const { client } = system.services.engine;
    await client.workflowService.signalWorkflowExecution({
      namespace: system.config.TEMPORAL_NAMESPACE,
      workflowExecution: { workflowId: caseWorkflowId(caseId) },
      signalName: 'caseChanged',
      input: {
        payloads: [{ metadata: { encoding: Buffer.from('binary/unheard-of') }, data: Buffer.from([1]) }],
      },
    });
    const runs = caseRuns(client);
    await eventually(async () => (await runs.stateOf(caseId)) === 'stuck', 60_000);
    const found = await reconcile(system.services.caseFile, runs);
    expect(found.unguarded).toEqual([caseId]);
    await relayWakes(system.services.caseFile);
    await eventually(async () => (await runs.stateOf(caseId)) === 'guarded');
  });

  it('given a state that is not what its events give, the sample finds it (I8)', async () => {
    const { caseFile } = system.services;
    const caseId = await school.open('lisa');
    const other = await school.open('lisa', { ...OPEN, class: 'high' });
    expect(await isFoldOfItsEvents(caseFile, caseId)).toBe(true);
    // An event of another moment: what a restored table, or a hand in the database, would leave behind.
    await system.owner.query('alter table case_event disable trigger all');
    await system.owner.query('delete from case_event where case_id = $1 and seq = 2', [caseId]);
    await system.owner.query('alter table case_event enable trigger all');
    expect(await isFoldOfItsEvents(caseFile, caseId)).toBe(false);
    expect(await isFoldOfItsEvents(caseFile, other)).toBe(true);
  });

  it('given a run that lets a moment pass by, the sweep reminds, once, and asks for a new run', async () => {
    const { caseFile } = system.services;
    const caseId = await school.open('lisa');
    const standing = await school.open('lisa', OPEN, { at: Date.now() - 90 * 24 * HOUR, factor: 0 });
    await eventually(() => isRunning(caseId));
    await runOf(caseId).terminate();
    // As if opened ten days ago: nobody may wait that long for anybody.
    await rewind(caseId, 10 * 24 * HOUR);

    expect(await lateSweep(caseFile)).toEqual([caseId]);

    expect(await rungOf(caseId, 'W1')).toBe('3');
    expect(await rungOf(standing, 'W1')).toBeNull();
    const sent = await reminders(caseId);
    await letTimePass(caseFile, caseId);
    expect(await lateSweep(caseFile)).toEqual([]);
    expect(await reminders(caseId)).toBe(sent);
    await relayWakes(caseFile);
    await eventually(() => isRunning(caseId));
  });

  const OPEN = {
    subjects: [{ kind: 'pupil' }],
    natures: [],
    signal: { kind: 'observation', direction: 'supports', source: 'zelf', text: 'x' },
  };

  async function reminders(caseId: string): Promise<number> {
    const { rows } = await system.owner.query<{ n: number }>(
      "select count(*)::int as n from case_event where case_id = $1 and type = 'reminded'",
      [caseId],
    );
    return rows[0]?.n ?? 0;
  }

  /** Moves the clock of a case back into the past, so that its moments have come. */
  async function rewind(caseId: string, milliseconds: number): Promise<void> {
    await system.owner.query(
      'update case_file set clock_base = clock_base + $2, next_at = next_at - $2 where id = $1',
      [caseId, milliseconds],
    );
  }
});
