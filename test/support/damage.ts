import type pg from 'pg';

/** One byte of what is stored of the state of a case is another: a bad disk, or a hand in the database. */
export async function damageState(owner: pg.Pool, caseId: string): Promise<void> {
  await owner.query(`update case_file set state = ${flipped('state')} where id = $1`, [caseId]);
}

/** Its first event too, so that it cannot be made again. */
export async function damageEvents(owner: pg.Pool, caseId: string): Promise<void> {
  await pastTheTrigger(
    owner,
    `update case_event set data = ${flipped('data')} where case_id = $1 and seq = 1`,
    caseId,
  );
}

/** The same byte back. */
export async function mendEvents(owner: pg.Pool, caseId: string): Promise<void> {
  await damageEvents(owner, caseId);
}

const flipped = (column: string): string => `set_byte(${column}, 60, get_byte(${column}, 60) # 1)`;

async function pastTheTrigger(owner: pg.Pool, statement: string, caseId: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    // Of this transaction only: others go on to meet the trigger.
    await client.query("set local session_replication_role = 'replica'");
    await client.query(statement, [caseId]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
