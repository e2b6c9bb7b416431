import type { ReactElement } from 'react';
import type { MeetingPoint } from '../../../domain/sot/meeting.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { TextField } from '../../components/fields.js';
import { ButtonLink, Form } from '../../components/form.js';
import { ErrorSummary } from '../../components/boxes.js';
import { Term } from '../../components/marks.js';
import { openForm } from '../../drafts.js';
import { Reading } from '../../forms/reading.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment, showSince, showTerm } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { submitMeeting, type MeetingShown } from './meeting-flow.js';
import { MeetingRefusalBlock } from './shell.js';
import { openTeamMeeting, type MeetingPage } from './open-meeting.js';

const words = nl.sot.meeting;

/** S23, GET: one meeting, who is on turn and since when. */
export async function showMeeting(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  if (found === null) return notFound;
  return meetingPage(found, { form: await openForm(visit), refusal: null });
}

/** It does not take place. */
export async function cancelMeeting(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  if (found === null) return notFound;
  const { id } = found.sheet;
  const read = new Reading(visit.typed);
  const reason = read.text('reden', words.cancelError);
  return submitMeeting(visit, id, {
    read: read.result(() => ({ reason })),
    type: 'cancelMeeting',
    fields: (fields) => fields,
    show: (shown) => meetingPage(found, shown),
    done: () => redirect(urls.meetings(), { heading: words.cancelled }),
  });
}

function meetingPage(found: MeetingPage, shown: MeetingShown): PageAnswer {
  const { state } = found.sheet;
  const title = words.heading(nl.sot.kinds[state.kind], showDay(dayOf(state.startsAt), found.visit.now));
  return page(title, <MeetingView page={found} title={title} shown={shown} />, { print: 'PR1' });
}

function MeetingView({
  page: found,
  title,
  shown,
}: {
  readonly page: MeetingPage;
  readonly title: string;
  readonly shown: MeetingShown;
}): ReactElement {
  const { sheet, names, visit } = found;
  const { id, state, place } = sheet;
  const moment = (at: number): string => showMoment(at, visit.now);
  const { dates } = state;
  return (
    <>
      {shown.refusal === null ? null : <MeetingRefusalBlock refusal={shown.refusal} id={id} />}
      <ErrorSummary form={shown.form} />
      <p className="wl-back wl-screen-only">
        <a href={urls.meetings()}>{words.back}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <strong>{nl.sot.stages[state.stage]}.</strong> {nl.sot.advises}
      </p>
      <nav className="wl-buttons wl-screen-only" aria-label={words.ways}>
        <ButtonLink to={urls.meetingAgenda({ id })} text={words.toAgenda} look="main" />
        <ButtonLink to={urls.meetingConduct({ id })} text={words.toConduct} />
        <ButtonLink to={urls.meetingMinutes({ id })} text={words.toMinutes} />
        <ButtonLink to={urls.meetingActions({ id })} text={words.toActions} />
      </nav>
      <Waiting page={found} />
      <h2>{words.dates}</h2>
      <dl className="wl-pairs">
        <Pair label={words.closes} text={moment(dates.agendaClosesAt)} />
        <Pair label={words.prepared} text={moment(dates.preparedBy)} />
        <Pair label={words.held} text={moment(state.startsAt)} />
        <Pair label={words.minutes} text={moment(dates.minutesBy)} />
        <Pair label={words.place} text={place} />
        <Pair label={words.chair} text={names.get(state.chair) ?? ''} />
        <Pair
          label={words.attendees}
          text={state.attendees
            .map(({ person, guest }) => `${names.get(person) ?? ''}${guest ? ` (${words.guest})` : ''}`)
            .join(', ')}
        />
      </dl>
      {sheet.may.has('cancelMeeting') && (state.stage === 'planned' || state.stage === 'agendaClosed') ? (
        <details className="wl-screen-only" open={shown.form.failed}>
          <summary>{words.cancel}</summary>
          <Form visit={visit} form={shown.form} button={words.cancel} drafts={false}>
            <TextField field={shown.form.field('reden')} label={words.cancelReason} />
          </Form>
        </details>
      ) : null}
    </>
  );
}

function Pair({ label, text }: { readonly label: string; readonly text: string }): ReactElement {
  return (
    <div className="wl-pair">
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** Everything this person may know that is waited for, soonest first. */
function Waiting({ page: found }: { readonly page: MeetingPage }): ReactElement {
  const { sheet, names, visit } = found;
  const { calendar } = sheet.world;
  const hanging: readonly { readonly point: MeetingPoint; readonly key: string }[] = [
    ...sheet.state.points.map((point) => ({ point, key: point.kind })),
    ...sheet.items.flatMap((item) => item.points.map((point) => ({ point, key: `${item.id}${point.kind}` }))),
    ...sheet.items.flatMap((item) =>
      item.actions.flatMap((action) => action.points.map((point) => ({ point, key: action.id }))),
    ),
  ];
  const soonest = [...hanging].sort((a, b) => a.point.due - b.point.due);
  return (
    <section aria-labelledby="aan-zet">
      <h2 id="aan-zet">{words.waiting}</h2>
      {soonest.length === 0 ? <p>{words.nothing}</p> : null}
      <ul className="wl-plain">
        {soonest.map(({ point, key }) => (
          <li key={key}>
            <strong>{names.get(point.owner) ?? ''}</strong>
            {`: ${nl.sot.tasks[point.kind]}, ${showSince(point.since, visit.now, calendar)}, `}
            <Term due={point.due} shown={showTerm(point.due, visit.now, calendar)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
