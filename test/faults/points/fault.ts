import type { Random } from '../../domain/properties/random.js';
import type { Load } from '../load.js';
import type { Stand } from '../stand.js';

/** One thing that goes wrong, and what the operating system or the operator does about it. */
export type Fault = (stand: Stand, r: Random, load: Load) => Promise<void>;
export type Faults = Readonly<Record<string, Fault>>;

/** Cases of late, in which people are still at work. */
export async function someCases(stand: Stand, limit = 20): Promise<readonly string[]> {
  const { rows } = await stand.owner.query<{ id: string }>(
    'select id from case_file order by opened_at desc, id limit $1',
    [limit],
  );
  return rows.map((row) => row.id);
}
