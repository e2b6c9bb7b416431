import type { ReactElement } from 'react';
import type { ActionSheet } from '../../../sot/read-meeting.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { TextField } from '../../components/fields.js';
import { Term } from '../../components/marks.js';
import { FormState } from '../../forms/form-state.js';
import { Reading } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showTerm } from '../../texts/times.js';
import type { Visit } from '../../visit.js';
import { submitMeeting, type MeetingShown } from './meeting-flow.js';
import { openTeamMeeting, type MeetingPage } from './open-meeting.js';
import { MeetingShell } from './shell.js';

const words = nl.sot.actions;

/** S24, GET: agreements over this meeting and the one before, own first. */
export async function showActions(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  return found === null ? notFound : actionsPage(found, { form: new FormState(), refusal: null });
}

/** S24, POST: done, with one line. */
export async function finishAction(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  return found === null ? notFound : finishIn(found, visit, (shown) => actionsPage(found, shown));
}

/** Says that an agreement is done; of this meeting or of the one before. */
export function finishIn(
  found: MeetingPage,
  visit: Visit,
  show: (shown: MeetingShown) => PageAnswer,
): Promise<Answer> {
  const { typed, path } = visit;
  const action = first(typed, 'afspraak');
  const read = new Reading(typed);
  const text = read.text(`klaar-${action}`, words.outcomeError);
  const earlier = found.sheet.previous.find((one) => one.id === action);
  return submitMeeting(visit, earlier?.meetingId ?? found.sheet.id, {
    read: read.result(() => ({ action, text })),
    type: 'completeAction',
    fields: (fields) => fields,
    show,
    done: () => redirect(path, { heading: words.saved }),
  });
}

function actionsPage(found: MeetingPage, shown: MeetingShown): PageAnswer {
  return page(words.title, <ActionsView page={found} shown={shown} />, { print: 'PR2' });
}

function ActionsView({
  page: found,
  shown,
}: {
  readonly page: MeetingPage;
  readonly shown: MeetingShown;
}): ReactElement {
  const { sheet, visit } = found;
  const all = sheet.items.flatMap((item) => item.actions);
  const mine = all.filter((one) => one.owner === visit.viewer.personId);
  const others = all.filter((one) => one.owner !== visit.viewer.personId);
  const open = [...all, ...sheet.previous].some((one) => !one.done);
  return (
    <MeetingShell page={found} title={words.title} shown={shown}>
      {open ? null : <p>{words.none}</p>}
      <ActionList page={found} shown={shown} heading={words.own} actions={mine} />
      <ActionList page={found} shown={shown} heading={words.others} actions={others} />
      <ActionList page={found} shown={shown} heading={words.before} actions={sheet.previous} />
    </MeetingShell>
  );
}

/** Agreements with, for who may, one line and "Klaar". */
export function ActionList({
  page: found,
  shown,
  heading,
  actions,
}: {
  readonly page: MeetingPage;
  readonly shown: MeetingShown;
  readonly heading: string;
  readonly actions: readonly ActionSheet[];
}): ReactElement | null {
  if (actions.length === 0) return null;
  const { names, visit, sheet } = found;
  return (
    <section>
      <h2>{heading}</h2>
      <ul className="wl-plain">
        {actions.map((action) => (
          <li key={action.id} className="wl-card">
            <div>
              <p>
                {action.words?.what}: <strong>{names.get(action.owner) ?? ''}</strong>,{' '}
                {action.done ? (
                  words.doneBy(action.words?.outcome ?? '')
                ) : (
                  <Term due={action.due} shown={showTerm(action.due, visit.now, sheet.world.calendar)} />
                )}
              </p>
              {action.may ? (
                <form
                  method="post"
                  action={visit.path}
                  className="wl-screen-only"
                  noValidate
                  autoComplete="off"
                >
                  <input type="hidden" name="csrf" value={visit.csrf} />
                  <input type="hidden" name="id" value={new FormState().commandId} />
                  <input type="hidden" name="afspraak" value={action.id} />
                  <TextField field={shown.form.field(`klaar-${action.id}`)} label={words.outcome} />
                  <button className="wl-button wl-button--second wl-button--small" type="submit">
                    {words.button}
                    <span className="wl-hidden">{`: ${action.words?.what ?? ''}`}</span>
                  </button>
                </form>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
