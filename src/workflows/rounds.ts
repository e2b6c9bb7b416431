import { proxyActivities, sleep, uuid4 } from '@temporalio/workflow';
import type { RoundActivities } from '../activities/rounds.js';

/** A round that fails is tried again until the next one would begin; each is safe to repeat. */
const rounds = proxyActivities<RoundActivities>({
  startToCloseTimeout: '10 minutes',
  scheduleToCloseTimeout: '6 hours',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
});

const slowRounds = proxyActivities<RoundActivities>({
  startToCloseTimeout: '50 minutes',
  retry: { maximumAttempts: 1 },
});

/** Hourly: every open case has a healthy run, every run an open case. The next hour is the next attempt. */
export async function reconcile(): Promise<number> {
  return slowRounds.reconcileCases();
}

export async function dailyDigest(): Promise<number> {
  return rounds.writeDigests();
}

export async function holidayRound(): Promise<number> {
  return rounds.makeHolidayLists();
}

export async function yearRound(): Promise<number> {
  return rounds.remindOfTheYear();
}

export async function retentionRound(): Promise<number> {
  return rounds.proposeRetention();
}

export async function coordinatorWatch(): Promise<number> {
  return rounds.watchCoordinators();
}

const LOOK_EVERY = '3 seconds';
/** The ladder takes nine seconds, and its last reminder may be fifteen late. */
const MOST_LOOKS = 10;

/** Weekly: a dummy case climbs the whole ladder on real timers; whether each rung reached its person is the result. */
export async function ladderSelfTest(): Promise<boolean> {
  const run = uuid4();
  await rounds.beginSelfTest(run);
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await sleep(LOOK_EVERY);
    if (await rounds.ladderIsProven(run)) break;
  }
  return rounds.endSelfTest(run);
}
