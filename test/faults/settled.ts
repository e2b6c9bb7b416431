import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { reconcile, type Reconciled } from '../../src/casefile/reconcile.js';
import { caseRuns } from '../../src/main/runs.js';
import { letDeliveryTimePass } from '../notifications/passing-time.js';
import type { Stage } from './stage.js';

const PATIENCE_MS = 180_000;

/**
 * What must come to rest by itself: nothing left to tell, a run for every open case, every clock on time, and every
 * message delivered. @returns what did not.
 */
export async function settled(stand: Stage): Promise<readonly string[]> {
  const { caseFile, engine } = stand.services;
  let found: Reconciled | null = null;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    await pause(1_000);
    if ((await count(stand, 'select 1 from wake limit 1')) !== 0) continue;
    found = await reconcile(caseFile, caseRuns(engine.client)).catch(() => null);
    if (found === null || found.unguarded.length > 0 || found.stray.length > 0) continue;
    // The fast clocks run on: each must be woken at its moments, not a sweep of six minutes later.
    if ((await count(stand, LATE)) > 0) continue;
    return [...found.differing.map((id) => `${id}: I8`), ...(await undelivered(stand))];
  }
  return [`not at rest: ${JSON.stringify(found)}, late ${await count(stand, LATE)}`];
}

const LATE = 'select 1 from case_file where next_at < extract(epoch from clock_timestamp()) * 1000 - 20000';

async function count(stand: Stage, query: string): Promise<number> {
  return (await stand.owner.query(query)).rowCount ?? 0;
}

/** Each message that waited has an end by now, and each that says it was sent is there: the file carries its id. */
async function undelivered(stand: Stage): Promise<readonly string[]> {
  const { owner } = stand;
  const { rows: waiting } = await owner.query<{ id: string }>(
    "select id from notification where status = 'pending'",
  );
  const ids = waiting.map(({ id }) => id);
  const left = async (): Promise<readonly { readonly id: string }[]> =>
    (
      await owner.query<{ id: string }>(
        "select id from notification where status = 'pending' and id = any($1)",
        [ids],
      )
    ).rows;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until && (await left()).length > 0;) {
    await letDeliveryTimePass(owner, '1 hour');
    await pause(1_000);
  }
  const there = new Set(await readdir(stand.outbox).catch(() => []));
  const sent = await owner.query<{ id: string }>("select id from notification where status = 'sent'");
  return [
    ...(await left()).map(({ id }) => `message ${id} has no end`),
    ...sent.rows
      .filter(({ id }) => !there.has(`${id}.eml`))
      .map(({ id }) => `message ${id} was not delivered`),
  ];
}
