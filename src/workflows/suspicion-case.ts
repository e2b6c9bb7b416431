import { proxyLocalActivities } from '@temporalio/workflow';
import type { TimeActivities } from '../activities/let-time-pass.js';
import { followRecord } from './follow-record.js';
import {
  caseChanged,
  decisionTaken,
  helpTold,
  meldingTold,
  stepTaken,
  type Picture,
  type Waiting,
} from './messages.js';

/** In which chapter of its life a case waits for a point. Order and table may change while cases run. */
const CHAPTERS = {
  steps: ['W1', 'W2', 'W3', 'W3vt', 'W4', 'W4r', 'W5', 'W13', 'W16'],
  decisions: ['W6', 'W7'],
  melding: ['W8', 'W8w', 'W9', 'W9phone', 'W9plan', 'W10', 'task'],
  help: ['W11a', 'W11b', 'W11c', 'W11d'],
} as const;
type Chapter = keyof typeof CHAPTERS | 'afterwards';

// Tried once: a failure is waited out, with signals still heard.
const { letTimePass, moveClock } = proxyLocalActivities<TimeActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { maximumAttempts: 1 },
});

/**
 * The life of one suspicion, from the first signal until nothing is waited for any more. People act through the
 * record and tell this workflow what the case now waits for; it wakes the record at each moment, for years.
 * `carried`: what an earlier run of the same case last knew.
 */
export async function suspicionCase(caseId: string, carried?: Picture): Promise<void> {
  const signals = [stepTaken, decisionTaken, meldingTold, helpTold, caseChanged];
  const record = followRecord({ id: caseId, carried, signals, letTimePass, moveClock });
  const until = (chapter: Chapter): Promise<void> => record.until((point) => chapterOf(point) === chapter);

  while (await record.thereIsMore()) {
    await until('steps'); // 1 signals, 2 consultation, 3 conversation, 4 weighing: somebody is on turn, or is reminded
    await until('decisions'); // 5 melding? then: help?
    await until('melding'); // submitted; Veilig Thuis is asked until it answers
    await until('help'); // agreed help is re-checked at its term (afweging 5); no = (opnieuw) melden, and round again
    await until('afterwards'); // agreements after closing, holiday plans, access requests
  }
}

function chapterOf(point: Waiting): Chapter {
  const kind = point.point.startsWith('task') ? 'task' : point.point;
  const names = Object.entries(CHAPTERS) as [keyof typeof CHAPTERS, readonly string[]][];
  return names.find(([, points]) => points.includes(kind))?.[0] ?? 'afterwards';
}
