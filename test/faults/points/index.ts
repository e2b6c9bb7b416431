import type { Stand } from '../stand.js';
import type { Faults } from './fault.js';
import { PROCESSES } from './processes.js';
import { RECORD_AND_ENGINE } from './record.js';
import { FULL_DISKS, SURROUNDINGS } from './surroundings.js';

/** Every kind of fault that can be struck on this machine. */
export function faultsOf(stand: Stand): Faults {
  const disks = stand.recordDisk.mounted && stand.engineDisk.mounted ? FULL_DISKS : {};
  return { ...PROCESSES, ...SURROUNDINGS, ...RECORD_AND_ENGINE, ...disks };
}
