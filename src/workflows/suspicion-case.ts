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
  meldingTold,
  readPicture,
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
/** Versions are moments of the record: what lies further ahead than clocks differ is forged. */
const MOST_AHEAD = 24 * 60 * 60_000;

// Tried once: a failure is waited out below, with signals still heard.
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
  let picture: Picture = readPicture(carried) ?? { version: 0, waiting: [] };
  /** Whether the record itself said so, and not a signal that anybody may send. */
  let certain = false;
  let fruitless = 0;

  for (const signal of [stepTaken, decisionTaken, meldingTold, helpTold, caseChanged])
    setHandler(signal, hear);
  setDefaultSignalHandler(() => undefined);
  setHandler(advanceClock, async (to) => {
    await ask(moveClock(caseId, to));
    return picture.version;
  });

  // A new run asks the record first: a late signal for a closed case ends at once.
  if (carried === undefined) await timePasses();
  while (await thereIsMore()) {
    await until('steps'); // 1 signals, 2 consultation, 3 conversation, 4 weighing: somebody is on turn, or is reminded
    await until('decisions'); // 5 melding? then: help?
    await until('melding'); // submitted; Veilig Thuis is asked until it answers
    await until('help'); // agreed help is re-checked at its term (afweging 5); no = (opnieuw) melden, and round again
    await until('afterwards'); // agreements after closing, holiday plans, access requests
  }

  async function until(chapter: Chapter): Promise<void> {
    while (picture.waiting.some((point) => chapterOf(point) === chapter)) {
      setCurrentDetails(picture.waiting.map(({ point, rung }) => `${point}, rung ${rung ?? '-'}`).join('; '));
      if (!(await news(waitFor(caseId, picture)))) await timePasses();
      await beginAnewWhenLong();
    }
  }

  /** Only the record ends a case: who hears that nothing is waited for asks it. */
  async function thereIsMore(): Promise<boolean> {
    while (picture.waiting.length === 0 && !certain) await timePasses();
    await condition(allHandlersFinished);
    return picture.waiting.length > 0;
  }

  /** Late, doubled or out of order: the highest version counts. */
  function hear(told: unknown): void {
    const heard = readPicture(told);
    if (heard === null || heard.version > Date.now() + MOST_AHEAD) return;
    if (heard.version <= picture.version) return;
    picture = heard;
    certain = false;
  }

  /** What the record answers counts over all that was known when it was asked, forged or ahead; not over later news. */
  async function ask(question: Promise<Picture>): Promise<void> {
    const known = picture;
    const answer = await question;
    if (picture !== known && answer.version <= picture.version) return;
    picture = answer;
    certain = true;
  }

  /** When the record cannot answer, or nothing comes of it, a pause that grows: signals are heard meanwhile. */
  async function timePasses(): Promise<void> {
    const { version } = picture;
    let answered = false;
    try {
      await ask(letTimePass(caseId));
      answered = true;
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
    // A record whose clock is behind ours answers that its moment is still to come, again and again.
    const passed = picture.version !== version || picture.waiting.every(({ at }) => at > Date.now());
    fruitless = answered && passed ? 0 : fruitless + 1;
    if (fruitless === 0) return;
    await news(Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** (fruitless - 1)));
    await beginAnewWhenLong();
  }

  /** Waits for something new, at most so many milliseconds; whether there was. */
  function news(milliseconds: number): Promise<boolean> {
    const { version } = picture;
    return condition(() => picture.version !== version, milliseconds);
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
