import type { ReactElement } from 'react';
import { readPracticeItems } from '../../../casefile/practice-items.js';
import { actsIn } from '../../../practice/acts.js';
import { compare, type ComparedStep, type Comparison } from '../../../practice/compare.js';
import { storyCases, type StoryCase } from '../../../practice/story-clock.js';
import { completeRun } from '../../../practice/training.js';
import { page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { Notice } from '../../components/boxes.js';
import { ActionButton, ButtonLink } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { StoryVisit } from './story.js';

const words = nl.practise.review;

/** The learner's road beside that of an expert (S32). The first case of the story is the one it is about. */
export async function showReview(visit: StoryVisit): Promise<Answer> {
  const [about] = await storyCases(visit.web, visit.story);
  return reviewPage(visit, about);
}

/** "Ik ben klaar": only when the story is over. */
export async function sendReview(visit: StoryVisit): Promise<Answer> {
  const { web, story, realNow } = visit;
  const [about] = await storyCases(web, story);
  if (about === undefined || !story.story.end.reached(about.view))
    return { ...(await reviewPage(visit, about)), status: 409 };
  await completeRun(web.worker, story, realNow);
  return redirect(urls.storyProof({ run: story.id }));
}

async function reviewPage(visit: StoryVisit, about: StoryCase | undefined): Promise<PageAnswer> {
  const { web, story: run } = visit;
  const items = about === undefined ? null : await readPracticeItems(web.caseFile, about.caseId);
  if (about === undefined || items === null) {
    return page(
      words.title,
      <>
        <h1>{words.title}</h1>
        <p>{words.nothing}</p>
        <ButtonLink to={urls.story({ run: run.id })} text={words.goOn} />
      </>,
    );
  }
  const result = compare(run.story, actsIn(items));
  const over = run.story.end.reached(about.view);
  return page(words.title, <ReviewView visit={visit} result={result} over={over} />, { print: 'PR1' });
}

function ReviewView({
  visit,
  result,
  over,
}: {
  readonly visit: StoryVisit;
  readonly result: Comparison;
  readonly over: boolean;
}): ReactElement {
  const { story: run } = visit;
  const asked = result.steps.filter(({ step }) => !step.extra);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>{words.notJudged}</p>
      <p>
        <strong>{words.summary(asked.filter(({ act }) => act !== null).length, asked.length)}</strong>
      </p>
      {result.otherRoad ? (
        <Notice>
          <p>{words.otherRoad}</p>
        </Notice>
      ) : null}
      {over ? (
        <ActionButton
          visit={visit}
          action={urls.storyReview({ run: run.id })}
          text={words.complete}
          look="main"
        />
      ) : (
        <Notice>
          <p>
            {words.notOver} {run.story.end.words}
          </p>
          <ButtonLink to={urls.story({ run: run.id })} text={words.goOn} />
        </Notice>
      )}
      <div className="wl-scroll">
        <table className="wl-table wl-table--roads">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.expert}</th>
              <th scope="col">{words.you}</th>
            </tr>
          </thead>
          <tbody>
            {result.steps.map((one) => (
              <Row
                key={`${one.step.at} ${one.step.type} ${one.step.by}`}
                one={one}
                visit={visit}
                over={over}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Besides visit={visit} result={result} />
    </>
  );
}

function Row({
  one,
  visit,
  over,
}: {
  readonly one: ComparedStep;
  readonly visit: StoryVisit;
  readonly over: boolean;
}): ReactElement {
  const { step, act, outcome, thin, expertAt } = one;
  const name = visit.story.story.people[step.by]?.name ?? '';
  return (
    <tr>
      <td>
        <p>
          <strong>{words.by(actWords(step.type, step.fields), name)}</strong>
        </p>
        <p className="wl-quiet">{showMoment(expertAt, visit.now)}</p>
        <p>{step.why}</p>
      </td>
      <td>
        <p>
          <span className={`wl-outcome wl-outcome--${outcome}`}>
            {outcome === 'missed' && !over ? words.notYet : words.outcomes[outcome]}
          </span>
        </p>
        {act === null ? null : <p className="wl-quiet">{showMoment(act.at, visit.now)}</p>}
        {thin.map((kind) => (
          <p key={kind}>{words.thin[kind]}</p>
        ))}
      </td>
    </tr>
  );
}

function Besides({
  visit,
  result,
}: {
  readonly visit: StoryVisit;
  readonly result: Comparison;
}): ReactElement | null {
  if (result.besides.length === 0) return null;
  return (
    <>
      <h2>{words.besides}</h2>
      <ul>
        {result.besides.map((act) => (
          <li key={String(act.fields['id'])}>
            {actWords(act.type, act.fields)} · {showMoment(act.at, visit.now)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The five questions are known by their number; what looks alike in a list is told apart. */
function actWords(type: ComparedStep['step']['type'], fields: Readonly<Record<string, unknown>>): string {
  const act = nl.timeline.acts[type];
  if (type === 'recordSignal') return words.newSignal;
  if (type === 'recordConsultation' && fields['with'] === 'veiligThuis') return words.withVeiligThuis;
  return type === 'answerAfweging' ? `${act} ${String(fields['number'])}` : act;
}
