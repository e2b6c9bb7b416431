import { appendAudit } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { loadSheets, type ListedCase } from './work-list-rows.js';
import type { Via } from './via.js';

/** What somebody looks for in the work list; left out = everything. */
export interface ListFilter {
  /** Cases in which this person is on turn. */
  readonly onTurn?: string | undefined;
  readonly due?: 'passed' | 'today' | 'week' | undefined;
  readonly class?: string | undefined;
  readonly stage?: string | undefined;
  readonly locationId?: string | undefined;
  readonly sort?: 'melding' | 'help' | 'monitoring' | 'veiligThuis' | undefined;
  /** The signal has not been read yet. */
  readonly unread?: boolean | undefined;
  /** The last row of the page before. */
  readonly after?: ListPlace | undefined;
}

/** Where a page ends: acute first, then the earliest term, then the id. */
export interface ListPlace {
  readonly calm: boolean;
  readonly due: number;
  readonly id: string;
}

/** How many there are; never counted further than `MOST_COUNTED`. */
export interface ListCounts {
  readonly open: number;
  readonly mine: number;
  readonly passed: number;
}

export interface WorkListPage {
  readonly counts: ListCounts;
  readonly rows: readonly ListedCase[];
  /** `null` = this is the last page. */
  readonly next: ListPlace | null;
}

interface Who {
  readonly organisationId: string;
  readonly personId: string;
  readonly via?: Via;
}

export const ROWS_A_PAGE = 50;
/** A person who has more open cases than this counts no further, and the page says so. */
export const MOST_COUNTED = 1000;

/**
 * One page of the open cases this person has full access to, by role of the location or by relation; acute first, then
 * the earliest term. Read through an index in this order, so that a page costs the same among a hundred cases or a
 * hundred thousand. Whoever is shut out of a case finds it in no row and in no count (PM-D03).
 */
export async function readWorkListPage(
  deps: CaseFileDeps,
  who: Who,
  filter: ListFilter,
): Promise<WorkListPage> {
  const { organisationId, personId } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const now = await clock(client);
    const counts = await count(client, personId, now);
    const found = await find(client, personId, { filter, now });
    const shown = found.slice(0, ROWS_A_PAGE);
    const rows = await loadSheets(deps, client, { ...who, caseIds: shown.map((one) => one.id) });
    const last = shown.at(-1);
    await appendAudit(client, organisationId, {
      at: now,
      event: 'list',
      action: 'workList',
      outcome: 'ok',
      personId,
      objectIds: shown.map((one) => one.id),
      hits: shown.length,
      ...who.via,
    });
    return {
      counts,
      rows,
      next: found.length > ROWS_A_PAGE && last !== undefined ? last : null,
    };
  });
}

/** The cases a search has found, as rows. Only ids that the search gave to this same person: rights were asked there. */
export async function readListedCases(
  deps: CaseFileDeps,
  { organisationId, personId }: Who,
  caseIds: readonly string[],
): Promise<readonly ListedCase[]> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, (client) =>
    loadSheets(deps, client, { organisationId, caseIds }),
  );
}

async function clock(client: Client): Promise<number> {
  const { rows } = await client.query<{ now: number }>(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  );
  return rows[0]?.now ?? 0;
}

async function find(
  client: Client,
  personId: string,
  { filter, now }: { readonly filter: ListFilter; readonly now: number },
): Promise<readonly ListPlace[]> {
  const { rows } = await client.query<ListPlace>(`${FOUND} ${LISTED}`, [
    personId,
    ROWS_A_PAGE + 1,
    filter.onTurn ?? null,
    filter.due ?? null,
    filter.class ?? null,
    filter.stage ?? null,
    filter.locationId ?? null,
    filter.sort ?? null,
    filter.unread ?? false,
    filter.after?.calm ?? null,
    filter.after?.due ?? null,
    filter.after?.id ?? null,
    now,
  ]);
  return rows;
}

