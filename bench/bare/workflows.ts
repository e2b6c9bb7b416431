import { condition, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { BareActivities } from './activities.js';

export const count = defineSignal<[number]>('count');

const { note } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '20 seconds' });

/** As little as a durable workflow can be: counts signals and keeps one timer, as a case does. */
export async function bareCounter(wanted: number): Promise<void> {
  let counted = 0;
  setHandler(count, () => {
    counted += 1;
  });
  while (counted < wanted) {
    const seen = counted;
    await condition(() => counted > seen, '7 days');
  }
}

/** Lived-in, then waits for a moment and runs one local activity: what a reminder costs at the least. */
export async function bareReminder(moment: number): Promise<void> {
  let counted = 0;
  setHandler(count, () => {
    counted += 1;
  });
  for (;;) {
    const seen = counted;
    const told = await condition(() => counted > seen, Math.max(1, moment - Date.now()));
    if (!told) break;
  }
  await note();
}
