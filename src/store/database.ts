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
    // What does not wait for an answer is sent at once: opening a transaction costs no round trip of its own.
    pipeline: true,
    // A network that loses answers: whoever waits hears that the record is away (RL-10).
    query_timeout: 8_000,
  });
  // An idle connection that breaks is replaced; whoever needs one meets the error itself.
  pool.on('error', ignore);
  return pool;
}

/** What PostgreSQL asks us to try again: a deadlock, or two transactions that could not both win. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['40P01', '40001']);
const MOST_ATTEMPTS = 3;

/**
 * Does the last statement and commits with it, in one round trip: what it locks is not held while this process is busy.
 * Nothing can be asked of the transaction after this.
 */
export type Finish = (last: pg.QueryConfig) => Promise<void>;

type Work<Result> = (client: Client, finish: Finish) => Promise<Result>;

/**
 * One transaction, tried again after a deadlock. It ends with a commit by itself, or by `finish`. `context` = what the
 * application role may see; absent for workers.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  context: Context | null,
  work: Work<Result>,
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

async function once<Result>(pool: pg.Pool, context: Context | null, work: Work<Result>): Promise<Result> {
  const client = await pool.connect();
  // A connection that breaks fails the query under way; the event beside it would end the process.
  client.on('error', ignore);
  let broken = false;
  const hand = { finished: false };
  const finish: Finish = async (last) => {
    hand.finished = true;
    await Promise.all([client.query(last), commit(client)]);
  };
  try {
    // First on the wire; the first statement of the work does not wait for the answer.
    const opening = open(client, context);
    opening.catch(ignore);
    const result = await work(client, finish);
    await opening;
    if (!hand.finished) await commit(client);
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

async function open(client: Client, context: Context | null): Promise<void> {
  await client.query(context === null ? 'begin' : `begin; ${settings(context)}`);
}

/** @throws when a statement before it failed: then a commit is a rollback, and says so. */
async function commit(client: Client): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
}

function settings({ organisationId, personToken }: Context): string {
  const [organisation, person] = [organisationId, personToken].map((value) => pg.escapeLiteral(value));
  return `select set_config('app.organisation_id', ${organisation}, true), set_config('app.person_token', ${person}, true)`;
}

function ignore(): void {
  // The query under way, or the next one, meets the error itself.
}
