import type { CaseClass, ProfileId } from '../domain/case/names.js';
import { maySee } from '../domain/rights/figures.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { roleScope } from '../store/role-scope.js';
import type { CaseFileDeps } from './case-file.js';
import type { Via } from './via.js';

/** Which days somebody looks at, and whose points. Moments in milliseconds; `to` is not included. */
export interface CalendarChoice {
  readonly from: number;
  readonly to: number;
  /** Only points for which this person is on turn herself. */
  readonly onlyMine: boolean;
  readonly locationId: string | null;
  /** How many a day are read; the rest of that day is only counted. */
  readonly mostADay: number;
}

/** One waiting point of a case this person may know. */
export interface CalendarPoint {
  readonly code: string;
  readonly point: string;
  readonly due: number;
  readonly class: CaseClass;
  readonly mine: boolean;
  readonly persons: readonly string[];
  /** How many points this day has in all, these included. */
  readonly thatDay: number;
}

/** `null`: whoever has this page not (S26). */
export interface CalendarPoints {
  readonly points: readonly CalendarPoint[];
  /** How many terms have passed and are still waited for, before `from`. */
  readonly passed: number;
  /** Whether points of colleagues are among them. */
  readonly ofLocation: boolean;
}

/**
 * The waiting points of some days: one's own, and those of every case one has full access to by role of the location
 * or by relation (row 32). Whoever is shut out of a case finds it in no day and in no count (PM-D03).
 */
export async function readCalendar(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string; readonly via?: Via },
  choice: CalendarChoice,
): Promise<CalendarPoints | null> {
  const { organisationId, personId, via } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const scope = await scopeFor(client, who);
    if (scope === null) return null;
    const { from, to, onlyMine, locationId, mostADay } = choice;
    const values = [personId, organisationId, onlyMine, locationId, scope.everything, scope.deciding];
    const now = await databaseNow(client);
    const { rows } = await client.query<CalendarPoint & { caseId: string }>(POINTS, [
      ...values,
      from,
      to,
      mostADay,
    ]);
    const passed = await client.query<{ n: number }>(PASSED, [...values, Math.min(from, now)]);
    await appendAudit(client, organisationId, {
      at: now,
      event: 'list',
      action: 'calendar',
      outcome: 'ok',
      personId,
      objectIds: [...new Set(rows.map((row) => row.caseId))],
      hits: rows.length,
      ...via,
    });
    return {
      points: rows.map(({ caseId, ...point }) => point),
      passed: passed.rows[0]?.n ?? 0,
      ofLocation: scope.everything.length + scope.deciding.length > 0,
    };
  });
}

/** At which locations she sees every case, and at which only those that are being weighed, decided or acted upon. */
async function scopeFor(
  client: Client,
  who: { readonly organisationId: string; readonly personId: string },
): Promise<{ everything: string[]; deciding: string[] } | null> {
  const { locations, profile } = await roleScope(client, who);
  const may = (action: 'calendar' | 'locationCalendar', roles: readonly string[]): boolean =>
    maySee(action, roles, profile as ProfileId) !== null;
  if (!locations.some((one) => may('calendar', one.roles))) return null;
  const seen = locations.filter((one) => may('locationCalendar', one.roles));
  const only = seen.filter((one) => !may('locationCalendar', without(one.roles, 'endResponsible')));
  const deciding = only.map((one) => one.locationId);
  return {
    everything: seen.map((one) => one.locationId).filter((id) => !deciding.includes(id)),
    deciding,
  };
}

function without(roles: readonly string[], role: string): readonly string[] {
  return roles.filter((one) => one !== role);
}

/** A person on turn, by role of the location (security.md 2.2), or by relation. */
const MAY_SEE = `
  w.organisation_id = $2 and ($4::uuid is null or f.location_id = $4)
  and ($1::uuid = any(w.persons) or (not $3 and (f.location_id = any($5::uuid[])
    or (f.location_id = any($6::uuid[]) and (f.emergency or f.stage in ('weighing', 'deciding', 'acting')))
    or exists (select 1 from case_person p where p.case_id = f.id and p.person_id = $1
      and p.relation in ('owner', 'member')))))`;

const POINTS = `
select "caseId", code, point, due, class, mine, persons, "thatDay" from (
  select f.id as "caseId", f.code, w.point, w.due, f.class, $1 = any(w.persons) as mine, w.persons,
    (count(*) over a_day)::int as "thatDay",
    row_number() over (a_day order by w.due, ($1 = any(w.persons)) desc, f.code, w.point) as nth
  from waiting_point w join case_file f on f.id = w.case_id
  where w.due >= $7 and w.due < $8 and ${MAY_SEE}
  window a_day as (partition by (to_timestamp(w.due / 1000.0) at time zone 'Europe/Amsterdam')::date)) found
where nth <= $9 order by due, code, point`;

/** Counted no further than a person would read. */
const PASSED = `
select count(*)::int as n from (select 1 from waiting_point w join case_file f on f.id = w.case_id
  where w.due < $7 and ${MAY_SEE} limit 1000) found`;
