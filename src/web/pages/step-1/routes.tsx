import { page as answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { ofCase, sendCaseForm } from '../case/case-form.js';
import type { CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { sendStep, type StepPage } from '../steps/step-routes.js';
import { readFinish, readKindcheck } from './form.js';
import { StepOneView, type StepOneForms } from './view.js';

const words = nl.steps[1];

/** S10. */
export const stepOne: StepPage = {
  show: ofCase(async (page) => {
    const [kindcheck, finish] = await Promise.all([
      openForm(page.visit, {}, 'kindcheck'),
      openForm(page.visit, {}, 'afronden'),
    ]);
    return stepOnePage(page, { kindcheck, finish }, null);
  }),
  send: sendStep(1, again, (page, name, show) =>
    name === 'kindcheck'
      ? sendCaseForm(page, {
          type: 'recordKindcheck',
          read: readKindcheck(page.visit),
          fieldOf: { '/children': 'naam-1', '/text': 'hoe' },
          show,
          done: (_result, fields) => ({
            told: {
              heading: words.kindcheck.done,
              ...(fields['result'] === 'unclear' && { lines: [words.kindcheck.unclear] }),
            },
            to: urls.step({ zaak: page.code, stap: 1 }),
          }),
        })
      : sendCaseForm(page, {
          type: 'completeMapping',
          read: readFinish(page.visit),
          fieldOf: { '/text': 'waar' },
          show,
          done: () => ({ told: { heading: words.finish.done } }),
        }),
  ),
};

/** After something was wrong: the form that was sent as it was, the other one empty. */
function again(page: CasePage, name: string, shown: Shown): PageAnswer {
  const empty = new FormState();
  const forms =
    name === 'kindcheck'
      ? { kindcheck: shown.form, finish: empty }
      : { kindcheck: empty, finish: shown.form };
  return stepOnePage(page, forms, shown);
}

function stepOnePage(page: CasePage, forms: StepOneForms, shown: Shown | null): PageAnswer {
  return answer(words.title, <StepOneView page={page} forms={forms} shown={shown} />, {
    caseCode: page.code,
  });
}
