import type { ReactElement } from 'react';
import { nl } from '../texts/nl.js';
import { urls } from '../urls.js';
import type { StoryFrame } from './story-frame.js';

const words = nl.practise.bar;

/** S32: what time it is in the story, and the ways to let it go on. On every page of a story. */
export function StoryBar({
  story,
  csrf,
}: {
  readonly story: StoryFrame;
  readonly csrf: string;
}): ReactElement {
  return (
    <section className="wl-story" aria-label={words.label}>
      <p className="wl-story__now">
        {words.now} <strong>{story.now}</strong> · {words.you} <strong>{story.you}</strong>
      </p>
      <form className="wl-story__clock" method="post" action={urls.storyClock({ run: story.run })}>
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="terug" value={story.path} />
        <button className="wl-button wl-button--main wl-button--small" name="actie" value="volgende">
          {words.next}
        </button>
        <button className="wl-button wl-button--second wl-button--small" name="actie" value="dag">
          {words.day}
        </button>
        <button className="wl-button wl-button--second wl-button--small" name="actie" value="week">
          {words.week}
        </button>
      </form>
      <p className="wl-story__real">
        {words.numbers} {words.real} <a href={urls.signal.pattern}>{words.realSignal}</a>
      </p>
    </section>
  );
}
