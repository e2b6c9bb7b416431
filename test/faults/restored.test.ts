import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { isFoldOfItsEvents, reconcile } from '../../src/casefile/reconcile.js';
import { healEveryCase, relayWakes } from '../../src/casefile/wake.js';
import { startCaseWorker } from '../../src/main/case-worker.js';
import { caseRuns } from '../../src/main/runs.js';
import { createServices, type Services } from '../../src/main/services.js';
import { caseWorkflowId } from '../../src/workflows/ids.js';
import { School } from '../support/practice-school.js';
import { shared } from '../support/shared-servers.js';
import { createSystem, type System } from '../support/system.js';
import { eventually } from '../workflows/engine.js';

jest.setTimeout(120_000);

describe('a record restored to an earlier moment (RL-07)', () => {
  let system: System;
  let school: School;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
  });
  afterAll(() => system.close());

  it('rules: cases it does not know lose their run, all others get one that knows what the record knows', async () => {
    const worker = await system.startWorker();
    const kept = await school.open('lisa');
    const closedLater = await school.open('lisa');
    await eventually(async () => (await isRunning(kept)) && (await isRunning(closedLater)));
    const restored = await copyOfTheRecord();
    const lost = await school.open('lisa');
    await school.act(kept, 'acknowledge', 'omar');
    await school.act(closedLater, 'closeCase', 'omar', {
      kind: 'openedInError',
      reason: 'Verkeerde leerling',
      secondPerson: school.people.ria,
    });
    await eventually(async () => (await isRunning(lost)) && !(await isRunning(closedLater)));
    await worker.stop();

    const services = await createServices({ ...system.config, DATABASE_URL: restored });
    const again = await startCaseWorker(services, {
      workflowBundle: { codePath: shared('TEST_WORKFLOW_BUNDLE') },
    });
    await restore(services);

    await eventually(async () => (await isRunning(kept)) && (await isRunning(closedLater)));
    expect(await isRunning(lost)).toBe(false);
    const handle = system.services.engine.client.workflow.getHandle(caseWorkflowId(kept));
    const waitsFor = async (): Promise<string> =>
      (await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata')).currentDetails;
    await eventually(async () => (await waitsFor()).includes('W1,'));
    for (const caseId of [kept, closedLater])
      expect(await isFoldOfItsEvents(services.caseFile, caseId)).toBe(true);
    await again.stop();
    await services.close();
  });

  const isRunning = async (caseId: string): Promise<boolean> => {
    const handle = system.services.engine.client.workflow.getHandle(caseWorkflowId(caseId));
    return (await handle.describe().catch(() => null))?.status.name === 'RUNNING';
  };

  /** What an operator does after a restore: recover, and reconcile until nothing stray is left. */
  async function restore({ caseFile, engine }: Services): Promise<void> {
    await healEveryCase(caseFile);
    while ((await relayWakes(caseFile)) > 0);
    await eventually(async () => {
      const { stray, unguarded } = await reconcile(caseFile, caseRuns(engine.client));
      return stray.length === 0 && unguarded.length === 0;
    }, 30_000);
  }

  /** A copy of the database as it is now. @returns its URL. */
  async function copyOfTheRecord(): Promise<string> {
    const url = new URL(system.config.DATABASE_URL);
    const name = url.pathname.slice(1);
    const copy = `test_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: shared('TEST_POSTGRES_URL') });
    await admin.connect();
    // A template may have no visitors; the pools connect again by themselves.
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await admin.query(`create database ${pg.escapeIdentifier(copy)} template ${pg.escapeIdentifier(name)}`);
    await admin.end();
    url.pathname = `/${copy}`;
    return url.toString();
  }
});
