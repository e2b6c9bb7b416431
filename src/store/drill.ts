import { randomUUID } from 'node:crypto';
import type { KeyRing } from '../security/key-ring.js';
import { open } from '../security/envelope.js';
import type { AuditFinding } from './audit-finding.js';
import { connect } from './database.js';
import type { RolePasswords } from './migrate.js';
import { restore, type RestoreOptions, type RestoreReport } from './restore.js';
import { verifyAudit } from './verify-audit.js';

export interface DrillReport {
  readonly restored: RestoreReport;
  readonly findings: readonly AuditFinding[];
  /** Random pieces of cases that opened, of those that were tried. */
  readonly opened: number;
  readonly tried: number;
  readonly seconds: number;
}

const FRAGMENTS = 100;

/**
 * Puts a backup back into a database that is thrown away afterwards, checks the log and opens a hundred random pieces
 * of cases with the keys of this installation (OP-18): a backup that was never put back is a hope.
 */
export async function drillRestore(
  ownerUrl: string,
  keys: KeyRing,
  options: RestoreOptions & { readonly passwords: RolePasswords },
): Promise<DrillReport> {
  const started = Date.now();
  const name = `waaklicht_drill_${randomUUID().slice(0, 8)}`;
  const admin = await connect(ownerUrl);
  try {
    await admin.query(`create database ${name} template template0`);
    const url = Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).toString();
    const restored = await restore(url, options.passwords, options);
    const { findings } = await verifyAudit(url);
    const { tried, opened } = await openSome(url, keys);
    return { restored, findings, opened, tried, seconds: (Date.now() - started) / 1000 };
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

interface Fragment {
  readonly organisationId: string;
  readonly caseId: string;
  readonly id: string;
  readonly body: Buffer;
  readonly keyId: string;
  readonly wrapped: Buffer;
  readonly kekVersion: number;
}

async function openSome(url: string, keys: KeyRing): Promise<{ tried: number; opened: number }> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<Fragment>(
      `select e.organisation_id as "organisationId", e.case_id as "caseId", e.id, e.body, k.id as "keyId", k.wrapped,
         k.kek_version as "kekVersion"
       from case_entry e join keystore.case_key k on k.id = e.key_id order by random() limit ${FRAGMENTS}`,
    );
    return { tried: rows.length, opened: rows.filter((row) => opens(row, keys)).length };
  } finally {
    await client.end();
  }
}

function opens(row: Fragment, keys: KeyRing): boolean {
  const { organisationId, caseId, id: rowId } = row;
  try {
    const key = keys.unwrap({ id: row.keyId, wrapped: row.wrapped, kekVersion: row.kekVersion });
    open(row.body, key, { organisationId, caseId, table: 'case_entry', column: 'body', rowId });
    return true;
  } catch {
    return false;
  }
}
