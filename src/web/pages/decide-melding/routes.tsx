import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { submit } from '../../forms/form-flow.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { FIELD_OF, readMeldingDecision } from './form.js';
import { presentMeldingDecision } from './presenter.js';
import { MeldingDecisionView } from './view.js';

const words = nl.decide.melding;

/** S14, GET: is a melding necessary? */
export async function showMeldingDecision(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  return shownPage(casePage, { form: await openForm(visit), refusal: null });
}

/** S14, POST: the first of the two decisions (R13). */
export async function sendMeldingDecision(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const zaak = casePage.code;
  return submit(visit, {
    read: readMeldingDecision(casePage),
    command: (fields) => ({
      type: 'decideMelding',
      fields: { ...fields },
      caseId: casePage.sheet.caseId,
      fieldOf: FIELD_OF,
    }),
    show: (form, refusal) => shownPage(casePage, { form, refusal }),
    done: (_result, { melding }) =>
      redirect(melding === 'yes' ? urls.melding({ zaak }) : urls.decideHelp({ zaak }), {
        heading: words.done[melding],
        lines: [words.next[melding]],
      }),
  });
}

function shownPage(casePage: CasePage, shown: Shown): PageAnswer {
  return page(
    words.title,
    <MeldingDecisionView page={casePage} decision={presentMeldingDecision(casePage)} shown={shown} />,
    { caseCode: casePage.code },
  );
}
