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
import type { MeetingActivities } from '../activities/let-meeting-pass.js';
import { advanceClock, meetingChanged, readPicture, type Picture } from './messages.js';
import { spread } from './spread.js';

/** In which chapter a meeting waits for a point. Order and table may change while meetings run. */
const CHAPTERS = {
  agenda: ['agenda'],
  preparation: ['prepare'],
  meeting: ['record', 'takeOver'],
  minutes: ['minutes'],
  agreements: ['action', 'check'],
} as const;
type Chapter = keyof typeof CHAPTERS;

const LONGEST_HISTORY = 80;
const SHORTEST_PAUSE = 2_000;
const LONGEST_PAUSE = 5 * 60_000;
/** Versions are moments of the record: what lies further ahead than clocks differ is forged. */
const MOST_AHEAD = 24 * 60 * 60_000;

// Tried once: a failure is waited out below, with signals still heard.
const { letMeetingPass, moveMeetingClock } = proxyLocalActivities<MeetingActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { maximumAttempts: 1 },
});

/**
 * One meeting of the school support team, from its planning until its agreements are looked at in the next one. As
 * with a case the record decides and this only keeps time: each stage that waits reminds whoever is on turn.
 * `carried`: what an earlier run of the same meeting last knew.
 */
export async function sotMeeting(meetingId: string, carried?: Picture): Promise<void> {
  let picture: Picture = readPicture(carried) ?? { version: 0, waiting: [] };
  /** Whether the record itself said so, and not a signal that anybody may send. */
  let certain = false;
  let fruitless = 0;

  setHandler(meetingChanged, hear);
  setDefaultSignalHandler(() => undefined);
  setHandler(advanceClock, async (to) => {
    await ask(moveMeetingClock(meetingId, to));
    return picture.version;
  });

  if (carried === undefined) await timePasses();
  while (await thereIsMore()) {
    await until('agenda'); // planned: cases are proposed until the agenda closes, ten school days before
    await until('preparation'); // each item is prepared, five school days before
    await until('meeting'); // held: advice and agreements of each item, then on the case
    await until('minutes'); // adopted within five school days
    await until('agreements'); // done, and looked at in the next meeting
  }

  async function until(chapter: Chapter): Promise<void> {
    while (picture.waiting.some(({ point }) => chapterOf(point) === chapter)) {
      setCurrentDetails(picture.waiting.map(({ point, rung }) => `${point}, rung ${rung ?? '-'}`).join('; '));
      if (!(await news(waitFor(meetingId, picture)))) await timePasses();
      await beginAnewWhenLong();
    }
  }

  /** Only the record ends a meeting. */
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

  /** What the record answers counts over all that was known when it was asked; not over later news. */
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
      await ask(letMeetingPass(meetingId));
      answered = true;
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
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
    await makeContinueAsNewFunc<typeof sotMeeting>()(meetingId, picture);
  }
}

/** `prepare:3` belongs to the chapter of `prepare`; what this version does not know is an agreement. */
function chapterOf(point: string): Chapter {
  const [kind = ''] = point.split(':');
  const chapters = Object.entries(CHAPTERS) as [Chapter, readonly string[]][];
  return chapters.find(([, points]) => points.includes(kind))?.[0] ?? 'agreements';
}

/** One plain timer for the earliest moment over all points. */
function waitFor(meetingId: string, picture: Picture): number {
  const moments = picture.waiting.map((point) => point.at + spread(meetingId, point.pace));
  return Math.max(1, Math.min(...moments) - Date.now());
}
