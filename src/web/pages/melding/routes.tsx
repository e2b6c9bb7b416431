import type { CommandType } from '../../../domain/case/commands.js';
import { notFound, page, redirect, type Answer, type PageAnswer, type Told } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { submit, type Show } from '../../forms/form-flow.js';
import { FormState } from '../../forms/form-state.js';
import type { ReadForm } from '../../forms/reading.js';
import type { Done } from '../../forms/send-command.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { MeldingCheckView } from './check-view.js';
import { readSubmission, readTalk, readWaiver, SUBMIT, TALK, WAIVER } from './form.js';
import { presentMelding, presetSubmission } from './presenter.js';
import { MeldingView } from './view.js';

const words = nl.melding;

/** S16, GET. */
export async function showMelding(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const form = await openForm(visit, presetSubmission(casePage), SUBMIT);
  return shownPage(casePage, { form, refusal: null }, '');
}

/** S16, POST: the talk, the reason against it, or the melding itself after one more look. */
export async function sendMelding(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const { typed } = visit;
  const form = first(typed, 'formulier');
  const show: Show = (state, refusal) => shownPage(casePage, { form: state, refusal }, form);
  switch (form) {
    case TALK:
      return record(visit, casePage, {
        type: 'holdPreReportTalk',
        show,
        read: readTalk(typed),
        told: () => ({ heading: words.talk.done }),
      });
    case WAIVER:
      return record(visit, casePage, {
        type: 'waivePreReportTalk',
        show,
        read: readWaiver(typed),
        told: () => ({ heading: words.waiver.done }),
      });
    default:
      return submitIt(visit, casePage, show);
  }
}

async function submitIt(visit: Visit, casePage: CasePage, show: Show): Promise<Answer> {
  const { typed } = visit;
  const read = readSubmission(casePage);
  const action = first(typed, 'actie');
  if (action === 'terug') return show(new FormState(typed), null);
  if (read.ok && action === '') {
    const check = (
      <MeldingCheckView
        page={casePage}
        melding={presentMelding(casePage)}
        submission={read.fields}
        form={new FormState(typed)}
      />
    );
    return page(words.check.title, check, { caseCode: casePage.code });
  }
  return record(visit, casePage, {
    type: 'submitMelding',
    show,
    read,
    told: (done) => submitted(casePage, done),
  });
}

interface Recorded<Fields> {
  readonly type: CommandType;
  readonly read: ReadForm<Fields>;
  readonly show: Show;
  readonly told: (done: Done) => Told;
}

function record<Fields extends Readonly<Record<string, unknown>>>(
  visit: Visit,
  casePage: CasePage,
  { type, read, show, told }: Recorded<Fields>,
): Promise<Answer> {
  const zaak = casePage.code;
  return submit(visit, {
    read,
    command: (fields) => ({ type, fields: { ...fields }, caseId: casePage.sheet.caseId }),
    show,
    done: (done) =>
      redirect(type === 'submitMelding' ? urls.veiligThuis({ zaak }) : urls.melding({ zaak }), told(done)),
  });
}

function submitted({ visit }: CasePage, { view }: Done): Told {
  const point = view.waiting.find((one) => one.id === 'W9');
  const expected = point?.dates['expected'];
  return {
    heading: words.done(showMoment(visit.now, visit.now)),
    lines: [
      ...(expected === undefined ? [] : [words.aim(showMoment(expected, visit.now))]),
      ...(point === undefined ? [] : [words.ask(showMoment(point.due, visit.now))]),
      words.own2,
    ],
  };
}

function shownPage(casePage: CasePage, shown: Shown, open: string): PageAnswer {
  return page(
    words.title,
    <MeldingView page={casePage} melding={presentMelding(casePage)} shown={shown} open={open} />,
    { caseCode: casePage.code },
  );
}
