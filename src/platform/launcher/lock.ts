import pg from 'pg';
import { CannotStart } from './cannot-start.js';

/** Any number will do, as long as nobody else in this database uses it. */
const LOCK = 8_021_955;
const NAME = 'waaklicht npm start';

/**
 * One `npm start` at a time on one data folder. The lock is a session of the database: it is gone with the process
 * that held it, however that ended, and no file can go stale.
 * @throws CannotStart when another one runs, or the database does not answer.
 */
export async function holdLock(url: string): Promise<{ readonly release: () => Promise<void> }> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `${NAME} ${process.pid}`,
    keepAlive: true,
  });
  // The server may be stopped by hand; what depends on it says so itself.
  client.on('error', () => undefined);
  await client.connect().catch(() => {
    throw new CannotStart('De database van DATABASE_URL antwoordt niet, of kent deze gebruiker niet.');
  });
  if (await obtained(client)) return { release: () => client.end() };
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity a join pg_locks l on l.pid = a.pid
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [LOCK],
  );
  await client.end();
  const pid = rows[0]?.name.replace(NAME, '').trim() ?? '?';
  throw new CannotStart(
    `Waaklicht draait hier al (proces ${pid}). Stop dat eerst met Ctrl-C of: kill ${pid}. Of kies een andere map met WAAKLICHT_DATA en een andere poort met PORT.`,
  );
}

const PATIENCE_MS = 5_000;
const PAUSE_MS = 200;

/** Patient for a moment: the session of a process that was killed just now may still be ending. */
async function obtained(client: pg.Client): Promise<boolean> {
  for (let waited = 0; waited <= PATIENCE_MS; waited += PAUSE_MS) {
    const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1) as ok', [LOCK]);
    if (rows[0]?.ok === true) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
