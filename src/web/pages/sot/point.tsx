import { findCaseId } from '../../../casefile/find-case.js';
import { readCaseForAgenda, type CaseForAgenda } from '../../../sot/case-for-agenda.js';
import type { ItemSheet } from '../../../sot/read-meeting.js';
import { FAMILY_INFORMED } from '../../../domain/sot/meeting.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { Reading } from '../../forms/reading.js';
import { nl } from '../../texts/nl.js';
import { readCode, urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { submitMeeting, type MeetingShown } from './meeting-flow.js';
import { openMeeting, openTeamMeeting, type MeetingPage } from './open-meeting.js';
import { AddCaseView, PrepareView } from './point-view.js';

const words = nl.sot.point;
const USUAL_MINUTES = '15';

/** S23, GET: the preparation of an item; or, with the code of a case, the form that puts it on the agenda. */
export async function showPoint(visit: Visit): Promise<Answer> {
  const punt = visit.params['punt'] ?? '';
  if (readCode(punt) === punt) {
    const adding = await openAdding(visit, punt);
    if (adding === null) return notFound;
    const preset = { minuten: [USUAL_MINUTES], voorbereider: [visit.viewer.personId] };
    return addPage(adding, { form: await openForm(visit, preset), refusal: null });
  }
  const found = await openMeeting(visit);
  const item = itemOf(found, punt);
  if (found === null || item === undefined) return notFound;
  const { preparation } = item.words ?? {};
  const preset = {
    feiten: [preparation?.facts ?? ''],
    gedaan: [preparation?.done ?? ''],
    vinden: [preparation?.views ?? ''],
    vraag: [preparation?.question ?? ''],
  };
  return preparePage(found, item, { form: await openForm(visit, preset), refusal: null });
}

/** S23, POST. */
export async function sendPoint(visit: Visit): Promise<Answer> {
  const punt = visit.params['punt'] ?? '';
  if (readCode(punt) !== punt) return prepare(visit, punt);
  const adding = await openAdding(visit, punt);
  return adding === null ? notFound : addCase(visit, adding);
}

interface Adding {
  readonly found: MeetingPage;
  readonly about: CaseForAgenda;
  readonly code: string;
}

async function openAdding(visit: Visit, code: string): Promise<Adding | null> {
  const { web, viewer } = visit;
  const found = await openTeamMeeting(visit);
  const caseId = found === null ? null : await findCaseId(web.caseFile, { ...viewer, code });
  if (found === null || caseId === null) return null;
  const about = await readCaseForAgenda(web.meetings, viewer, { meetingId: found.sheet.id, caseId });
  return about === null ? null : { found, about, code };
}

function addCase(visit: Visit, adding: Adding): Promise<Answer> {
  const { found, about } = adding;
  const { id } = found.sheet;
  const read = new Reading(visit.typed);
  const purpose = read.text('doel', words.purposeError);
  const family = read.choice('gezin', FAMILY_INFORMED, words.familyError);
  const consent = read.yesNo('toestemming', words.consentError);
  const audience = read.choices('zien', about.table);
  if (audience.length === 0) read.error('zien', words.audienceError);
  const minutes = read.optionalNumber('minuten', words.minutesError, { from: 1, to: 180 });
  const preparer = read.person('voorbereider', found.colleagues);
  return submitMeeting(visit, id, {
    read: read.result(() => ({ purpose, family, consent, audience, minutes, preparer })),
    type: 'addAgendaItem',
    fields: (fields) => ({ caseId: about.caseId, ...fields }),
    show: (shown) => addPage(adding, shown),
    done: (_done, fields) =>
      redirect(urls.meetingAgenda({ id }), {
        heading: fields.family === 'yes' && fields.consent ? words.addedByName : words.addedAnonymous,
      }),
  });
}

async function prepare(visit: Visit, punt: string): Promise<Answer> {
  const found = await openMeeting(visit);
  const item = itemOf(found, punt);
  if (found === null || item === undefined) return notFound;
  const { id } = found.sheet;
  const read = new Reading(visit.typed);
  const facts = read.text('feiten', words.factsError);
  const done = read.text('gedaan', words.doneError);
  const views = read.optionalText('vinden');
  const question = read.text('vraag', words.questionError);
  const version = read.optionalNumber('expectedVersion', '', { from: 0, to: 1_000_000 });
  return submitMeeting(visit, id, {
    read: read.result(() => ({ facts, done, views, question })),
    type: 'prepareItem',
    fields: (fields) => ({ item: item.id, ...fields, expectedVersion: version }),
    show: (shown) => preparePage(found, item, shown),
    done: () => redirect(visit.path, { heading: words.saved }),
  });
}

function itemOf(found: MeetingPage | null, id: string): ItemSheet | undefined {
  return found?.sheet.items.find((one) => one.id === id && one.kind === 'case');
}

function addPage({ found, about, code }: Adding, shown: MeetingShown): PageAnswer {
  return page(words.addTitle, <AddCaseView page={found} about={about} code={code} shown={shown} />, {
    caseCode: code,
  });
}

function preparePage(found: MeetingPage, item: ItemSheet, shown: MeetingShown): PageAnswer {
  return page(words.title, <PrepareView page={found} item={item} shown={shown} />, { print: 'PR2' });
}
