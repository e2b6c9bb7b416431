import type { Instant } from '../../domain/terms/amsterdam.js';
import { dayOf } from '../../domain/terms/amsterdam.js';
import type { PracticeRun } from '../../practice/runs.js';
import { nl } from '../texts/nl.js';
import { showDay, showTime } from '../texts/times.js';
import { urls } from '../urls.js';

/** What the frame of a page in a story shows: which story, what time it is in it, and whom the learner plays. */
export interface StoryFrame {
  readonly run: string;
  readonly now: string;
  readonly you: string;
  /** The page that is shown: the clock comes back to it. */
  readonly path: string;
  readonly navigation: readonly { readonly text: string; readonly to: string }[];
}

/** A long ago story is still told with its year. */
const WITH_YEAR: Instant = 0;

export function storyFrame({ id, story, player }: PracticeRun, now: Instant, path: string): StoryFrame {
  const words = nl.practise;
  const run = { run: id };
  const you = story.people[player];
  return {
    run: id,
    now: `${showDay(dayOf(now), WITH_YEAR)}, ${showTime(now)}`,
    you: you === undefined ? '' : `${you.name}, ${you.about}`,
    path,
    navigation: [
      { text: words.navigation.story, to: urls.story(run) },
      { text: nl.navigation.signal, to: urls.signal() },
      { text: nl.navigation.workList, to: urls.workList() },
      { text: nl.navigation.mySignals, to: urls.mySignals() },
      { text: words.navigation.inbox, to: urls.storyInbox(run) },
      { text: words.navigation.review, to: urls.storyReview(run) },
      { text: words.navigation.stop, to: urls.practice() },
    ],
  };
}
