import type pg from 'pg';

export interface BareActivities {
  note(): Promise<void>;
}

/** One short statement on the same database: the least that a reminder can write. */
export function bareActivities(pool: pg.Pool): BareActivities {
  return {
    async note() {
      await pool.query('insert into bare_note default values');
    },
  };
}
