import {
  allHandlersFinished,
  condition,
  isCancellation,
  makeContinueAsNewFunc,
  setCurrentDetails,
  setDefaultSignalHandler,
  setHandler,
  workflowInfo,
  type SignalDefinition,
} from '@temporalio/workflow';
import { advanceClock, readPicture, type Picture, type Waiting } from './messages.js';
import { spread } from './spread.js';

/** A cold workflow with a long history wakes slowly: a new run begins at about this many events. */
const LONGEST_HISTORY = 80;
const SHORTEST_PAUSE = 2_000;
const LONGEST_PAUSE = 5 * 60_000;
/** Versions are moments of the record: what lies further ahead than clocks differ is forged. */
const MOST_AHEAD = 24 * 60 * 60_000;

/** Of what the time is kept, and how the record is asked. */
interface Kept {
  readonly id: string;
  /** What an earlier run last knew. */
  readonly carried: Picture | undefined;
  /** By which signals somebody may tell that it waits for something else now. */
  readonly signals: readonly SignalDefinition<[Picture]>[];
  readonly letTimePass: (id: string) => Promise<Picture>;
  readonly moveClock: (id: string, to: number) => Promise<Picture>;
}

export interface Followed {
  /** Whether anything is waited for. Only the record ends it: who hears that nothing is waited for asks. */
  readonly thereIsMore: () => Promise<boolean>;
  /** Waits, and wakes the record at each moment, for as long as one of these points is waited for. */
  readonly until: (isOne: (point: Waiting) => boolean) => Promise<void>;
}

/**
 * Keeps the time of a record that decides everything itself (design.md 3): hears what it waits for, wakes it at the
 * earliest moment, and begins a new run when the history has grown long.
 */
export function followRecord({ id, carried, signals, letTimePass, moveClock }: Kept): Followed {
  let picture: Picture = readPicture(carried) ?? { version: 0, waiting: [] };
  /** Whether the record itself said so, and not a signal that anybody may send. */
  let certain = false;
  /** A new run asks the record first: a late signal for what has ended ends at once. */
  let asked = carried !== undefined;
  let fruitless = 0;

  for (const signal of signals) setHandler(signal, hear);
  setDefaultSignalHandler(() => undefined);
  setHandler(advanceClock, async (to) => {
    await ask(moveClock(id, to));
    return picture.version;
  });

  return {
    async thereIsMore() {
      if (!asked) await timePasses();
      asked = true;
      while (picture.waiting.length === 0 && !certain) await timePasses();
      await condition(allHandlersFinished);
      return picture.waiting.length > 0;
    },
    async until(isOne) {
      while (picture.waiting.some(isOne)) {
        setCurrentDetails(
          picture.waiting.map(({ point, rung }) => `${point}, rung ${rung ?? '-'}`).join('; '),
        );
        if (!(await news(waitFor(id, picture)))) await timePasses();
        await beginAnewWhenLong();
      }
    },
  };

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
      await ask(letTimePass(id));
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
    await makeContinueAsNewFunc<(id: string, carried: Picture) => Promise<void>>()(id, picture);
  }
}

/** One plain timer for the earliest moment over all points. */
function waitFor(id: string, picture: Picture): number {
  const moments = picture.waiting.map((point) => point.at + spread(id, point.pace));
  return Math.max(1, Math.min(...moments) - Date.now());
}
