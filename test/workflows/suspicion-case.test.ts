import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import { connectEngine } from '../../src/main/engine.js';
import { NAMESPACE } from '../../src/platform/launcher/temporal.js';
import { caseWorkflowId } from '../../src/workflows/ids.js';
import type { Picture, Waiting } from '../../src/workflows/messages.js';
import { eventually, startEngine, type Engine } from './engine.js';
import { RememberedRecord } from './remembered-record.js';

jest.setTimeout(90_000);

const DAY = 24 * 3_600_000;
const later: Waiting = { point: 'W2', at: Date.now() + DAY, rung: null, pace: 'standard' };

/** Acute is armed at its very moment; the other paces are spread over minutes. */
function soon(milliseconds = 500): Waiting {
  return { point: 'W1', at: Date.now() + milliseconds, rung: null, pace: 'acute' };
}

describe('the workflow of one case', () => {
  const record = new RememberedRecord();
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine(record);
  });
  afterAll(async () => {
    await engine.stop();
  });

  const begin = (caseId: string): Promise<WorkflowHandle> =>
    engine.client.workflow.start('suspicionCase', {
      workflowId: caseWorkflowId(caseId),
      taskQueue: engine.taskQueue,
      args: [caseId],
    });
  const statusOf = async (handle: WorkflowHandle): Promise<string> => (await handle.describe()).status.name;
  const told = (handle: WorkflowHandle, picture: unknown): Promise<void> =>
    handle.signal('caseChanged', picture);

  it('given a record that waits for nothing, it ends at once', async () => {
    const caseId = randomUUID();
    record.lay(caseId, () => ({ version: 3, waiting: [] }));
    const handle = await begin(caseId);
    await handle.result();
    expect(record.asked(caseId)).toHaveLength(1);
  });

  it('given a late signal for a case that is closed, the run it starts ends at once', async () => {
    const caseId = randomUUID();
    record.lay(caseId, () => ({ version: 900, waiting: [] }));
    const handle = await engine.client.workflow.signalWithStart('suspicionCase', {
      workflowId: caseWorkflowId(caseId),
      taskQueue: engine.taskQueue,
      args: [caseId],
      signal: 'stepTaken',
      signalArgs: [{ version: 800, waiting: [later] }],
    });
    await handle.result();
    expect(record.asked(caseId)).toHaveLength(1);
  });

  it('given a case the record does not know, it ends instead of asking for ever', async () => {
    const caseId = randomUUID();
    const handle = await begin(caseId);
    await eventually(async () => (await statusOf(handle)) === 'COMPLETED').catch(() => undefined);
    expect(record.asked(caseId).length).toBeLessThan(5);
    expect(await statusOf(handle)).toBe('COMPLETED');
  });

  it('given a moment that comes, time passes once, and the next picture is waited for', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) =>
      times === 0 ? { version: 1, waiting: [soon(1_500)] } : { version: 2, waiting: [later] },
    );
    await begin(caseId);
    await eventually(() => record.asked(caseId).length === 2);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(record.asked(caseId)).toHaveLength(2);
  });

  it('given pictures late, doubled and out of order, the highest version counts', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) => ({ version: times === 0 ? 1 : 100, waiting: times === 0 ? [later] : [] }));
    const handle = await begin(caseId);
    const newest: Picture = { version: 30, waiting: [soon(2_500)] };
    for (const picture of [newest, { version: 20, waiting: [] }, newest, { version: 2, waiting: [] }]) {
      await told(handle, picture);
    }
    await handle.result();
    expect(record.asked(caseId)).toHaveLength(2);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'version'],
    ['no list', { version: 5, waiting: 'W1' }],
    ['a version that is no number', { version: '9', waiting: [] }],
    ['a point without a pace', { version: 5, waiting: [{ point: 'W1', at: Date.now() + DAY, rung: null }] }],
    ['an unknown pace', { version: 5, waiting: [{ ...later, pace: 'constructor' }] }],
    ['a moment beyond all time', { version: 5, waiting: [{ ...later, at: 1e300 }] }],
    [
      'a rung that cannot be shown',
      { version: 5, waiting: [{ ...later, rung: { toString: 1, valueOf: 1 } }] },
    ],
    ['a point of a million letters', { version: 5, waiting: [{ ...later, point: 'W'.repeat(1_000_000) }] }],
  ])('given a signal that brings %s, the case goes on', async (_what, garbage) => {
    const caseId = randomUUID();
    record.lay(caseId, (times) =>
      times === 0 ? { version: 1, waiting: [later] } : { version: 100, waiting: [] },
    );
    const handle = await begin(caseId);
    await eventually(() => record.asked(caseId).length === 1);
    await told(handle, garbage);
    await handle.signal('neverHeardOf', garbage);
    await told(handle, { version: 50, waiting: [soon()] });
    await eventually(async () => (await statusOf(handle)) === 'COMPLETED', 8_000);
  });

  it.each([
    ['far beyond any clock', Number.MAX_SAFE_INTEGER],
    ['an hour ahead', Date.now() + 3_600_000],
  ])('given a forged version %s, the record wins when time passes', async (_what, version) => {
    const caseId = randomUUID();
    record.lay(caseId, (times) =>
      times < 2 ? { version: 1 + times, waiting: [soon(3_000)] } : { version: 9, waiting: [] },
    );
    const handle = await begin(caseId);
    await told(handle, { version, waiting: [soon(100)] });
    await eventually(async () => (await statusOf(handle)) === 'COMPLETED', 12_000);
    expect(record.asked(caseId).length).toBeLessThanOrEqual(6);
  });

  it('given a forged picture that nothing is waited for, the record is asked and the case goes on', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) => ({ version: 5 + times, waiting: [later] }));
    const handle = await begin(caseId);
    await eventually(() => record.asked(caseId).length === 1);
    await told(handle, { version: Date.now(), waiting: [] });
    await eventually(() => record.asked(caseId).length === 2);
    expect(await statusOf(handle)).toBe('RUNNING');
    await handle.terminate();
  });

  it('given a record whose clock is behind, it is not asked without a pause', async () => {
    const caseId = randomUUID();
    const stuck: Picture = { version: 7, waiting: [soon(0)] };
    record.lay(caseId, () => stuck);
    const handle = await begin(caseId);
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    expect(record.asked(caseId).length).toBeLessThanOrEqual(6);
    await handle.terminate();
  });

  it('given a record that fails at first, it is asked again with longer and longer pauses', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) =>
      times < 2 ? new Error('planted name: Sanne') : { version: 1, waiting: [] },
    );
    const handle = await begin(caseId);
    await handle.result();
    const [first = 0, second = 0, third = 0] = record.asked(caseId);
    expect(second - first).toBeGreaterThanOrEqual(1_900);
    expect(third - second).toBeGreaterThanOrEqual(3_900);
    expect(JSON.stringify(await handle.fetchHistory())).not.toContain('Sanne');
  });

  it('given twenty cases that fail, a healthy one is served meanwhile', async () => {
    const failing = Array.from({ length: 20 }, () => randomUUID());
    for (const caseId of failing) {
      record.lay(caseId, (times) => (times === 0 ? { version: 1, waiting: [soon(0)] } : new Error('no')));
    }
    const handles = await Promise.all(failing.map(begin));
    const healthy = randomUUID();
    record.lay(healthy, (times) => ({ version: times + 1, waiting: times === 0 ? [later] : [] }));
    const handle = await begin(healthy);
    // A signal is sent after the record was written: a record that is asked later knows what it said.
    await eventually(() => record.asked(healthy).length === 1, 5_000);
    const start = Date.now();
    await told(handle, { version: 50, waiting: [{ ...later, at: 0, pace: 'acute' }] });
    await eventually(() => record.asked(healthy).length === 2, 5_000);
    expect(Date.now() - start).toBeLessThan(4_000);
    await Promise.all(handles.map((one) => one.terminate()));
  });

  it('given many signals, it begins a new run that knows the last picture', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) =>
      times === 0 ? { version: 1, waiting: [later] } : { version: 1_000, waiting: [] },
    );
    const handle = await begin(caseId);
    const first = (await handle.describe()).runId;
    for (let version = 2; version <= 60; version += 1) {
      await told(handle, { version, waiting: [later] });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const again = engine.client.workflow.getHandle(caseWorkflowId(caseId));
    await eventually(async () => (await again.describe()).runId !== first);
    expect(record.asked(caseId)).toHaveLength(1);
    await told(again, { version: 500, waiting: [soon()] });
    await eventually(async () => (await statusOf(again)) === 'COMPLETED');
  });

  it('given a clock that is being moved when a new run begins, whoever moves it gets an answer', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) => ({ version: 1_000 + times, waiting: [later] }));
    record.takesAWhile(caseId, 3_000);
    const handle = await begin(caseId);
    const first = (await handle.describe()).runId;
    await eventually(() => record.asked(caseId).length === 1);
    const product = connectEngine(engine.address, NAMESPACE);
    const moving = product.moveClock(caseId, Date.now());
    await eventually(() => record.asked(caseId).length === 2);
    for (let version = 2_000; version < 2_120; version += 1) {
      await told(handle, { version, waiting: [later] });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await moving;
    await product.close();
    const again = engine.client.workflow.getHandle(caseWorkflowId(caseId));
    await eventually(async () => (await again.describe()).runId !== first);
    await again.terminate();
  });

  it('given a clock that is moved to the end of the case, whoever moves it gets an answer', async () => {
    const caseId = randomUUID();
    record.lay(caseId, () => ({ version: 3, waiting: [] }));
    record.takesAWhile(caseId, 500);
    const startWorkflowOperation = new WithStartWorkflowOperation('suspicionCase', {
      workflowId: caseWorkflowId(caseId),
      taskQueue: engine.taskQueue,
      args: [caseId],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const version = await engine.client.workflow.executeUpdateWithStart('advanceClock', {
      args: [Date.now()],
      startWorkflowOperation,
    });
    expect(version).toBe(3);
    await (await startWorkflowOperation.workflowHandle()).result();
  });

  it('given a record that fails while a clock is moved, that alone fails, with a code', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) =>
      times === 0 ? { version: 1, waiting: [later] } : new Error('planted name: Sanne'),
    );
    const handle = await begin(caseId);
    await eventually(() => record.asked(caseId).length === 1);
    await expect(handle.executeUpdate('advanceClock', { args: [1] })).rejects.toMatchObject({
      name: 'WorkflowUpdateFailedError',
    });
    expect(await statusOf(handle)).toBe('RUNNING');
    expect(JSON.stringify(await handle.fetchHistory())).not.toContain('Sanne');
    await handle.terminate();
  });

  it('tells an operator what the case waits for', async () => {
    const caseId = randomUUID();
    record.lay(caseId, () => ({ version: 1, waiting: [{ ...later, rung: '2' }] }));
    const handle = await begin(caseId);
    await eventually(() => record.asked(caseId).length === 1);
    const metadata = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails).toBe('W2, rung 2');
    await handle.terminate();
  });

  const heal = (caseId: string): Promise<WorkflowHandle> =>
    engine.client.workflow.signalWithStart('suspicionCase', {
      workflowId: caseWorkflowId(caseId),
      taskQueue: engine.taskQueue,
      args: [caseId],
      signal: 'caseChanged',
      signalArgs: [{ version: 0, waiting: [] }],
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    });

  it('given a payload that nobody can decode, the run stands still and TERMINATE_EXISTING heals it', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) => ({ version: 10 + times, waiting: times < 2 ? [later] : [] }));
    const handle = await begin(caseId);
    await eventually(() => record.asked(caseId).length === 1);
    await engine.client.workflowService.signalWorkflowExecution({
      namespace: NAMESPACE,
      workflowExecution: { workflowId: caseWorkflowId(caseId) },
      signalName: 'caseChanged',
      input: {
        payloads: [{ metadata: { encoding: Buffer.from('binary/unheard-of') }, data: Buffer.from([1]) }],
      },
    });
    await eventually(async () => ((await handle.describe()).raw.pendingWorkflowTask?.attempt ?? 0) > 1);
    await heal(caseId);
    await eventually(() => record.asked(caseId).length === 2);
    const again = engine.client.workflow.getHandle(caseWorkflowId(caseId));
    await told(again, { version: 100, waiting: [soon()] });
    await eventually(async () => (await statusOf(again)) === 'COMPLETED');
  });

  it('given a run that was ended by hand, the next news begins the case anew', async () => {
    const caseId = randomUUID();
    record.lay(caseId, (times) => ({ version: 10 + times, waiting: times === 0 ? [later] : [] }));
    const handle = await begin(caseId);
    await eventually(() => record.asked(caseId).length === 1);
    await handle.terminate('gone');
    await heal(caseId);
    await eventually(
      async () => (await statusOf(engine.client.workflow.getHandle(caseWorkflowId(caseId)))) === 'COMPLETED',
    );
    expect(record.asked(caseId)).toHaveLength(2);
  });
});
