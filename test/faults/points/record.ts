import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { reconcile } from '../../../src/casefile/reconcile.js';
import { healEveryCase } from '../../../src/casefile/wake.js';
import { caseRuns } from '../../../src/main/runs.js';
import { caseWorkflowId } from '../../../src/workflows/ids.js';
import { damageEvents, damageState, mendEvents } from '../../support/damage.js';
import { someCases, type Faults } from './fault.js';

const forged = (): object => ({ version: Date.now() + 3_600_000, waiting: [] });
const UNDECODABLE = {
  payloads: [{ metadata: { encoding: Buffer.from('binary/unheard-of') }, data: Buffer.from([1]) }],
};

/** FI-06, FI-12, FI-15, RL-06, RL-07: what is told to the engine, what it knows, and what the record holds. */
export const RECORD_AND_ENGINE: Faults = {
  'signals doubled, out of order and forged': async (stand, r) => {
    const { engine } = stand.services;
    for (const caseId of await someCases(stand)) {
      const { rows } = await stand.owner.query<{ version: number }>(
        'select wake_version as version from case_file where id = $1',
        [caseId],
      );
      const old = { version: (rows[0]?.version ?? 1) - r.below(2_000), waiting: [] };
      const told = r.oneIn(2) ? [old, old, forged()] : [forged(), old];
      for (const picture of told)
        await engine.tell(caseId, 'stepTaken', picture as never).catch(() => undefined);
    }
  },
  'signals of garbage, and some that nobody can decode': async (stand, r) => {
    const { client } = stand.services.engine;
    for (const caseId of await someCases(stand, 10)) {
      const handle = client.workflow.getHandle(caseWorkflowId(caseId));
      await handle
        .signal('caseChanged', r.pick(['x', null, { version: 'x' }, [], 1e300]))
        .catch(() => undefined);
      await handle.signal('nobodyHandlesThis', 1).catch(() => undefined);
      if (!r.oneIn(3)) continue;
      await client.workflowService
        .signalWorkflowExecution({
          namespace: stand.services.config.TEMPORAL_NAMESPACE,
          workflowExecution: { workflowId: caseWorkflowId(caseId) },
          signalName: 'caseChanged',
          input: UNDECODABLE,
        })
        .catch(() => undefined);
    }
  },
  'workflows terminated by hand': async (stand) => {
    const { client } = stand.services.engine;
    for (const caseId of await someCases(stand)) {
      await client.workflow
        .getHandle(caseWorkflowId(caseId))
        .terminate()
        .catch(() => undefined);
    }
    // The hourly round, which finds them by itself.
    await reconcile(stand.services.caseFile, caseRuns(client)).catch(() => undefined);
  },
  'Temporal emptied, and recover': async (stand) => {
    await stand.emptyTemporal();
    await healEveryCase(stand.services.caseFile);
  },
  'states of cases damaged': async (stand) => {
    for (const caseId of await someCases(stand, 5)) await damageState(stand.owner, caseId);
  },
  'a poisoned case among healthy ones': async (stand) => {
    const cases = await someCases(stand, 3);
    for (const caseId of cases) {
      await damageEvents(stand.owner, caseId);
      await damageState(stand.owner, caseId);
    }
    await pause(3_000);
    for (const caseId of cases) await mendEvents(stand.owner, caseId);
  },
  'an older copy of the record restored, and reconcile': async (stand, r, load) => {
    const admin = stand.databaseNamed('postgres');
    await load.atRest(() => copy(admin, 'stand', 'stand_copy'));
    await pause(r.between(1_000, 3_000));
    await load.forgetSince(() => stand.withoutPrograms(() => copy(admin, 'stand_copy', 'stand')));
    const { caseFile, engine } = stand.services;
    await healEveryCase(caseFile);
    await reconcile(caseFile, caseRuns(engine.client)).catch(() => undefined);
  },
};

/** A database as it is now under another name, which it takes over when that is there. */
async function copy(admin: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(`drop database if exists ${to} with (force)`);
    for (let attempt = 0; ; attempt += 1) {
      // A template may have no visitors; the pools of the programs come again by themselves.
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from]);
      try {
        await client.query(`create database ${to} template ${from}`);
        break;
      } catch (error) {
        if (attempt > 50) throw error;
      }
    }
    for (const role of ['wl_app', 'wl_worker'])
      await client.query(`alter role ${role} in database ${to} set search_path = faults, pg_catalog, public`);
  } finally {
    await client.end();
  }
}
