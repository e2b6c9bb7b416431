import type { PracticeRun } from '../../../practice/runs.js';
import type { Answer } from '../../answer.js';
import type { PageHandler } from '../../http/handle.js';
import type { Visit } from '../../visit.js';

/** A visit to a page of a story. */
export interface StoryVisit extends Visit {
  readonly story: PracticeRun;
}

/** For pages that stand below a story only; the door has opened it. */
export function inTheStory(handler: (visit: StoryVisit) => Promise<Answer>): PageHandler {
  return (visit) =>
    visit.story === null
      ? Promise.resolve<Answer>({ kind: 'notFound' })
      : handler({ ...visit, story: visit.story });
}

/** A page of this story to come back to; the story itself for anything else. */
export function backIn(base: string, wanted: string): string {
  const clean = /^[\w/-]+$/.test(wanted) && (wanted === base || wanted.startsWith(`${base}/`));
  return clean ? wanted : base;
}
