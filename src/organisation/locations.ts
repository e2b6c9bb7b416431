import type pg from 'pg';
import { inTransaction, type Context } from '../store/database.js';

/**
 * Where this person opens a case: the place she names, else the one place she works at, else the only one there is.
 * `null` = she has to say which.
 */
export function openingLocation(
  app: pg.Pool,
  context: Context,
  who: { readonly personId: string; readonly wanted: string | undefined },
): Promise<string | null> {
  return inTransaction(app, context, async (client) => {
    const { rows } = await client.query<{ id: string; own: boolean }>(
      `select l.id, exists (select 1 from role_assignment r where r.person_id = $1 and r.location_id = l.id
         and current_date >= r.valid_from and (r.valid_until is null or current_date <= r.valid_until)) as own
       from location l order by l.id`,
      [who.personId],
    );
    if (who.wanted !== undefined) return rows.find(({ id }) => id === who.wanted)?.id ?? null;
    const own = rows.filter((row) => row.own);
    const candidates = own.length > 0 ? own : rows;
    return candidates.length === 1 ? (candidates[0]?.id ?? null) : null;
  });
}
