import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { submit } from '../../forms/form-flow.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import type { Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { MonitorView } from './view.js';

const words = nl.close.monitor;

/** S19, GET: how does it go since the case was closed? */
export async function showMonitoring(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  return shownPage(casePage, { form: await openForm(visit), refusal: null });
}

/** S19, POST: "no" opens the case again (R30). */
export async function sendMonitoring(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  return submit(visit, {
    read: readMonitoring(visit.typed),
    command: (fields) => ({
      type: 'recordMonitoring',
      fields: { ...fields },
      caseId: casePage.sheet.caseId,
      fieldOf: { '/safe': 'veilig', '/text': 'waaraan' },
    }),
    show: (form, refusal) => shownPage(casePage, { form, refusal }),
    done: ({ view }, { safe }) => {
      const next = view.waiting.find((point) => point.id === 'W12')?.due;
      const quiet = next === undefined ? words.last : words.done(showMoment(next, visit.now));
      return redirect(urls.case({ zaak: casePage.code }), { heading: safe === 'no' ? words.unsafe : quiet });
    },
  });
}

function readMonitoring(typed: Typed): ReadForm<{ safe: 'yes' | 'no'; text: string }> {
  const read = new Reading(typed);
  const safe = read.yesNo('veilig', words.errors.safe) ? 'yes' : 'no';
  const text = read.text('waaraan', words.errors.text);
  return read.result(() => ({ safe, text }));
}

function shownPage(casePage: CasePage, shown: Shown): PageAnswer {
  return page(words.title, <MonitorView page={casePage} shown={shown} />, {
    caseCode: casePage.code,
    print: 'PR1',
  });
}
