import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { timed, withClients } from '../support/measure.js';

/**
 * The same case life on DBOS, built straightforwardly: one workflow a case that receives each input, writes it in a
 * step, and publishes what it answers; whoever sent the input waits for that answer.
 */
const [, , databaseUrl = '', lives = '100', inputs = '11', clients = '16'] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
const WEEK_SECONDS = 7 * 24 * 3600;

interface Input {
  readonly number: number;
  readonly text: string;
}

async function record(caseId: string, input: Input): Promise<number> {
  await pool.query('insert into peer_entry (case_id, seq, body) values ($1, $2, $3)', [
    caseId,
    input.number,
    JSON.stringify(input),
  ]);
  return input.number;
}

const suspicion = DBOS.registerWorkflow(
  async (caseId: string, wanted: number): Promise<void> => {
    for (let received = 0; received < wanted;) {
      const input = await DBOS.recv<Input>('input', WEEK_SECONDS);
      if (input === null) continue;
      received = await DBOS.runStep(() => record(caseId, input), { name: 'record' });
      await DBOS.setEvent(`answer-${input.number}`, received);
    }
  },
  { name: 'suspicion' },
);

await pool.query(
  'create table if not exists peer_entry (case_id text, seq int, body jsonb, primary key (case_id, seq))',
);
DBOS.setConfig({ name: 'bench', systemDatabaseUrl: databaseUrl, logLevel: 'error', runAdminServer: false });
await DBOS.launch();
const result = await withClients(
  Number(clients),
  Array.from({ length: Number(lives) }, () => async (note) => {
    const caseId = randomUUID();
    const text = 'x'.repeat(200);
    for (let number = 1; number <= Number(inputs); number += 1) {
      note(
        await timed(async () => {
          if (number === 1) {
            await DBOS.startWorkflow(suspicion, { workflowID: caseId })(caseId, Number(inputs));
          }
          await DBOS.send(caseId, { number, text }, 'input');
          await DBOS.getEvent(caseId, `answer-${number}`, 60);
        }),
      );
    }
  }),
);
process.stdout.write(`${JSON.stringify(result)}\n`);
await DBOS.shutdown();
await pool.end();
process.exit(0);
