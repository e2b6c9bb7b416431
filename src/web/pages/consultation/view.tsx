import type { ReactElement } from 'react';
import type { MeetingLine } from '../../../sot/list-meetings.js';
import { ErrorSummary, Notice } from '../../components/boxes.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import { ActionList } from '../sot/actions.js';
import type { MeetingShown } from '../sot/meeting-flow.js';
import { ItemMinutes } from '../sot/minutes.js';
import type { MeetingPage } from '../sot/open-meeting.js';
import { Preparation } from '../sot/point-view.js';
import { MeetingRefusalBlock } from '../sot/shell.js';

const words = nl.sot.guest;

export function ConsultationsView({ lines }: { readonly lines: readonly MeetingLine[] }): ReactElement {
  return (
    <>
      <h1>{words.list}</h1>
      <p>{words.lead}</p>
      {lines.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {lines.map(({ id, heading, place, now }) => (
          <li key={id}>
            <a href={urls.consultation({ id })}>{showMoment(heading.startsAt, now)}</a>
            {`, ${place}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Before or after its days: who to call, and nothing else. */
export function OutsideView({
  text,
  chair,
}: {
  readonly text: string;
  readonly chair: string;
}): ReactElement {
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        {text} {words.questions(chair)}
      </p>
    </>
  );
}

/** S25: own points only: no agenda of the others, no count. */
export function ConsultationView({
  page,
  shown,
}: {
  readonly page: MeetingPage;
  readonly shown: MeetingShown;
}): ReactElement {
  const { sheet, visit, names } = page;
  const items = sheet.items.filter((item) => item.kind !== 'previous' && item.status !== 'sentOut');
  const mine = sheet.items
    .flatMap((item) => item.actions)
    .filter((action) => action.owner === visit.viewer.personId);
  return (
    <>
      {shown.refusal === null ? null : <MeetingRefusalBlock refusal={shown.refusal} id={null} />}
      <ErrorSummary form={shown.form} />
      <h1>{words.title}</h1>
      <p>
        <strong>{showMoment(sheet.state.startsAt, visit.now)}</strong>, {sheet.place}.{' '}
        {words.questions(names.get(sheet.state.chair) ?? '')}
      </p>
      <Notice>
        <p>
          {words.lead} {nl.sot.advises}
        </p>
      </Notice>
      <h2>{words.items}</h2>
      {items.length === 0 ? <p>{words.noItems}</p> : null}
      {items.map((item) =>
        item.status === 'recorded' ? (
          <ItemMinutes key={item.id} page={page} item={item} />
        ) : (
          <section key={item.id}>
            <h3>{item.kind === 'general' ? item.words?.title : (item.about?.anonymous ?? '')}</h3>
            <p className="wl-pre">{item.words?.purpose}</p>
            {item.kind === 'case' ? <Preparation item={item} /> : null}
          </section>
        ),
      )}
      <ActionList page={page} shown={shown} heading={words.actions} actions={mine} />
    </>
  );
}
