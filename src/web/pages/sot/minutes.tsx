import type { ReactElement } from 'react';
import { randomUUID } from 'node:crypto';
import type { ItemSheet } from '../../../sot/read-meeting.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { showDay, showTerm } from '../../texts/times.js';
import type { Visit } from '../../visit.js';
import { ActionLines } from './action-lines.js';
import { howDiscussed, itemTitle } from './item-words.js';
import { sendToMeeting, type MeetingShown } from './meeting-flow.js';
import { openTeamMeeting, type MeetingPage } from './open-meeting.js';
import { MeetingShell } from './shell.js';

const words = nl.sot.minutes;

/** S24, GET: advices and agreements, as far as this reader sees the points. */
export async function showMinutes(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  return found === null ? notFound : minutesPage(found, { form: new FormState(), refusal: null });
}

/** S24, POST: the chair adopts them. */
export async function adoptMinutes(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  if (found === null) return notFound;
  const sent = await sendToMeeting(visit, found.sheet.id, 'adoptMinutes', {});
  if (sent.kind === 'done') return redirect(visit.path, { heading: words.adopted });
  if (sent.kind !== 'refused') return notFound;
  return {
    ...minutesPage(found, { form: new FormState(), refusal: sent.refusal }),
    status: 409,
    failed: true,
  };
}

function minutesPage(found: MeetingPage, shown: MeetingShown): PageAnswer {
  return page(words.title, <MinutesView page={found} shown={shown} />, { print: 'PR2' });
}

function MinutesView({
  page: found,
  shown,
}: {
  readonly page: MeetingPage;
  readonly shown: MeetingShown;
}): ReactElement {
  const { sheet, visit } = found;
  const { state } = sheet;
  const day = showDay(dayOf(state.startsAt), visit.now);
  return (
    <MeetingShell page={found} title={`${words.title} ${day}`} shown={shown}>
      <p>
        <strong>{nl.sot.stages[state.stage]}.</strong> {words.lead}
      </p>
      {sheet.items
        .filter((item) => item.status !== 'sentOut')
        .map((item) => (
          <ItemMinutes key={item.id} page={found} item={item} />
        ))}
      {state.stage === 'agendaClosed' && sheet.may.has('adoptMinutes') ? (
        <form method="post" action={visit.path} className="wl-screen-only">
          <input type="hidden" name="csrf" value={visit.csrf} />
          <input type="hidden" name="id" value={randomUUID()} />
          <p>
            {words.due(showTerm(state.dates.minutesBy, visit.now, sheet.world.calendar).text)}{' '}
            {words.adoptHelp}
          </p>
          <button className="wl-button wl-button--main" type="submit">
            {words.adopt}
          </button>
        </form>
      ) : null}
    </MeetingShell>
  );
}

/** What was advised and agreed about one point; no discussion. */
export function ItemMinutes({
  page: found,
  item,
}: {
  readonly page: MeetingPage;
  readonly item: ItemSheet;
}): ReactElement {
  const { advice, noAdviceBecause } = item.words ?? {};
  return (
    <section>
      <h2>{found.sheet.guest ? itemTitle(item) : `${item.nth}. ${itemTitle(item)}`}</h2>
      {item.about === null ? null : <p>{howDiscussed(item)}</p>}
      {item.status === 'open' ? <p className="wl-quiet">{words.notRecorded}</p> : null}
      {advice === undefined ? null : (
        <p className="wl-pre">
          <strong>{words.advice}:</strong> {advice}
        </p>
      )}
      {noAdviceBecause === undefined ? null : (
        <p className="wl-pre">
          <strong>{words.noAdvice}:</strong> {noAdviceBecause}
        </p>
      )}
      {item.kind === 'case' && item.advised && !found.sheet.guest ? (
        <p className="wl-quiet">{item.takenOver ? words.onCase : words.notOnCase}</p>
      ) : null}
      <ActionLines page={found} actions={item.actions} />
    </section>
  );
}
