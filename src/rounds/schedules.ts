import { ScheduleAlreadyRunning, type Client, type ScheduleOptions } from '@temporalio/client';
import { ROUNDS, TASK_QUEUE, type Round } from '../workflows/ids.js';

type Spec = NonNullable<ScheduleOptions['spec']['calendars']>;

const WEEKDAYS = [{ start: 'MONDAY', end: 'FRIDAY' }] as const;

/**
 * When each round runs, Amsterdam time. Whether today is a day for it in an organisation is for the round to say: it
 * knows the calendars. Not in the hour that the clock skips or doubles.
 */
const TIMES: Readonly<Record<Round, Spec>> = {
  reconcile: [{ hour: '*', minute: 40 }],
  dailyDigest: [{ dayOfWeek: [...WEEKDAYS], hour: 8 }],
  coordinatorWatch: [{ dayOfWeek: [...WEEKDAYS], hour: 8, minute: 10 }],
  // After the holiday checks of that morning have opened.
  holidayRound: [{ dayOfWeek: [...WEEKDAYS], hour: 8, minute: 30 }],
  ladderSelfTest: [{ dayOfWeek: 'MONDAY', hour: 7 }],
  yearRound: [{ dayOfWeek: 'MONDAY', hour: 8, minute: 20 }],
  retentionRound: [{ hour: 5 }],
};

/** Creates what is not there and brings up to date what is: safe from every process, at every start. */
export async function registerSchedules(client: Client): Promise<void> {
  for (const round of ROUNDS) {
    const wanted = scheduleOf(round);
    try {
      await client.schedule.create({ ...wanted, scheduleId: round });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule.getHandle(round).update((now) => ({ ...wanted, state: now.state }));
    }
  }
}

function scheduleOf(
  round: Round,
): Omit<ScheduleOptions, 'scheduleId'> & { action: { workflowType: string } } {
  return {
    spec: { calendars: TIMES[round], timezone: 'Europe/Amsterdam' },
    action: { type: 'startWorkflow', workflowType: round, taskQueue: TASK_QUEUE, args: [] },
    // A server that was away makes up for the last missed time of a day, once.
    policies: { overlap: 'SKIP', catchupWindow: '1 day' },
  };
}
