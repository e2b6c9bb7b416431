import { deliverAccountMails } from '../accounts/account-mails.js';
import { checkNextChain } from '../store/chain-checks.js';
import { dropOldAttempts } from '../store/attempts.js';
import { adoptCalendars } from '../casefile/adopt-calendars.js';
import { countEverywhere } from '../casefile/count-cases.js';
import { lateSweep } from '../casefile/late-sweep.js';
import { relayWakes } from '../casefile/wake.js';
import { takeBounces } from '../notifications/bounces.js';
import { deliver } from '../notifications/deliver.js';
import { escalateUndelivered } from '../notifications/escalate.js';
import { watchSelfTest } from '../rounds/ladder-self-test.js';
import { lateMeetingSweep } from '../sot/let-meeting-pass.js';
import { relayMeetings } from '../sot/wake-meeting.js';
import { startLoop, type Loop } from '../platform/loop.js';
import { codeOf } from '../platform/logger.js';
import { createDelivery } from './delivery.js';
import type { Services } from './services.js';

const RELAY_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 10_000;
const ADOPT_EVERY_MS = 60_000;
const DELIVER_EVERY_MS = 1_000;
const WATCH_EVERY_MS = 10_000;
const FORGET_EVERY_MS = 60 * 60_000;
const BELL_EVERY_MS = 60_000;
const CHAIN_EVERY_MS = 10 * 60_000;
const COUNT_EVERY_MS = 60_000;

/**
 * What every process does besides its own work, the API too, so that one process alone keeps the promise
 * (design.md 3): tell the engine what it has not heard, remind where the engine failed, and bring the reminders to people.
 */
export function startLoops(services: Services): Loop {
  const { caseFile, meetings, log } = services;
  const fault =
    (event: string) =>
    (error: unknown): void =>
      log.warn({ event, error: codeOf(error) });
  const delivery = createDelivery(services);
  const loops = [
    startLoop(RELAY_EVERY_MS, async () => (await relayWakes(caseFile)) > 0, fault('relayFailed')),
    startLoop(SWEEP_EVERY_MS, async () => (await lateSweep(caseFile)).length > 0, fault('sweepFailed')),
    startLoop(RELAY_EVERY_MS, async () => (await relayMeetings(meetings)) > 0, fault('meetingRelayFailed')),
    startLoop(
      WATCH_EVERY_MS,
      () => lateMeetingSweep(meetings).then(() => false),
      fault('meetingSweepFailed'),
    ),
    startLoop(DELIVER_EVERY_MS, () => deliver(delivery), fault('deliveryFailed')),
    startLoop(
      WATCH_EVERY_MS,
      () => escalateUndelivered(delivery).then(() => false),
      fault('escalationFailed'),
    ),
    startLoop(ADOPT_EVERY_MS, () => adoptCalendars(caseFile).then(() => false), fault('adoptFailed')),
    startLoop(BELL_EVERY_MS, () => watchSelfTest(services).then(() => false), fault('bellFailed')),
    startLoop(CHAIN_EVERY_MS, () => checkNextChain(services.worker), fault('chainCheckFailed')),
    startLoop(COUNT_EVERY_MS, () => countEverywhere(caseFile), fault('countFailed')),
  ];
  const mailAccounts = (): Promise<boolean> => deliverAccountMails(delivery);
  loops.push(startLoop(DELIVER_EVERY_MS, mailAccounts, fault('accountMailFailed')));
  loops.push(
    startLoop(
      FORGET_EVERY_MS,
      () => dropOldAttempts(services.worker).then(() => false),
      fault('forgetFailed'),
    ),
  );
  const bounces = services.config.BOUNCE_DIRECTORY;
  if (bounces !== undefined) {
    const take = (): Promise<boolean> => takeBounces(services.worker, bounces).then((taken) => taken > 0);
    loops.push(startLoop(WATCH_EVERY_MS, take, fault('bouncesFailed')));
  }
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      delivery.close();
    },
  };
}
