import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { openFileKey, readLines, readManifest, type Manifest } from './backup-files.js';
import { committed } from './audit-rows.js';
import { connect } from './database.js';
import { migrate, type RolePasswords } from './migrate.js';

export interface RestoreOptions {
  readonly from: string;
  /** What was destroyed on purpose must not come back: lines of the shred ledger (CR-24). */
  readonly ledger: string;
  /** PEM; needed when the backup is encrypted. */
  readonly privateKey: string | null;
}

export interface RestoreReport {
  readonly at: string;
  readonly tables: number;
  readonly rows: number;
  /** Cases whose keys were taken away again because the ledger names them. */
  readonly shredded: number;
}

/** Something the operator can mend; says what. */
export class CannotRestore extends Error {}

const BATCH = 500;

/**
 * Puts a backup back into an empty database, applies the shred ledger, and adds a row `restored` to every chain, all
 * or nothing. As a superuser: rules about rows do not hold while a record is put back.
 * @throws CannotRestore when there is something in the database, or it has another version.
 */
export async function restore(
  ownerUrl: string,
  passwords: RolePasswords,
  options: RestoreOptions,
): Promise<RestoreReport> {
  const manifest = await readManifest(options.from);
  const shredded = await readLedger(options.ledger);
  await migrate(ownerUrl, passwords);
  const client = await connect(ownerUrl);
  try {
    await refuseUnfit(client, manifest);
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    const rows = await fill(client, manifest, options);
    await client.query('delete from keystore.case_key where case_id = any($1::uuid[])', [shredded]);
    await tellChains(client);
    await client.query('commit');
    return { at: manifest.at, tables: manifest.tables.length, rows, shredded: shredded.length };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseUnfit(client: pg.Client, manifest: Manifest): Promise<void> {
  const there = await client.query('select 1 from organisation limit 1');
  if (there.rowCount !== 0)
    throw new CannotRestore('Er staan al gegevens in deze database. Zet terug in een lege database.');
  const migrations = await client.query<{ name: string }>('select name from kysely_migration order by name');
  const here = migrations.rows.map((row) => row.name).join(', ');
  if (here !== manifest.migrations.join(', '))
    throw new CannotRestore(
      `De back-up is van een andere versie (${manifest.migrations.join(', ')}). Zet terug met die versie en werk daarna bij.`,
    );
}

async function fill(client: pg.Client, manifest: Manifest, options: RestoreOptions): Promise<number> {
  const secret = keyOf(manifest, options);
  let total = 0;
  for (const { name, rows, sha256 } of manifest.tables) {
    const lines = await readLines(join(options.from, `${name}.jsonl`), secret, sha256);
    for (let start = 0; start < lines.length; start += BATCH) {
      const table = name.split('.').map(pg.escapeIdentifier).join('.');
      await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        `[${lines.slice(start, start + BATCH).join(',')}]`,
      ]);
    }
    if (lines.length !== rows) throw new CannotRestore(`${name}: ${lines.length} rijen, ${rows} verwacht`);
    total += rows;
  }
  return total;
}

function keyOf(manifest: Manifest, { privateKey }: RestoreOptions): Buffer | null {
  if (manifest.fileKey === null) return null;
  if (privateKey === null)
    throw new CannotRestore('Deze back-up is versleuteld. Geef de geheime sleutel met --private-key.');
  return openFileKey(manifest.fileKey, privateKey);
}

const ledgerLine = z.object({ caseId: z.uuid(), state: z.enum(['intended', 'done']) });

/** Intended counts too: what was to be destroyed is not brought back. */
async function readLedger(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CannotRestore(
      `Het vernietigingsregister ${file} is niet te lezen. Zonder register geen herstel.`,
    );
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return [...new Set(lines.map((line) => ledgerLine.parse(JSON.parse(line)).caseId))];
}

async function tellChains(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; now: number }>(
    `select organisation_id as id, floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now from audit_head`,
  );
  for (const { id, now } of rows) {
    const entry = committed(id, { at: now, event: 'restored', outcome: 'ok' });
    await client.query('select append_audit($1, $2, $3, $4)', [
      id,
      JSON.stringify(entry.row),
      entry.salt,
      entry.commitment,
    ]);
  }
}
