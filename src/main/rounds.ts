import { roundActivities, type RoundActivities } from '../activities/rounds.js';
import { reconcile } from '../casefile/reconcile.js';
import { startLoop, type Loop } from '../platform/loop.js';
import { codeOf } from '../platform/logger.js';
import { coordinatorWatch } from '../rounds/coordinator-watch.js';
import { dailyDigest } from '../rounds/daily-digest.js';
import { holidayRound } from '../rounds/holiday-round.js';
import { beginLadderSelfTest, endLadderSelfTest, lookAtLadder } from '../rounds/ladder-self-test.js';
import { retentionRound } from '../rounds/retention-round.js';
import { registerSchedules } from '../rounds/schedules.js';
import type { RoundDeps } from '../rounds/setting.js';
import { yearRound } from '../rounds/year-round.js';
import { databaseNow } from '../store/round-reads.js';
import { caseRuns } from './runs.js';
import type { Services } from './services.js';

/** The rounds of this installation, by the clock of the record. */
export function createRounds(services: Services): RoundActivities {
  const { worker, caseFile, config, log } = services;
  const deps: RoundDeps = { worker, caseFile };
  const now =
    (round: (deps: RoundDeps, now: number) => Promise<number>): (() => Promise<number>) =>
    async () =>
      round(deps, await databaseNow(worker));
  return roundActivities(
    {
      reconcileCases: async () => {
        const { unguarded, stray, differing } = await reconcile(caseFile, caseRuns(services.engine.client));
        return unguarded.length + stray.length + differing.length;
      },
      writeDigests: now(dailyDigest),
      makeHolidayLists: now(holidayRound),
      remindOfTheYear: now(yearRound),
      proposeRetention: now(retentionRound),
      watchCoordinators: now(coordinatorWatch),
      beginSelfTest: (runId) => beginLadderSelfTest(deps, runId, config.MAIL_FROM),
      ladderIsProven: async (runId) => (await lookAtLadder(deps, runId)).passed,
      endSelfTest: (runId) => endLadderSelfTest(deps, runId),
    },
    (round, error) => log.warn({ event: `${round}Failed`, error: codeOf(error) }),
  );
}

const TRY_EVERY_MS = 10_000;

/** Registers the schedules of the rounds; a server that is away at start-up is waited for. */
export function scheduleRounds({ engine, log }: Services): Loop {
  let registered = false;
  return startLoop(
    TRY_EVERY_MS,
    async () => {
      if (!registered) await registerSchedules(engine.client);
      registered = true;
      return false;
    },
    (error) => log.warn({ event: 'schedulesNotRegistered', error: codeOf(error) }),
  );
}
