import type { Client } from '../store/database.js';

/** To which organisation a case belongs, as time sees it; `null` = there is no such case. */
export async function organisationOf(client: Client, caseId: string): Promise<string | null> {
  const { rows } = await client.query<{ organisation_id: string }>(
    'select organisation_id from case_file where id = $1',
    [caseId],
  );
  return rows[0]?.organisation_id ?? null;
}
