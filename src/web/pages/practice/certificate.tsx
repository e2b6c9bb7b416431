import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { ownNameOf } from '../../../store/practice-runs.js';
import { notFound, page, type Answer } from '../../answer.js';
import { ButtonLink } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { StoryVisit } from './story.js';

const words = nl.practise.certificate;
/** On paper a day is never without its year. */
const WITH_YEAR = 0;

/** S32: name, date, story. It counts as training in the year round (R35). */
export async function showCertificate(visit: StoryVisit): Promise<Answer> {
  const { story: run, web } = visit;
  if (run.finishedAt === null) return notFound;
  const name = await ownNameOf(web.worker, run.personId);
  const body = (
    <Certificate
      rows={[
        [words.name, name],
        [words.date, showDay(dayOf(run.finishedAt), WITH_YEAR)],
        [words.story, run.story.title],
        [words.learnt, run.story.learns],
      ]}
      statement={words.statement(name, run.story.title)}
    />
  );
  return page(words.title, body, { print: 'PR2' });
}

function Certificate({
  rows,
  statement,
}: {
  readonly rows: readonly (readonly [label: string, text: string])[];
  readonly statement: string;
}): ReactElement {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="wl-lead">{statement}</p>
      <dl className="wl-pairs">
        {rows.map(([label, text]) => (
          <div className="wl-pair" key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{words.counts}</p>
      <p>{words.noMark}</p>
      <p className="wl-screen-only">{words.print}</p>
      <p className="wl-screen-only">
        <ButtonLink to={urls.practice()} text={words.back} />
      </p>
    </>
  );
}
