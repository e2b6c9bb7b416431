import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import type { Lesson } from '../../../practice/lessons/format.js';
import { LESSONS, lessonOf } from '../../../practice/lessons/index.js';
import { beginRun } from '../../../practice/runs.js';
import { runsOf, type PracticeRunRow } from '../../../store/practice-runs.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { Notice } from '../../components/boxes.js';
import { ActionButton } from '../../components/form.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.practise;

/** S32: the stories, and where the learner was. */
export async function showPractice(visit: Visit): Promise<Answer> {
  return listPage(visit, null);
}

/** Begins a story, as the person it is told to. */
export async function beginStory(visit: Visit): Promise<Answer> {
  const { web, viewer, typed, realNow } = visit;
  const story = lessonOf(first(typed, 'verhaal'));
  if (story === null) return notFound;
  const run = await beginRun(web.worker, viewer, { story, player: story.you, realNow });
  if (run === null) return { ...(await listPage(visit, words.tooMany)), status: 429 };
  return redirect(urls.story({ run }));
}

async function listPage(visit: Visit, notice: string | null): Promise<PageAnswer> {
  const runs = await runsOf(visit.web.worker, visit.viewer.personId);
  return page(words.title, <ListView visit={visit} runs={runs} notice={notice} />, { print: 'PR1' });
}

function ListView({
  visit,
  runs,
  notice,
}: {
  readonly visit: Visit;
  readonly runs: readonly PracticeRunRow[];
  readonly notice: string | null;
}): ReactElement {
  return (
    <>
      <h1>{words.title}</h1>
      {notice === null ? null : (
        <Notice kind="warn">
          <p>{notice}</p>
        </Notice>
      )}
      <p className="wl-lead">{words.lead}</p>
      <ul>
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <strong>{words.noNames}</strong>
      </p>
      <h2>{words.mine}</h2>
      {runs.length === 0 ? <p>{words.none}</p> : <Runs runs={runs} now={visit.now} />}
      <h2>{words.stories}</h2>
      {LESSONS.map((story) => (
        <Story key={story.id} visit={visit} story={story} />
      ))}
    </>
  );
}

function Story({ visit, story }: { readonly visit: Visit; readonly story: Lesson }): ReactElement {
  return (
    <section className="wl-card" aria-labelledby={story.id}>
      <div>
        <h3 id={story.id}>{story.title}</h3>
        <p>
          {words.learns} {story.learns}
        </p>
        <p className="wl-quiet">{words.profiles[story.profile]}</p>
      </div>
      <ActionButton
        visit={visit}
        action={urls.practice()}
        text={words.begin(story.title)}
        fields={{ verhaal: story.id }}
      />
    </section>
  );
}

function Runs({
  runs,
  now,
}: {
  readonly runs: readonly PracticeRunRow[];
  readonly now: number;
}): ReactElement {
  return (
    <ul className="wl-list">
      {runs.map((run) => (
        <li key={run.id}>
          {lessonOf(run.lesson)?.title}: <Standing run={run} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ run, now }: { readonly run: PracticeRunRow; readonly now: number }): ReactElement {
  const { id, finishedAt, begunAt } = run;
  return finishedAt === null ? (
    <>
      {words.busy(showDay(dayOf(begunAt), now))}.{' '}
      <a href={urls.story({ run: id })} aria-label={`${words.goOn}: ${lessonOf(run.lesson)?.title ?? ''}`}>
        {words.goOn}
      </a>
    </>
  ) : (
    <>
      {words.finished(showDay(dayOf(finishedAt), now))}.{' '}
      <a
        href={urls.storyProof({ run: id })}
        aria-label={`${words.proof}: ${lessonOf(run.lesson)?.title ?? ''}`}
      >
        {words.proof}
      </a>
    </>
  );
}
