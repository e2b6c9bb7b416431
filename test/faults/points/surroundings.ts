import { setTimeout as pause } from 'node:timers/promises';
import { letDeliveryTimePass } from '../../notifications/passing-time.js';
import type { Cable, Course } from '../cable.js';
import { jump } from '../record-clock.js';
import type { Faults } from './fault.js';

async function along(cable: Cable, course: Course, milliseconds: number): Promise<void> {
  cable.course = course;
  await pause(milliseconds);
  cable.mend();
}

/** FI-06 to FI-10: networks, disks, clocks and the mail server. */
export const SURROUNDINGS: Faults = {
  'every session of the record is ended': async (stand) => {
    await stand.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename in ('wl_app', 'wl_worker')",
    );
  },
  'the network to the record is cut': async ({ recordCable }, r) => {
    recordCable.cut();
    await pause(r.between(200, 3_000));
    recordCable.mend();
  },
  'the network to the engine is cut': async ({ engineCable }, r) => {
    engineCable.cut();
    await pause(r.between(200, 5_000));
    engineCable.mend();
  },
  'a slow database': ({ recordCable }, r) =>
    along(recordCable, { delayMs: r.between(100, 400) }, r.between(1_000, 3_000)),
  'a slow engine': ({ engineCable }, r) =>
    along(engineCable, { delayMs: r.between(200, 1_500) }, r.between(1_000, 4_000)),
  'answers of the record are lost': ({ recordCable }, r) =>
    along(recordCable, { lose: 'answers' }, r.between(300, 2_000)),
  'signals are dropped on their way': ({ engineCable }, r) =>
    along(engineCable, { lose: 'requests' }, r.between(300, 4_000)),
  'signals arrive and nobody hears so': ({ engineCable }, r) =>
    along(engineCable, { lose: 'answers' }, r.between(300, 4_000)),
  'the clock of the record jumps ahead, and back': async (stand, r) => {
    await jump(stand.owner, r.between(5, 90));
    await pause(r.between(500, 2_500));
    await jump(stand.owner, 0);
  },
  'the clock of the record jumps back, and on': async (stand, r) => {
    await jump(stand.owner, -r.between(5, 90));
    await pause(r.between(500, 2_500));
    await jump(stand.owner, 0);
  },
  'the clock of a program jumps minutes or hours': (stand, r) => {
    r.pick(stand.programs).child?.kill('SIGUSR2');
    return Promise.resolve();
  },
  // A day for the cases whose clock runs fast, and for everything that waits to be delivered.
  'mail is down for a simulated day': async (stand) => {
    await stand.mailIs('down');
    await pause(4_000);
    await letDeliveryTimePass(stand.owner, '24 hours');
    await stand.mailIs('up');
    await letDeliveryTimePass(stand.owner, '1 hour');
  },
};

/** FI-08; only where a disk of our own can be mounted. */
export const FULL_DISKS: Faults = {
  'the disk of the record is full': async (stand, r) => {
    await stand.recordDisk.fill();
    await pause(r.between(500, 3_000));
    await stand.recordDisk.free();
    // One that gave up is started again, as whoever supervises it does.
    await stand.startPostgres();
  },
  'the disk of the engine is full': async (stand, r) => {
    await stand.engineDisk.fill();
    await pause(r.between(500, 3_000));
    await stand.engineDisk.free();
    await stand.startTemporal();
  },
};
