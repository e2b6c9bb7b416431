import type pg from 'pg';
import type { SettingRow } from './case-rows.js';

/** A location as it is on a day (`YYYY-MM-DD`), for the person of this transaction; `null` = not of her organisation. */
export async function placeSetting(
  client: pg.PoolClient,
  locationId: string,
  onDay: string,
): Promise<SettingRow | null> {
  const { rows } = await client.query<{ setting: SettingRow | null }>(
    'select read_setting(l.organisation_id, l.id, $2) as setting from location l where l.id = $1',
    [locationId, onDay],
  );
  return rows[0]?.setting ?? null;
}
