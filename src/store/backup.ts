import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { MANIFEST, newFileKey, writeLines, type Manifest } from './backup-files.js';
import { connect } from './database.js';

export interface BackupOptions {
  /** Where the folder of this backup is made. */
  readonly into: string;
  /** Wrapped keys of cases go along; without them only what is still known elsewhere can be read (CR-23). */
  readonly withKeys: boolean;
  /** PEM; whoever has the private half can read the backup, this host cannot. */
  readonly publicKey: string | null;
}

const BATCH = 1_000;

/**
 * Everything in the record, as of one moment, in files that need no program of PostgreSQL: for the embedded database,
 * which has no pg_dump. What is sealed stays sealed; the keys that open it are not in it. @returns the folder.
 */
export async function backup(ownerUrl: string, options: BackupOptions): Promise<string> {
  const client = await connect(ownerUrl);
  try {
    const migrations = await client.query<{ name: string }>(
      'select name from kysely_migration order by name',
    );
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local role wl_backup');
    const at = new Date().toISOString();
    const folder = join(options.into, `waaklicht-${at.replaceAll(':', '-')}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const fileKey = options.publicKey === null ? null : newFileKey(options.publicKey);
    const tables: Manifest['tables'] = [];
    for (const name of await tablesOf(client, options.withKeys)) {
      const file = join(folder, `${name}.jsonl`);
      tables.push({ name, ...(await writeLines(file, fileKey?.secret ?? null, rowsOf(client, name))) });
    }
    const manifest: Manifest = {
      format: 1,
      at,
      migrations: migrations.rows.map((row) => row.name),
      withKeys: options.withKeys,
      fileKey: fileKey?.kept ?? null,
      tables,
    };
    // Last: a folder without it is a backup that did not finish.
    await writeFile(join(folder, MANIFEST), JSON.stringify(manifest, null, 1), { mode: 0o600, flush: true });
    return folder;
  } finally {
    await client.end();
  }
}

async function tablesOf(client: pg.Client, withKeys: boolean): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relname not like 'kysely%' and n.nspname = any($1) order by 1`,
    [withKeys ? ['public', 'keystore'] : ['public']],
  );
  return rows.map((row) => row.name);
}

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<readonly string[]> {
  await client.query(
    `declare backup_rows no scroll cursor for select to_jsonb(t)::text as line from ${table} t`,
  );
  for (let got = BATCH; got === BATCH;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from backup_rows`);
    got = rows.length;
    yield rows.map((row) => row.line);
  }
  await client.query('close backup_rows');
}
