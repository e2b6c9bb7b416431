import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { readProposals, type Proposals } from '../../../sot/propose.js';
import { findCaseId } from '../../../casefile/find-case.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { TextArea, TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { openForm } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import { Reading } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { readCode, urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { AgendaItems } from './agenda-items.js';
import { sendToMeeting, submitMeeting, type MeetingShown } from './meeting-flow.js';
import { openTeamMeeting, type MeetingPage } from './open-meeting.js';
import { ProposalsView } from './proposals-view.js';
import { MeetingShell } from './shell.js';

const words = nl.sot.agenda;

/** S23, GET: what the state of the cases proposes beside what is on the agenda. */
export async function showAgenda(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  if (found === null) return notFound;
  return agendaPage(found, { form: await openForm(visit, {}, 'algemeen'), refusal: null });
}

/** S23, POST: order, off the agenda, closing, a general point, or the way to another case. */
export async function sendAgenda(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  if (found === null) return notFound;
  switch (first(visit.typed, 'formulier')) {
    case 'algemeen':
      return addGeneral(found, visit);
    case 'zoek':
      return findCase(found, visit);
    default:
      return arrange(found, visit);
  }
}

function addGeneral(found: MeetingPage, visit: Visit): Promise<Answer> {
  const read = new Reading(visit.typed);
  const title = read.text('onderwerp', words.generalError);
  const purpose = read.optionalText('toelichting');
  return submitMeeting(visit, found.sheet.id, {
    read: read.result(() => ({ title, purpose })),
    type: 'addAgendaItem',
    fields: (fields) => fields,
    show: (shown) => agendaPage(found, shown),
    done: () => redirect(visit.path, { heading: words.added }),
  });
}

/** A case that was not proposed, by its code; unknown and not for her are one answer. */
async function findCase(found: MeetingPage, visit: Visit): Promise<Answer> {
  const { web, viewer, typed } = visit;
  const code = readCode(first(typed, 'zaak'));
  const caseId = code === null ? null : await findCaseId(web.caseFile, { ...viewer, code });
  if (code !== null && caseId !== null) {
    const { id } = found.sheet;
    return redirect(urls.meetingPoint({ id, punt: code }));
  }
  const form = new FormState(typed, [{ field: 'zaak', message: words.codeError }]);
  return { ...(await agendaPage(found, { form, refusal: null })), status: 422, failed: true };
}

const TOLD = {
  moveAgendaItem: words.moved,
  removeAgendaItem: words.removed,
  closeAgenda: words.closed,
} as const;

/** A button of one item, or the one that closes the agenda. */
async function arrange(found: MeetingPage, visit: Visit): Promise<Answer> {
  const { typed, path } = visit;
  const item = first(typed, 'punt');
  const act = first(typed, 'doe');
  const type = act === 'sluiten' ? 'closeAgenda' : act === 'eraf' ? 'removeAgendaItem' : 'moveAgendaItem';
  const fields =
    type === 'closeAgenda'
      ? {}
      : type === 'removeAgendaItem'
        ? { item }
        : { item, direction: act === 'omhoog' ? 'up' : 'down' };
  const sent = await sendToMeeting(visit, found.sheet.id, type, fields);
  if (sent.kind === 'done') return redirect(path, { heading: TOLD[type] });
  if (sent.kind !== 'refused') return notFound;
  const shown = { form: new FormState(), refusal: sent.refusal };
  return { ...(await agendaPage(found, shown)), status: 409, failed: true };
}

async function agendaPage(found: MeetingPage, shown: MeetingShown): Promise<PageAnswer> {
  const { visit, sheet } = found;
  const wanted = sheet.leads && sheet.state.stage === 'planned';
  const proposals = wanted ? await readProposals(visit.web.meetings, visit.viewer, sheet.id) : null;
  return page(words.title, <AgendaView page={found} proposals={proposals} shown={shown} />, { print: 'PR2' });
}

function AgendaView({
  page: found,
  proposals,
  shown,
}: {
  readonly page: MeetingPage;
  readonly proposals: Proposals | null;
  readonly shown: MeetingShown;
}): ReactElement {
  const { sheet, visit } = found;
  const { state } = sheet;
  const day = showDay(dayOf(state.startsAt), visit.now);
  return (
    <MeetingShell page={found} title={`${words.title} ${day}`} shown={shown}>
      <p>{nl.sot.advises}</p>
      <div className={proposals === null ? undefined : 'wl-two wl-two--wide'}>
        {proposals === null ? null : <ProposalsView page={found} proposals={proposals} />}
        <section aria-labelledby="agenda">
          <h2 id="agenda">{words.on}</h2>
          {state.stage === 'planned' ? null : <p>{words.closedLead}</p>}
          <AgendaItems page={found} />
        </section>
      </div>
      {state.stage === 'planned' && sheet.may.has('addAgendaItem') ? (
        <More page={found} shown={shown} />
      ) : null}
    </MeetingShell>
  );
}

/** Closing, a general point, another case. */
function More({
  page: found,
  shown,
}: {
  readonly page: MeetingPage;
  readonly shown: MeetingShown;
}): ReactElement {
  const { visit, sheet } = found;
  const { form } = shown;
  return (
    <div className="wl-screen-only">
      {sheet.may.has('closeAgenda') ? (
        <section aria-labelledby="sluiten">
          <h2 id="sluiten">{words.close}</h2>
          <p>{words.closeHelp}</p>
          <form method="post" action={visit.path}>
            <input type="hidden" name="csrf" value={visit.csrf} />
            <input type="hidden" name="id" value={form.commandId} />
            <input type="hidden" name="doe" value="sluiten" />
            <button className="wl-button wl-button--main" type="submit">
              {words.close}
            </button>
          </form>
        </section>
      ) : null}
      <h2>{words.search}</h2>
      <Form visit={visit} form={form} button={words.codeButton} drafts={false} name="zoek">
        <TextField field={form.field('zaak')} label={words.code} help={words.codeHelp} size="code" />
      </Form>
      <h2>{words.general}</h2>
      <p>{words.generalLead}</p>
      <Form visit={visit} form={form} button={words.generalButton} name="algemeen">
        <TextField field={form.field('onderwerp')} label={words.generalTitle} />
        <TextArea field={form.field('toelichting')} label={words.generalText} optional />
      </Form>
    </div>
  );
}
