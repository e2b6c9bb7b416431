import pg from 'pg';

/** Makes a database when it is not there; `template` = a copy of another one. */
export function ensureDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  return asAdministrator(adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    const copy = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
    await client.query(`create database ${pg.escapeIdentifier(name)}${copy}`);
  });
}

/** Drops a database with everybody who is connected to it. */
export function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return asAdministrator(adminUrl, async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  });
}

async function asAdministrator(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
