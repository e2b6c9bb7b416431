import type { PointKind } from '../domain/case/names.js';
import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';

/** In how many open cases that this person may know of a waiting point runs now: what a new term leaves as it is. */
export function countWaiting(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string },
  point: PointKind,
): Promise<number> {
  const { organisationId, personId } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from waiting_point where organisation_id = $1 and point = $2',
      [organisationId, point],
    );
    return rows[0]?.n ?? 0;
  });
}
