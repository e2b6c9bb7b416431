import type pg from 'pg';

/** Real time passes for everything that waits for delivery: every stamp moves back by so much. */
export async function letDeliveryTimePass(owner: pg.Pool, interval: string): Promise<void> {
  await owner.query(
    `update notification set created_at = created_at - $1::interval, next_try = next_try - $1::interval,
       leased_until = leased_until - $1::interval, later_since = later_since - $1::interval, settled_at = settled_at - $1::interval`,
    [interval],
  );
}
