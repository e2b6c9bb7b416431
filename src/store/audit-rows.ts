import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { canonical } from './canonical.js';
import type { Client } from './database.js';

/**
 * One row of the audit log (LG-02), in codes, random ids and numbers only: never words of people, never a reason.
 * The names follow security.md section 5; what does not apply is left out.
 */
export interface AuditRow {
  /** Epoch milliseconds, by the clock of the database. */
  readonly at: number;
  readonly event: string;
  readonly action?: string | undefined;
  readonly outcome: 'ok' | 'refused' | 'error';
  readonly rules?: readonly string[] | undefined;
  readonly code?: string | undefined;
  readonly personId?: string | undefined;
  readonly level?: string | undefined;
  readonly relation?: readonly string[] | undefined;
  readonly session?: string | undefined;
  readonly factor?: string | undefined;
  readonly stepUpAt?: number | undefined;
  readonly accessPoint?: string | undefined;
  readonly knownDevice?: boolean | undefined;
  readonly purpose?: string | undefined;
  readonly caseId?: string | null | undefined;
  readonly object?: string | undefined;
  readonly objectIds?: readonly string[] | undefined;
  readonly hits?: number | undefined;
  readonly emergency?: boolean | undefined;
  /** Words of a person, such as a reason, sealed under the key of the organisation; base64. */
  readonly detail?: string | undefined;
  readonly commandId?: string | undefined;
  readonly reminders?: number | undefined;
  /** Which events of the case were written with this row, so that one without the other is found (LG-05). */
  readonly firstSeq?: number | undefined;
  readonly events?: number | undefined;
}

/** Which process wrote a row. */
const SOURCE = `${hostname()}/${process.pid}`;

export interface StoredAuditRow {
  readonly row: AuditRow & { readonly organisationId: string; readonly source: string };
  readonly salt: Buffer;
  readonly commitment: Buffer;
}

/** A row with its commitment; the chain over it is closed in the database, where the head is locked (LG-03). */
export function committed(organisationId: string, entry: AuditRow): StoredAuditRow {
  // The organisation is part of what is committed: the first row of one chain cannot stand in another.
  const row = { ...entry, organisationId, source: SOURCE };
  const salt = randomBytes(16);
  return { row, salt, commitment: commitmentOf(row, salt) };
}

/** `SHA-256(0x00 ‖ salt ‖ canonical row)`: a row can be deleted after its term and the chain still verifies (LG-08). */
export function commitmentOf(row: unknown, salt: Buffer): Buffer {
  return createHash('sha256')
    .update(Buffer.from([0]))
    .update(salt)
    .update(canonical(row))
    .digest();
}

/** `SHA-256(0x01 ‖ hash of the row before ‖ commitment)`. */
export function chained(previous: Buffer, commitment: Buffer): Buffer {
  return createHash('sha256')
    .update(Buffer.from([1]))
    .update(previous)
    .update(commitment)
    .digest();
}

/** Adds a row as the last statement of a transaction: it locks the head of the organisation. */
export async function appendAudit(client: Client, organisationId: string, entry: AuditRow): Promise<void> {
  const { row, salt, commitment } = committed(organisationId, entry);
  await client.query('select append_audit($1, $2, $3, $4)', [
    organisationId,
    JSON.stringify(row),
    salt,
    commitment,
  ]);
}

/** The clock that rows of the log are dated by. */
export async function databaseNow(client: Client): Promise<number> {
  const { rows } = await client.query<{ now: number }>(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The record gave no answer');
  return row.now;
}
