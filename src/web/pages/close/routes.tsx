import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { submit } from '../../forms/form-flow.js';
import { FormState } from '../../forms/form-state.js';
import { asksMoreRows } from '../../forms/rows.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { FIELD_OF, readClosing } from './form.js';
import { presentClosing } from './presenter.js';
import { CloseView } from './view.js';

const words = nl.close;

/** S19, GET. */
export async function showClosing(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  return shownPage(casePage, { form: await openForm(visit), refusal: null });
}

/** S19, POST: a person closes; never time, never silence. */
export async function sendClosing(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  if (asksMoreRows(visit.typed))
    return shownPage(casePage, { form: new FormState(visit.typed), refusal: null });
  return submit(visit, {
    read: readClosing(casePage),
    command: (fields) => ({
      type: 'closeCase',
      fields: { ...fields },
      caseId: casePage.sheet.caseId,
      fieldOf: FIELD_OF,
    }),
    show: (form, refusal) => shownPage(casePage, { form, refusal }),
    done: () =>
      redirect(urls.case({ zaak: casePage.code }), { heading: words.done, lines: [words.tellReporter] }),
  });
}

function shownPage(casePage: CasePage, shown: Shown): PageAnswer {
  return page(words.title, <CloseView page={casePage} closing={presentClosing(casePage)} shown={shown} />, {
    caseCode: casePage.code,
    print: 'PR1',
  });
}
