import type pg from 'pg';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { settingOf } from '../casefile/setting.js';
import type { Setting } from '../domain/case/setting.js';
import { dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { formatDay } from '../domain/terms/day.js';
import { roundLocations, type RoundLocation } from '../store/round-reads.js';

/** What every round needs: the record, and a way to say that something is wrong. */
export interface RoundDeps {
  readonly worker: pg.Pool;
  readonly caseFile: CaseFileDeps;
}

/**
 * The hidden organisation in which the ladder tests itself. One per installation, known by its id; it holds nothing
 * but dummy cases, and no round goes past it.
 */
export const SELF_TEST_ORGANISATION = '5e1f7e57-0000-4000-8000-000000000000';

/** A location with its calendar, policy and people at this moment. */
export type Place = RoundLocation & { readonly world: Setting };

export async function placesAt(worker: pg.Pool, now: Instant): Promise<readonly Place[]> {
  const locations = await roundLocations(worker, SELF_TEST_ORGANISATION, formatDay(dayOf(now)));
  return locations.map((one) => ({ ...one, world: settingOf(one.setting, now) }));
}
