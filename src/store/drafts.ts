import { randomUUID } from 'node:crypto';
import type { KeyRing } from '../security/key-ring.js';
import type { Client } from './database.js';
import { openHere, sealHere, type OrganisationPlace } from './organisation-seal.js';

/** Whose drafts. */
export interface Writer {
  readonly organisationId: string;
  readonly personId: string;
}

export interface DraftLine {
  readonly id: string;
  /** Where the form stands; after `#` its name, when a page has several. */
  readonly path: string;
  readonly savedAt: number;
  readonly expiresAt: number;
}

const DAYS_KEPT = 30;

/** Writes or overwrites the draft of one form. `caseId`: shut out of the case = the draft is not there either. */
export async function saveDraft(
  client: Client,
  keys: KeyRing,
  writer: Writer,
  draft: { readonly path: string; readonly caseId: string | null; readonly text: string },
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'select id from draft where person_id = $1 and path = $2',
    [writer.personId, draft.path],
  );
  const id = rows[0]?.id ?? randomUUID();
  const body = await sealHere(client, keys, place(writer, id), draft.text);
  await client.query(
    `insert into draft (id, organisation_id, person_id, case_id, path, body, expires_at)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp() + $7 * interval '1 day')
     on conflict (person_id, path) do update set id = excluded.id, body = excluded.body, saved_at = clock_timestamp(),
       expires_at = excluded.expires_at`,
    [id, writer.organisationId, writer.personId, draft.caseId, draft.path, body, DAYS_KEPT],
  );
}

/** The text of one draft; `null` when there is none. */
export async function readDraft(
  client: Client,
  keys: KeyRing,
  writer: Writer,
  path: string,
): Promise<{ readonly text: string; readonly savedAt: number } | null> {
  const { rows } = await client.query<{ id: string; body: Buffer; savedAt: number }>(
    `select id, body, floor(extract(epoch from saved_at) * 1000)::bigint as "savedAt" from draft
     where person_id = $1 and path = $2 and expires_at > clock_timestamp()`,
    [writer.personId, path],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return { text: await openHere(client, keys, place(writer, row.id), row.body), savedAt: row.savedAt };
}

/** Everything this person is writing, newest first. */
export async function listDrafts(client: Client, personId: string): Promise<readonly DraftLine[]> {
  const { rows } = await client.query<DraftLine>(
    `select id, path, floor(extract(epoch from saved_at) * 1000)::bigint as "savedAt",
       floor(extract(epoch from expires_at) * 1000)::bigint as "expiresAt"
     from draft where person_id = $1 and expires_at > clock_timestamp() order by saved_at desc`,
    [personId],
  );
  return rows;
}

export async function dropDraft(client: Client, personId: string, path: string): Promise<void> {
  await client.query('delete from draft where person_id = $1 and path = $2', [personId, path]);
}

export async function dropDraftById(client: Client, personId: string, id: string): Promise<void> {
  await client.query('delete from draft where person_id = $1 and id = $2', [personId, id]);
}

function place(writer: Writer, id: string): OrganisationPlace {
  return { organisationId: writer.organisationId, table: 'draft', column: 'body', rowId: id };
}
