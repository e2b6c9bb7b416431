import { setTimeout as pause } from 'node:timers/promises';
import { healEveryCase } from '../../src/casefile/wake.js';
import { caseWorkflowId } from '../../src/workflows/ids.js';
import type { Random } from '../domain/properties/random.js';
import type { Load } from './load.js';
import type { Stand } from './stand.js';

/** One thing that goes wrong, and what the operating system or the operator does about it. */
type Fault = (stand: Stand, r: Random, load: Load) => Promise<void>;

/** How long the audit head is held: whoever writes stands in the middle of a transaction. */
async function holdingWriters(stand: Stand, meanwhile: () => Promise<void>): Promise<void> {
  const client = await stand.owner.connect();
  try {
    await client.query('begin');
    await client.query('select 1 from audit_head for update');
    await pause(300);
    await meanwhile();
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release(true);
  }
}

async function someCases(stand: Stand): Promise<readonly string[]> {
  const { rows } = await stand.owner.query<{ id: string }>(
    'select id from case_file order by opened_at desc, id limit 20',
  );
  return rows.map((row) => row.id);
}

const forged = { version: Date.now() + 3_600_000, waiting: [] };

export const FAULTS: Readonly<Record<string, Fault>> = {
  'kill -9 of an API': (stand, r) => stand.killProgram(r.pick(stand.of('api'))),
  'kill -9 of a worker': (stand, r) => stand.killProgram(r.pick(stand.of('worker'))),
  'kill -9 of an API and a worker': async (stand, r) => {
    const victims = [r.pick(stand.of('api')), r.pick(stand.of('worker'))];
    await Promise.all(victims.map((victim) => stand.killProgram(victim)));
  },
  'kill -9 of Temporal': async (stand, r) => {
    await stand.killTemporal();
    await pause(r.below(2_000));
    await stand.startTemporal();
  },
  'kill -9 of PostgreSQL': async (stand, r) => {
    await stand.killPostgres();
    await pause(r.below(1_000));
    await stand.startPostgres();
  },
  'every connection to the record is cut': async (stand) => {
    await stand.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename in ('wl_app', 'wl_worker')",
    );
  },
  'a slow database': (stand, r) => holdingWriters(stand, () => pause(r.between(500, 1_500))),
  'marked: API killed in the middle of a transaction': (stand, r) =>
    holdingWriters(stand, () => stand.killProgram(r.pick(stand.of('api')))),
  'marked: worker killed while time passes': (stand, r) =>
    holdingWriters(stand, () => stand.killProgram(r.pick(stand.of('worker')))),
  'marked: API killed after the commit, before the engine is told': async (stand, r) => {
    await stand.killTemporal();
    await pause(300);
    await stand.killProgram(r.pick(stand.of('api')));
    await stand.startTemporal();
  },
  'signals doubled, out of order and forged': async (stand, r) => {
    const { engine } = stand.services;
    for (const caseId of await someCases(stand)) {
      const { rows } = await stand.owner.query<{ version: number }>(
        'select wake_version as version from case_file where id = $1',
        [caseId],
      );
      const old = { version: (rows[0]?.version ?? 1) - r.below(2_000), waiting: [] };
      const told = r.oneIn(2) ? [old, old, forged] : [forged, old];
      for (const picture of told) await engine.tell(caseId, 'stepTaken', picture).catch(() => undefined);
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
    await healEveryCase(stand.services.caseFile);
  },
  'Temporal emptied, and recover': async (stand) => {
    await stand.emptyTemporal();
    await healEveryCase(stand.services.caseFile);
  },
};
