import type { CommandType } from '../../../domain/case/commands.js';
import { notFound, page, redirect, type Answer, type PageAnswer, type Told } from '../../answer.js';
import { submit, type Show } from '../../forms/form-flow.js';
import { FormState } from '../../forms/form-state.js';
import type { ReadForm } from '../../forms/reading.js';
import { asksMoreRows } from '../../forms/rows.js';
import type { Done } from '../../forms/send-command.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { readContact, readFeedback, readTask } from './form.js';
import { presentVeiligThuis } from './presenter.js';
import { CONTACT, FEEDBACK, VeiligThuisView } from './view.js';

const words = nl.help.vt;

/** S17, GET. */
export async function showVeiligThuis(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  return casePage === null ? notFound : shownPage(casePage, { form: new FormState(), refusal: null }, '');
}

/** S17, POST: we called, they answered, or a task is done. */
export async function sendVeiligThuis(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const { typed } = visit;
  const form = first(typed, 'formulier');
  const show: Show = (state, refusal) => shownPage(casePage, { form: state, refusal }, form);
  if (asksMoreRows(typed)) return show(new FormState(typed), null);
  const send = recorder(visit, casePage, show);
  if (form === CONTACT) {
    return send(
      'recordVtContact',
      readContact(typed),
      { '/text': 'gezegd', '/vtReference': 'kenmerk' },
      ({ view }) => ({
        heading: words.contact.done(nextCall(view.waiting, casePage)),
      }),
    );
  }
  if (form === FEEDBACK) {
    return send('recordVtFeedback', readFeedback(typed), { '/text': 'afgesproken' }, (_done, { tasks }) => ({
      heading: tasks === undefined ? words.feedback.done : words.feedback.tasksDone,
    }));
  }
  const read = readTask(typed);
  const task = read.ok ? { ok: true as const, fields: { ...read.fields, point: form } } : read;
  return send('completeTask', task, { '/text': 'gedaan', '/point': 'gedaan' }, () => ({
    heading: words.taskDone,
  }));
}

function recorder(visit: Visit, casePage: CasePage, show: Show) {
  return <Fields extends Readonly<Record<string, unknown>>>(
    type: CommandType,
    read: ReadForm<Fields>,
    fieldOf: Readonly<Record<string, string>>,
    told: (done: Done, fields: Fields) => Told,
  ): Promise<Answer> =>
    submit(visit, {
      read,
      command: (fields) => ({ type, fields: { ...fields }, caseId: casePage.sheet.caseId, fieldOf }),
      show,
      done: (done, fields) => redirect(urls.veiligThuis({ zaak: casePage.code }), told(done, fields)),
    });
}

function shownPage(casePage: CasePage, shown: Shown, open: string): PageAnswer {
  return page(
    words.title,
    <VeiligThuisView page={casePage} vt={presentVeiligThuis(casePage)} shown={shown} open={open} />,
    { caseCode: casePage.code, print: 'PR1' },
  );
}

function nextCall(waiting: Done['view']['waiting'], { visit }: CasePage): string {
  const due = waiting.find((point) => point.id === 'W9' || point.id === 'W10')?.due;
  return due === undefined ? '' : showMoment(due, visit.now);
}
