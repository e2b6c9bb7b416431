import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';
import pg from 'pg';
import { timed, withClients } from '../support/measure.js';

/**
 * The same case life on pg-boss, built straightforwardly: each input is written, the reminder job that was waiting is
 * cancelled and the next one is planned, in one transaction.
 */
const [, , databaseUrl = '', lives = '100', inputs = '11', clients = '16'] = process.argv;
const QUEUE = 'reminder';
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
const boss = new PgBoss({ connectionString: databaseUrl, schema: 'boss', max: 10 });
await boss.start();
await boss.createQueue(QUEUE);
await pool.query(
  'create table if not exists boss_entry (case_id text, seq int, body jsonb, primary key (case_id, seq))',
);

async function act(caseId: string, number: number, waiting: string | null): Promise<string | null> {
  const client = await pool.connect();
  const db = { executeSql: (text: string, values: unknown[]) => client.query(text, values) };
  try {
    await client.query('begin');
    await client.query('insert into boss_entry values ($1, $2, $3)', [
      caseId,
      number,
      JSON.stringify({ number, text: 'x'.repeat(200) }),
    ]);
    if (waiting !== null) await boss.cancel(QUEUE, waiting, { db });
    const planned = await boss.send(QUEUE, { caseId, number }, { startAfter: 7 * 24 * 3600, db });
    await client.query('commit');
    return planned;
  } finally {
    client.release();
  }
}

const result = await withClients(
  Number(clients),
  Array.from({ length: Number(lives) }, () => async (note) => {
    const caseId = randomUUID();
    let waiting: string | null = null;
    for (let number = 1; number <= Number(inputs); number += 1) {
      note(
        await timed(async () => {
          waiting = await act(caseId, number, waiting);
        }),
      );
    }
  }),
);
process.stdout.write(`${JSON.stringify(result)}\n`);
await boss.stop({ graceful: false });
await pool.end();
process.exit(0);
