import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import * as first from './migrations/0001-first.js';
import * as security from './migrations/0002-security.js';
import * as api from './migrations/0003-api.js';
import * as notify from './migrations/0004-notify.js';
import * as people from './migrations/0005-people.js';
import * as engine from './migrations/0006-engine.js';
import * as rounds from './migrations/0007-rounds.js';
import * as practice from './migrations/0008-practice.js';
import * as workList from './migrations/0009-work-list.js';
import * as school from './migrations/0010-school-accounts.js';
import * as calendars from './migrations/0011-calendars.js';
import * as insight from './migrations/0013-insight.js';
import * as practiceRuns from './migrations/0014-practice-runs.js';
import * as requests from './migrations/0015-requests-and-retention.js';
import * as writePath from './migrations/0016-write-path.js';
import * as policyDraft from './migrations/0017-policy-draft.js';
import * as sot from './migrations/0018-sot.js';
import { createCaseFunctions } from './case-functions.js';
import { grantBackup } from './grants.js';

/** Forward only: a mistake is mended by a next migration. */
const MIGRATIONS = {
  '0001-first': { up: first.up },
  '0002-security': { up: security.up },
  '0003-api': { up: api.up },
  '0004-notify': { up: notify.up },
  '0005-people': { up: people.up },
  '0006-engine': { up: engine.up },
  '0007-rounds': { up: rounds.up },
  '0008-practice': { up: practice.up },
  '0009-work-list': { up: workList.up },
  '0010-school-accounts': { up: school.up },
  '0011-calendars': { up: calendars.up },
  '0013-insight': { up: insight.up },
  '0014-practice-runs': { up: practiceRuns.up },
  '0015-requests-and-retention': { up: requests.up },
  '0016-write-path': { up: writePath.up },
  '0017-policy-draft': { up: policyDraft.up },
  '0018-sot': { up: sot.up },
};

/** Passwords of the two roles that the processes use; the owner of the tables is used for migrating only. */
export interface RolePasswords {
  readonly app: string;
  readonly worker: string;
}

/** Brings a database up to date, as its owner. Safe to call from several processes at once. */
export async function migrate(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  // A connection that breaks fails the query it was serving, and nothing else.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error instanceof Error ? error : new Error('Migration failed');
    // Functions hold no data: they are simply those of this version.
    await createCaseFunctions(db);
    await grantBackup(db);
    await sql`alter role wl_app with password ${sql.lit(passwords.app)}`.execute(db);
    await sql`alter role wl_worker with password ${sql.lit(passwords.worker)}`.execute(db);
  } finally {
    await db.destroy();
  }
}

/** The same database under another role. */
export function urlAs(ownerUrl: string, role: 'wl_app' | 'wl_worker', password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.toString();
}