async function count(client: Client, personId: string, now: number): Promise<ListCounts> {
  const everything = [
    personId,
    MOST_COUNTED + 1,
    null,
    null,
    null,
    null,
    null,
    null,
    false,
    null,
    null,
    null,
    now,
  ];
  const { rows } = await client.query<ListCounts>(`${FOUND} ${COUNTED}`, everything);
  return rows[0] ?? { open: 0, mine: 0, passed: 0 };
}

/** What time it is for a case: that of the database, or in practice that of its own clock. */
const NOW = `least(f.clock_base + f.clock_factor::bigint * ($13::bigint - f.clock_since), f.clock_stops_at)`;

/** The end of today and of this week, on the clock of Amsterdam, in milliseconds. */
const END = (unit: 'day' | 'week'): string =>
  `extract(epoch from (date_trunc('${unit}', to_timestamp(${NOW} / 1000.0) at time zone 'Europe/Amsterdam')
    + interval '1 ${unit}') at time zone 'Europe/Amsterdam') * 1000`;

/** Asked of one case at a time (`limit` keeps the planner from reading the points of all cases first). */
const WAITS = (what: string): string =>
  `coalesce((select true from waiting_point w where w.case_id = f.id and ${what} limit 1), false)`;

const WANTED = `
  f.stage <> 'closed' and f.next_due is not null
  and ($3::uuid is null or ${WAITS('$3 = any(w.persons)')})
  and ($4::text is null or f.next_due < case $4 when 'passed' then ${NOW} when 'today' then ${END('day')} else ${END('week')} end)
  and ($5::text is null or f.class = $5) and ($6::text is null or f.stage = $6)
  and ($7::uuid is null or f.location_id = $7)
  and ($8::text is null or case $8 when 'melding' then f.melding in ('due', 'submitted')
    when 'help' then f.help in ('planned', 'running') when 'monitoring' then f.stage = 'monitoring'
    else ${WAITS("w.point in ('W9', 'W9phone', 'W10')")} end)
  and (not $9 or ${WAITS("w.point = 'W1'")})
  and ($10::boolean is null or (f.class <> 'acute', f.next_due, f.id) > ($10, $11::bigint, $12::uuid))
`;

const SCOPE = `
with scope as materialized (
  select l.id, bool_or(r.role <> 'endResponsible') as everything
  from role_assignment r join organisation o on o.id = r.organisation_id
  join location l on l.organisation_id = r.organisation_id and (r.location_id is null or r.location_id = l.id)
  where r.person_id = $1 and not r.deputy
    and (r.role in ('aandachtsfunctionaris', 'internBegeleider', 'director', 'endResponsible')
      or (r.role = 'bestuur' and o.profile = 'cooperative'))
    and (now() at time zone 'Europe/Amsterdam')::date between r.valid_from and coalesce(r.valid_until, 'infinity')
  group by l.id)`;
const SHOWN = `f.id, f.class, f.next_due, f.next_due < ${NOW} as passed`;
const BY_ROLE = `(s.everything or f.emergency or f.stage in ('weighing', 'deciding', 'acting'))`;

/** By role: the first so many of each location in its order. By relation: all of one's own. (security.md 2.2) */
const FOUND = `${SCOPE},
found as (
  select f.id, f.class, f.next_due, f.passed from scope s cross join lateral (
    select ${SHOWN} from case_file f where f.location_id = s.id and ${BY_ROLE} and ${WANTED}
    order by (f.class <> 'acute'), f.next_due, f.id limit $2) f
  union
  select ${SHOWN} from case_person p join case_file f on f.id = p.case_id
  where p.person_id = $1 and p.relation in ('owner', 'member') and ${WANTED})
`;

const LISTED = `
select (class <> 'acute') as calm, next_due as due, id from found order by 1, next_due, id limit $2
`;

const COUNTED = `
select count(*)::int as open, (count(*) filter (where passed))::int as passed,
  (count(*) filter (where ${WAITS('$1 = any(w.persons)')}))::int as mine
from found f
`;
