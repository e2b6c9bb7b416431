import type { ReactElement } from 'react';
import { kindOf, type PointId } from '../../../domain/case/names.js';
import { mailsOf, type StoryMail } from '../../../store/practice-runs.js';
import { page, type Answer } from '../../answer.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import type { StoryVisit } from './story.js';

const words = nl.practise.inbox;

/** S32: the mails that would have gone; nothing leaves. */
export async function showInbox(visit: StoryVisit): Promise<Answer> {
  const mails = await mailsOf(visit.web.worker, visit.story.schoolId);
  return page(words.title, <InboxView mails={mails} now={visit.now} />, { print: 'PR1' });
}

function InboxView({
  mails,
  now,
}: {
  readonly mails: readonly StoryMail[];
  readonly now: number;
}): ReactElement {
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {mails.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <div className="wl-scroll">
          <table className="wl-table">
            <caption>{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.to}</th>
                <th scope="col">{words.what}</th>
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <tr key={`${mail.at} ${mail.to} ${mail.point} ${mail.rung}`}>
                  <td>{showMoment(mail.at, now)}</td>
                  <td>{mail.to}</td>
                  <td>{subjectOf(mail)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function subjectOf({ point, rung }: StoryMail): string {
  return words.subject(nl.states.waiting[kindOf(point as PointId)], words.rungs[rung] ?? rung);
}
