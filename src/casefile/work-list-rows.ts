import type { CaseState } from '../domain/case/state.js';
import type { Setting } from '../domain/case/setting.js';
import { viewOf, type CaseView } from '../domain/case/view.js';
import { openFragment } from './fragments.js';
import { lockCase } from '../store/case-rows.js';
import type { Client } from '../store/database.js';
import { openState, stateFromEvents } from '../store/mend-state.js';
import type { CaseFileDeps } from './case-file.js';
import { pointsOf, type PointSheet } from './case-sheet.js';
import { caseNow } from './clock.js';
import type { Words } from './reads.js';
import { settingOf } from './setting.js';

/** A case as a list shows it. */
export interface ListedCase {
  readonly caseId: string;
  readonly code: string;
  readonly locationId: string;
  readonly view: CaseView;
  readonly points: readonly PointSheet[];
  /** Its own world: in practice it may be another moment there. */
  readonly setting: Setting;
  /** What was said about whom it concerns, oldest first: opening, descriptions, kindcheck. */
  readonly about: readonly Words[];
  /** Who was told after a term had passed, for the leading term. */
  readonly told: { readonly personId: string; readonly at: number } | null;
  readonly awaitsConfirmation: boolean;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly locationId: string;
  readonly clockBase: number;
  readonly clockSince: number;
  readonly clockFactor: number;
  readonly clockStopsAt: number | null;
  readonly state: Buffer;
  readonly keyId: string;
  readonly wrapped: Buffer;
  readonly kekVersion: number;
  readonly about: readonly { readonly id: string; readonly body: string }[];
  readonly told: readonly { readonly point: string; readonly personId: string; readonly at: number }[];
  readonly awaitsConfirmation: boolean;
}

/**
 * The cases behind these ids in the same order, inside a transaction that has already looked at rights: one query for
 * all, and one setting for each location.
 */
export async function loadSheets(
  deps: CaseFileDeps,
  client: Client,
  { organisationId, caseIds }: { readonly organisationId: string; readonly caseIds: readonly string[] },
): Promise<readonly ListedCase[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await client.query<Row>(LOADED, [caseIds]);
  const settings = new Map<string, Awaited<ReturnType<typeof settingAt>>>();
  for (const locationId of new Set(rows.map((row) => row.locationId)))
    settings.set(locationId, await settingAt(deps, client, { organisationId, locationId }));
  const sheets: ListedCase[] = [];
  for (const row of rows) {
    const there = settings.get(row.locationId);
    const state = await stateOf(deps, client, { organisationId, row });
    if (there !== undefined && state !== null)
      sheets.push(sheetOf(deps, { organisationId, row, there, state }));
  }
  return sheets;
}

/** A damaged state is made again of its events; a case that stays closed is reported, and keeps no other from the list. */
async function stateOf(
  deps: CaseFileDeps,
  client: Client,
  { organisationId, row }: { readonly organisationId: string; readonly row: Row },
): Promise<CaseState | null> {
  const owner = { organisationId, caseId: row.id };
  const key = deps.keys.unwrap({ id: row.keyId, wrapped: row.wrapped, kekVersion: row.kekVersion });
  const whole = openState(owner, { state: row.state, key });
  if (whole !== null) return whole;
  const mended = await stateFromEvents(client, owner, key);
  deps.report(mended === null ? 'unreadableCase' : 'stateMended', null, row.id);
  return mended;
}

async function settingAt(
  deps: CaseFileDeps,
  client: Client,
  { organisationId, locationId }: { readonly organisationId: string; readonly locationId: string },
) {
  const { setting, databaseNow } = await lockCase(client, deps.keys, {
    organisationId,
    caseId: null,
    commandId: null,
    locationId,
    purpose: 'read',
  });
  if (setting === null) throw new Error('A location without an organisation');
  return { setting, databaseNow };
}

function sheetOf(
  deps: CaseFileDeps,
  {
    organisationId,
    row,
    there,
    state,
  }: {
    readonly organisationId: string;
    readonly row: Row;
    readonly there: Awaited<ReturnType<typeof settingAt>>;
    readonly state: CaseState;
  },
): ListedCase {
  const key = deps.keys.unwrap({ id: row.keyId, wrapped: row.wrapped, kekVersion: row.kekVersion });
  const place = (table: string, column: string, rowId: string) => ({
    organisationId,
    caseId: row.id,
    table,
    column,
    rowId,
  });
  const { clockBase: base, clockSince: since, clockFactor: factor, clockStopsAt: stopsAt } = row;
  const setting = settingOf(there.setting, caseNow({ base, since, factor, stopsAt }, there.databaseNow));
  const points = pointsOf(state, setting);
  return {
    caseId: row.id,
    code: row.code,
    locationId: row.locationId,
    view: viewOf(state, setting.directory),
    points,
    setting,
    about: row.about.flatMap(({ id, body }) => {
      const sealed = Buffer.from(body, 'base64');
      const words = openFragment(deps, sealed, key, place('case_entry', 'body', id)) as Words | null;
      return words === null ? [] : [words];
    }),
    told: row.told.find((one) => one.point === points[0]?.id) ?? null,
    awaitsConfirmation: row.awaitsConfirmation,
  };
}

const LOADED = `
select f.id, f.code, f.location_id as "locationId", f.clock_base as "clockBase", f.clock_since as "clockSince",
  f.clock_factor as "clockFactor", f.clock_stops_at as "clockStopsAt", f.state,
  k.id as "keyId", k.wrapped, k.kek_version as "kekVersion",
  (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'body', encode(e.body, 'base64')) order by e.entry_at), '[]')
    from case_entry e where e.case_id = f.id and e.type in ('openCase', 'describeCase', 'recordKindcheck')) as about,
  (select coalesce(jsonb_agg(jsonb_build_object('point', n.point, 'personId', n.person_id, 'at', n.nominal_at)
      order by n.nominal_at desc), '[]')
    from notification n where n.case_id = f.id and n.kind = 'point' and n.rung in ('1', '2', '3')) as told,
  exists (select 1 from proposal p where p.case_id = f.id and p.status = 'open'
    and p.expires_at > clock_timestamp()) as "awaitsConfirmation"
from unnest($1::uuid[]) with ordinality as wanted(id, nth)
join case_file f on f.id = wanted.id join keystore.case_key k on k.id = f.key_id
order by wanted.nth
`;
