import type pg from 'pg';

/** An open case without an agreement for the holiday; `denials` = tokens of who is shut out of it. */
export interface HolidayGap {
  readonly ownerId: string;
  readonly denials: readonly string[];
}

/**
 * Open cases of a location without an agreement for the holiday. From five school days before it, those are the cases
 * in which the holiday check is open; earlier no agreement can be recorded yet, and every open case counts.
 */
export async function holidayGaps(
  client: pg.PoolClient,
  locationId: string,
  checksAreOpen: boolean,
): Promise<readonly HolidayGap[]> {
  const { rows } = await client.query<HolidayGap>(
    `select f.owner_id as "ownerId", array(select d.person_token from case_denial d where d.case_id = f.id) as denials
     from case_file f
     where f.location_id = $1 and f.clock_factor = 1 and f.next_due is not null and f.stage <> 'closed'
       and (not $2 or exists (select 1 from waiting_point w where w.case_id = f.id and w.point = 'W14'))
     order by f.owner_id`,
    [locationId, checksAreOpen],
  );
  return rows;
}

export interface HolidayRoundRow {
  readonly organisationId: string;
  readonly locationId: string;
  readonly holiday: string;
  readonly firstDay: string;
  readonly moment: 'twoWeeks' | 'fiveSchoolDays';
}

/** @returns false when this list was made before. */
export async function noteHolidayRound(
  client: pg.PoolClient,
  row: HolidayRoundRow,
  missing: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into holiday_round (organisation_id, location_id, holiday, first_day, moment, open_cases, without_plan)
     values ($1, $2, $3, $4, $5, (select count(*) from case_file f where f.location_id = $2 and f.clock_factor = 1
       and f.next_due is not null and f.stage <> 'closed'), $6) on conflict do nothing`,
    [row.organisationId, row.locationId, row.holiday, row.firstDay, row.moment, missing],
  );
  return rowCount === 1;
}
