import { setTimeout as pause } from 'node:timers/promises';
import type { Stand } from '../stand.js';
import type { Faults } from './fault.js';

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

/** FI-01 to FI-05, FI-11: what runs is killed or stands still, at any moment and at marked ones. */
export const PROCESSES: Faults = {
  'kill -9 of an API': (stand, r) => stand.killProgram(r.pick(stand.of('api'))),
  'kill -9 of a worker': (stand, r) => stand.killProgram(r.pick(stand.of('worker'))),
  'kill -9 of an API and a worker': async (stand, r) => {
    const victims = [r.pick(stand.of('api')), r.pick(stand.of('worker'))];
    await Promise.all(victims.map((victim) => stand.killProgram(victim)));
  },
  'kill -9 of both workers': async (stand) => {
    await Promise.all(stand.of('worker').map((worker) => stand.killProgram(worker)));
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
  'kill -9 of PostgreSQL and Temporal': async (stand) => {
    await Promise.all([stand.killPostgres(), stand.killTemporal()]);
    await Promise.all([stand.startPostgres(), stand.startTemporal()]);
  },
  'a process that stands still': (stand, r) => stand.freeze(r.pick(stand.programs), r.between(500, 4_000)),
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
  'marked: writers wait for a lock': (stand, r) => holdingWriters(stand, () => pause(r.between(500, 2_500))),
};
