import type pg from 'pg';
import type { Day } from '../domain/terms/day.js';
import { formatDay } from '../domain/terms/day.js';
import type { Policy } from '../domain/terms/policy.js';

/** Terms of an organisation from now on; they hold for waiting points that begin after this. */
export async function setPolicy(worker: pg.Pool, organisationId: string, policy: Policy): Promise<void> {
  await worker.query(
    'insert into policy_version (organisation_id, version, policy, valid_from) values ($1, $2, $3, clock_timestamp())',
    [organisationId, policy.version, JSON.stringify(policy)],
  );
}

/** Days on which the whole organisation is closed, besides weekends and holidays. */
export async function addClosedDays(
  worker: pg.Pool,
  organisationId: string,
  days: readonly Day[],
): Promise<void> {
  await worker.query(
    'insert into closed_day (organisation_id, day) select $1, unnest($2::date[]) on conflict do nothing',
    [organisationId, days.map(formatDay)],
  );
}
