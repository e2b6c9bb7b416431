import type { SubjectKind } from '../domain/case/names.js';
import type { CaseState } from '../domain/case/state.js';
import type { Subject } from '../domain/sot/anonymous.js';
import type { DataKey } from '../security/envelope.js';
import type { Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { openFragment } from './fragments.js';

/** A case as a meeting needs it: its state, whom it is about, and the key for what is written about it. */
export interface CaseForMeeting {
  readonly caseId: string;
  readonly code: string;
  readonly locationId: string;
  readonly state: CaseState;
  readonly subjects: readonly Subject[];
  /** When a person last did something in it. */
  readonly lastActAt: number;
  readonly key: DataKey;
}

type Deps = Pick<CaseFileDeps, 'keys' | 'report'>;

/**
 * These cases, as far as this transaction may see them: for people not one they are shut out of (row-level security).
 * Who may see what of them is for the caller to judge.
 */
export async function casesForMeeting(
  deps: Deps,
  client: Client,
  organisationId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseForMeeting>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await client.query<Row>(LOADED, [organisationId, caseIds]);
  const found = rows.flatMap((row) => caseOf(deps, organisationId, row) ?? []);
  return new Map(found.map((one) => [one.caseId, one]));
}

const MOST_CASES = 200;

/** The open cases of a location, soonest due first. */
export async function openCasesAt(client: Client, locationId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from case_file where location_id = $1 and next_due is not null and closure is null
     order by next_due, id limit ${MOST_CASES}`,
    [locationId],
  );
  return rows.map((row) => row.id);
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly locationId: string;
  readonly state: Buffer;
  readonly keyId: string;
  readonly wrapped: Buffer;
  readonly kekVersion: number;
  readonly lastActAt: number | null;
  readonly openedAt: number;
  readonly about: readonly { readonly id: string; readonly body: string }[];
}

const LOADED = `
select f.id, f.code, f.location_id as "locationId", f.state, f.opened_at as "openedAt",
  k.id as "keyId", k.wrapped, k.kek_version as "kekVersion",
  (select max(e.entry_at) from case_event e where e.case_id = f.id and e.person_id is not null) as "lastActAt",
  (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'body', encode(e.body, 'base64')) order by e.entry_at), '[]')
    from case_entry e where e.case_id = f.id and e.type in ('openCase', 'describeCase', 'recordKindcheck')) as about
from case_file f join keystore.case_key k on k.id = f.key_id
where f.organisation_id = $1 and f.id = any($2)`;

function caseOf(deps: Deps, organisationId: string, row: Row): CaseForMeeting | null {
  const key = deps.keys.unwrap({
    id: row.keyId,
    wrapped: row.wrapped,
    kekVersion: row.kekVersion,
  });
  const opened = (table: string, column: string, rowId: string, sealed: Buffer): unknown =>
    openFragment(deps, sealed, key, { organisationId, caseId: row.id, table, column, rowId });
  const state = opened('case_file', 'state', row.id, row.state) as CaseState | null;
  if (state === null) return null;
  const entries = row.about.flatMap(({ id, body }) => {
    const words = opened('case_entry', 'body', id, Buffer.from(body, 'base64'));
    return words === null ? [] : [words as Entry];
  });
  return {
    caseId: row.id,
    code: row.code,
    locationId: row.locationId,
    state,
    subjects: subjectsIn(entries),
    lastActAt: row.lastActAt ?? row.openedAt,
    key,
  };
}

interface Named {
  readonly kind?: SubjectKind;
  readonly name?: string;
  readonly age?: number;
}

interface Entry {
  readonly type?: string;
  readonly subjects?: readonly Named[];
  readonly children?: readonly Named[];
}

/** As opened, as described since, and the children the kindcheck found. */
function subjectsIn(entries: readonly Entry[]): readonly Subject[] {
  let subjects: readonly Subject[] = [];
  for (const { type, subjects: described, children } of entries) {
    if (type === 'recordKindcheck') subjects = [...subjects, ...(children ?? []).map(subjectOf)];
    else if (described !== undefined) subjects = described.map(subjectOf);
  }
  return subjects;
}

function subjectOf({ kind = 'child', name, age }: Named): Subject {
  return { kind, name: name ?? null, age: age ?? null };
}
