import {
  allHandlersFinished,
  condition,
  isCancellation,
  makeContinueAsNewFunc,
  proxyLocalActivities,
  setCurrentDetails,
  setDefaultSignalHandler,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { TimeActivities } from '../activities/let-time-pass.js';
import { spread } from './spread.js';
import {
  advanceClock,
  caseChanged,
  decisionTaken,
  helpTold,
  isPicture,
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

/** A cold case with a long history wakes slowly: a new run begins at about this many events. */
const LONGEST_HISTORY = 80;
const SHORTEST_PAUSE = 2_000;
const LONGEST_PAUSE = 5 * 60_000;

// Tried once: a failure is waited out below, with signals still heard.
const { letTimePass, moveClock } = proxyLocalActivities<TimeActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { maximumAttempts: 1 },
});

/**
 * The life of one suspicion, from the first signal until nothing is waited for any more. People act through the
 * record and tell this workflow what the case now waits for; it wakes the record at each moment, for years.
 */
export async function suspicionCase(caseId: string, carried?: Picture): Promise<void> {
  let picture: Picture = carried ?? { version: 0, waiting: [] };
  let failures = 0;

  const hear = (told: unknown): void => {
    if (isPicture(told) && told.version > picture.version) picture = told;
  };
  for (const signal of [stepTaken, decisionTaken, meldingTold, helpTold, caseChanged])
    setHandler(signal, hear);
  setDefaultSignalHandler(() => undefined);

  setHandler(advanceClock, async (to) => {
    hear(await moveClock(caseId, to));
    return picture.version;
  });

  // A new run asks the record first: a late signal for a closed case ends at once.
  if (carried === undefined) await timePasses();
  while (picture.version === 0) await timePasses();

  while (picture.waiting.length > 0) {
    await until('steps'); // 1 signals, 2 consultation, 3 conversation, 4 weighing: somebody is on turn, or is reminded
    await until('decisions'); // 5 melding? then: help?
    await until('melding'); // submitted; Veilig Thuis is asked until it answers
    await until('help'); // agreed help is re-checked at its term (afweging 5); no = (opnieuw) melden, and round again
    await until('afterwards'); // agreements after closing, holiday plans, access requests
  }

  async function until(chapter: Chapter): Promise<void> {
    while (picture.waiting.some((point) => chapterOf(point) === chapter)) {
      setCurrentDetails(picture.waiting.map(({ point, rung }) => `${point}, rung ${rung ?? '-'}`).join('; '));
      const seen = picture.version;
      const told = await condition(() => picture.version > seen, waitFor(caseId, picture));
      if (!told) await timePasses();
      await beginAnewWhenLong();
    }
  }

  async function timePasses(): Promise<void> {
    const seen = picture.version;
    try {
      hear(await letTimePass(caseId));
      failures = 0;
    } catch (error) {
      if (isCancellation(error)) throw error;
      failures += 1;
      const pause = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** (failures - 1));
      await condition(() => picture.version > seen, pause);
      await beginAnewWhenLong();
    }
  }

  async function beginAnewWhenLong(): Promise<void> {
    if (workflowInfo().historyLength < LONGEST_HISTORY) return;
    await condition(allHandlersFinished);
    await makeContinueAsNewFunc<typeof suspicionCase>()(caseId, picture);
  }
}

function chapterOf(point: Waiting): Chapter {
  const kind = point.point.startsWith('task') ? 'task' : point.point;
  const names = Object.entries(CHAPTERS) as [keyof typeof CHAPTERS, readonly string[]][];
  return names.find(([, points]) => points.includes(kind))?.[0] ?? 'afterwards';
}

/** One plain timer for the earliest moment over all points. */
function waitFor(caseId: string, picture: Picture): number {
  const moments = picture.waiting.map((point) => point.at + spread(caseId, point.pace));
  return Math.max(1, Math.min(...moments) - Date.now());
}
