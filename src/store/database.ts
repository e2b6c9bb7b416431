import pg from 'pg';

/** Millisecond instants fit a number; `bigint` columns come back as such. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Client = pg.PoolClient;

/** For whom a transaction sees the database (PM-05). */
export interface Context {
  readonly organisationId: string;
  readonly personToken: string;
}

/** One connection as the owner of the tables, for work of the operator. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

export function createPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
  });
  // An idle connection that breaks is replaced; whoever needs one meets the error itself.
  pool.on('error', ignore);
  return pool;
}

/** What PostgreSQL asks us to try again: a deadlock, or two transactions that could not both win. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['40P01', '40001']);
const MOST_ATTEMPTS = 3;

/** One transaction, tried again after a deadlock. `context` = what the application role may see; absent for workers. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  context: Context | null,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, context, work);
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (attempt >= MOST_ATTEMPTS || !TRY_AGAIN.has(code)) throw error;
    }
  }
}

async function once<Result>(
  pool: pg.Pool,
  context: Context | null,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  // A connection that breaks fails the query under way; the event beside it would end the process.
  client.on('error', ignore);
  let broken = false;
  try {
    await client.query('begin');
    if (context !== null) {
      await client.query(
        "select set_config('app.organisation_id', $1, true), set_config('app.person_token', $2, true)",
        [context.organisationId, context.personToken],
      );
    }
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

function ignore(): void {
  // The query under way, or the next one, meets the error itself.
}
