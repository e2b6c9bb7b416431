import { page as answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { ofCase, sendCaseForm } from '../case/case-form.js';
import type { CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { sendStep, type StepPage } from '../steps/step-routes.js';
import { readConsultation, readFollowed } from './form.js';
import { StepTwoView, type Doubt, type StepTwoForms } from './view.js';

const words = nl.steps[2];

/** S11. `?twijfel=2` = sent here by afweging 2, `?twijfel=stap4` by the weighing. */
export const stepTwo: StepPage = {
  show: ofCase(async (page) => {
    const doubt = doubtOf(first(page.visit.query, 'twijfel'));
    const preset = { wanneer: ['today'], ...(doubt !== null && { met: ['veiligThuis'] }) };
    const [consultation, followed] = await Promise.all([
      openForm(page.visit, preset, 'overleg'),
      openForm(page.visit, {}, 'opgevolgd'),
    ]);
    return stepTwoPage(page, { consultation, followed }, null, doubt);
  }),
  send: sendStep(2, again, (page, name, show) =>
    name === 'opgevolgd'
      ? sendCaseForm(page, {
          type: 'followAdvice',
          read: readFollowed(page.visit),
          fieldOf: { '/text': 'gedaan' },
          show,
          done: () => ({ told: { heading: words.follow.done } }),
        })
      : sendCaseForm(page, {
          type: 'recordConsultation',
          read: readConsultation(page.visit),
          fieldOf: { '/outcome': 'uitkomst', '/adviceToFollow': 'advies', '/at': 'wanneer' },
          show,
          done: ({ view }, fields) => {
            const back = fields['with'] === 'veiligThuis' && isDoubting(page);
            return {
              told: {
                heading: words.done,
                lines: [view.steps[2] === 'open' ? words.missing : words.stepDone],
              },
              ...(back && { to: urls.afweging({ zaak: page.code, nummer: 2 }) }),
            };
          },
        }),
  ),
};

/** Back to the question: the weighing is done, afweging 1 said yes and 2 waits for its answer (the doubt route). */
function isDoubting({ sheet }: CasePage): boolean {
  const { steps, afwegingen, stage } = sheet.view;
  return steps[4] === 'done' && stage === 'deciding' && afwegingen[1] === 'yes' && afwegingen[2] === 'open';
}

function doubtOf(asked: string): Doubt {
  return asked === '2' ? 'afweging' : asked === 'stap4' ? 'wegen' : null;
}

function again(page: CasePage, name: string, shown: Shown): PageAnswer {
  const empty = new FormState({ wanneer: ['today'] });
  const forms =
    name === 'opgevolgd'
      ? { consultation: empty, followed: shown.form }
      : { consultation: shown.form, followed: empty };
  return stepTwoPage(page, forms, shown, null);
}

function stepTwoPage(page: CasePage, forms: StepTwoForms, shown: Shown | null, doubt: Doubt): PageAnswer {
  const view = <StepTwoView page={page} forms={forms} shown={shown} doubt={doubt} />;
  return answer(words.title, view, { caseCode: page.code });
}
