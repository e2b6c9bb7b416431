import type { ReactElement, ReactNode } from 'react';
import type { MeetingRefusal } from '../../../domain/sot/refusals.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { ErrorSummary } from '../../components/boxes.js';
import { RuleLinks } from '../../components/refusal-block.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { MeetingShown } from './meeting-flow.js';
import type { MeetingPage } from './open-meeting.js';

const words = nl.sot;

/** Around every page of one meeting: what went wrong, the way back, one heading. */
export function MeetingShell({
  page,
  title,
  shown = null,
  children,
}: {
  readonly page: MeetingPage;
  readonly title: string;
  readonly shown?: MeetingShown | null;
  readonly children: ReactNode;
}): ReactElement {
  const { id, state } = page.sheet;
  const name = words.meeting.heading(words.kinds[state.kind], showDay(dayOf(state.startsAt), page.visit.now));
  return (
    <>
      {shown?.refusal == null ? null : <MeetingRefusalBlock refusal={shown.refusal} id={id} />}
      {shown === null ? null : <ErrorSummary form={shown.form} />}
      <p className="wl-back wl-screen-only">
        <a href={urls.meeting({ id })}>{`${words.meeting.backToMeeting}: ${name}`}</a>
      </p>
      <h1>{title}</h1>
      {children}
    </>
  );
}

/** Why not, and what can be done (C0.8). */
export function MeetingRefusalBlock({
  refusal,
  id,
}: {
  readonly refusal: MeetingRefusal;
  readonly id: string | null;
}): ReactElement {
  return (
    <div className="wl-box wl-box--warn" role="alert" tabIndex={-1} data-focus="" aria-labelledby="weigering">
      <h2 id="weigering">{nl.form.refusal.heading}</h2>
      <p>
        <strong>{nl.form.refusal.why}</strong> {refusal.message}
      </p>
      <p>
        <strong>{nl.form.refusal.instead}</strong> {refusal.hint}
      </p>
      <p>
        <a href={id === null ? urls.meetings() : urls.meetingAgenda({ id })}>{words.refusal.toMeeting}</a>
      </p>
      <RuleLinks rules={refusal.rules} />
    </div>
  );
}
