import type pg from 'pg';
import type { KeyProvider } from '../security/key-provider.js';
import { connect } from './database.js';

/** Both tables with wrapped keys; each row is re-wrapped by itself, content is never touched (CR-16). */
const TABLES = ['keystore.case_key', 'keystore.organisation_key'] as const;
const BATCH = 500;

export interface RotationReport {
  /** True when an earlier rotation had not finished and was taken up. */
  readonly resumed: boolean;
  readonly version: number;
  readonly rewrapped: number;
}

/**
 * Gives every wrapped key the newest key-encryption key, batch by batch. Killed half-way, the next call goes on: until
 * then both versions are valid. A process that still wraps with the old version is found by the last look.
 * @param addVersion makes the next version; only called when no earlier rotation is open.
 */
export async function rotateKeys(
  ownerUrl: string,
  provider: KeyProvider,
  addVersion: () => Promise<void>,
): Promise<RotationReport> {
  const client = await connect(ownerUrl);
  try {
    const resumed = (await countOld(client, provider.currentVersion())) > 0;
    if (!resumed) await addVersion();
    const version = provider.currentVersion();
    let rewrapped = 0;
    for (const table of TABLES) {
      for (let done = BATCH; done === BATCH; rewrapped += done) done = await rewrap(client, provider, table);
    }
    return { resumed, version, rewrapped };
  } finally {
    await client.end();
  }
}

/** Versions that no row names any more; they may be destroyed once no backup needs them (30 days, CR-16). */
export async function unusedVersions(ownerUrl: string, provider: KeyProvider): Promise<readonly number[]> {
  const client = await connect(ownerUrl);
  try {
    const used = await asKeys(client, () =>
      client.query<{ kek_version: number }>(
        TABLES.map((table) => `select kek_version from ${table}`).join(' union '),
      ),
    );
    const inUse = new Set(used.rows.map((row) => row.kek_version));
    return provider
      .versions()
      .filter((version) => !inUse.has(version) && version !== provider.currentVersion());
  } finally {
    await client.end();
  }
}

async function countOld(client: pg.Client, version: number): Promise<number> {
  let old = 0;
  for (const table of TABLES) {
    const { rows } = await asKeys(client, () =>
      client.query<{ n: number }>(`select count(*)::int as n from ${table} where kek_version < $1`, [
        version,
      ]),
    );
    old += rows[0]?.n ?? 0;
  }
  return old;
}

/** @returns how many rows were re-wrapped. */
function rewrap(client: pg.Client, provider: KeyProvider, table: string): Promise<number> {
  return asKeys(client, async () => {
    const { rows } = await client.query<{ id: string; wrapped: Buffer; kek_version: number }>(
      `select id, wrapped, kek_version from ${table} where kek_version < $1 order by id limit ${BATCH} for update`,
      [provider.currentVersion()],
    );
    const fresh = rows.map((row) => {
      const secret = provider.unwrap(row.wrapped, row.kek_version, row.id);
      const { wrapped, version } = provider.wrap(secret, row.id);
      secret.fill(0);
      return { id: row.id, wrapped: wrapped.toString('base64'), version };
    });
    await client.query(
      `update ${table} t set wrapped = decode(f.wrapped, 'base64'), kek_version = f.version
       from jsonb_to_recordset($1) as f(id uuid, wrapped text, version int) where t.id = f.id`,
      [JSON.stringify(fresh)],
    );
    return rows.length;
  });
}

/** One transaction in the role that may touch wrapped keys and nothing else. */
async function asKeys<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    await client.query('set local role wl_keys');
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
