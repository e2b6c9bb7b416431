import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { submit } from '../../forms/form-flow.js';
import { FormState } from '../../forms/form-state.js';
import { asksMoreRows } from '../../forms/rows.js';
import type { Done } from '../../forms/send-command.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { FIELD_OF, readHelpDecision } from './form.js';
import { HelpDecisionView } from './view.js';

const words = nl.decide.help;

/** S14, GET: can we (also) help? */
export async function showHelpDecision(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  return shownPage(casePage, { form: await openForm(visit), refusal: null });
}

/** S14, POST: the second of the two decisions, with the plan (R19). */
export async function sendHelpDecision(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  if (asksMoreRows(visit.typed))
    return shownPage(casePage, { form: new FormState(visit.typed), refusal: null });
  return submit(visit, {
    read: readHelpDecision(casePage),
    command: (fields) => ({
      type: 'decideHelp',
      fields: { ...fields },
      caseId: casePage.sheet.caseId,
      fieldOf: FIELD_OF,
    }),
    show: (form, refusal) => shownPage(casePage, { form, refusal }),
    done: (result, { help }) =>
      redirect(help === 'yes' ? urls.help({ zaak: casePage.code }) : urls.case({ zaak: casePage.code }), {
        heading: help === 'yes' ? agreed(casePage, result) : words.doneNo,
      }),
  });
}

function shownPage(casePage: CasePage, shown: Shown): PageAnswer {
  return page(words.title, <HelpDecisionView page={casePage} shown={shown} />, { caseCode: casePage.code });
}

/** When help is looked at first, and when it must have worked. */
function agreed({ visit }: CasePage, { view }: Done): string {
  const at = (id: string): string => {
    const point = view.waiting.find((one) => one.id === id);
    return point === undefined ? '' : showMoment(point.due, visit.now);
  };
  const last = at('W11d');
  return words.done(at('W11c') || last, last);
}
