import { join } from 'node:path';
import type { Lifecycle } from '../lifecycle.js';
import { ensureDatabase } from './ensure-database.js';
import { ROOT } from './home.js';
import { holdLock } from './lock.js';
import { startPostgres } from './postgres.js';
import { ensureNamespace, NAMESPACE, startTemporal } from './temporal.js';

type Say = (line: string) => void;

const DATABASE = 'waaklicht';

/** The database of this data folder: DATABASE_URL when set, else a server of our own. @returns the URL of its owner. */
export async function openDatabase(directory: string, lifecycle: Lifecycle, say: Say): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) {
    say('PostgreSQL: de server van DATABASE_URL');
    const lock = await holdLock(given);
    await lifecycle.add('De vergrendeling', lock.release);
    return given;
  }
  const postgres = await startPostgres({ directory, durability: 'lasting', log: say });
  const lock = await holdLock(postgres.url('postgres'));
  say(postgres.reused ? 'PostgreSQL draaide nog en is overgenomen' : 'PostgreSQL draait');
  // Only who holds the lock may stop it: another launcher may be using it.
  await lifecycle.add('PostgreSQL', async () => {
    await lock.release();
    await postgres.stop();
  });
  await ensureDatabase(postgres.url('postgres'), DATABASE);
  return postgres.url(DATABASE);
}

/** The engine of this data folder: TEMPORAL_ADDRESS when set, else a server of our own. @returns its address. */
export async function openEngine(directory: string, lifecycle: Lifecycle, say: Say): Promise<string> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given !== undefined) {
    say('Temporal: de server van TEMPORAL_ADDRESS');
    await ensureNamespace(given, process.env['TEMPORAL_NAMESPACE'] ?? NAMESPACE);
    return given;
  }
  const temporal = await startTemporal({ root: ROOT, directory: join(directory, 'temporal'), log: say });
  say(temporal.reused ? 'Temporal draaide nog en is overgenomen' : 'Temporal draait');
  await lifecycle.add('Temporal', temporal.stop);
  return temporal.address;
}
