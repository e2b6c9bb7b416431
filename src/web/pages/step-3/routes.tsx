import { page as answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { ofCase, sendCaseForm } from '../case/case-form.js';
import type { CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { sendStep, type StepPage } from '../steps/step-routes.js';
import { readAttempt, readConversation, readWaiver, RECORDS, type ToRecord } from './form.js';
import { StepThreeView } from './view.js';

const words = nl.steps[3];

/** S12. `?soort=` chooses what is recorded: a talk unless said otherwise. */
export const stepThree: StepPage = {
  show: ofCase(async (page) => {
    const record = recordOf(first(page.visit.query, 'soort'));
    const form = await openForm(page.visit, { wanneer: ['today'] }, record);
    return stepThreePage(page, record, { form, refusal: null });
  }),
  send: sendStep(
    3,
    (page, name, shown) => stepThreePage(page, recordOf(name), shown),
    (page, name, show) => {
      switch (recordOf(name)) {
        case 'gesprek':
          return sendCaseForm(page, {
            type: 'holdConversation',
            read: readConversation(page.visit),
            fieldOf: FIELD_OF,
            show,
            done: (_result, { outcome }) =>
              outcome === 'dispelled'
                ? {
                    told: { heading: words.done, lines: [words.dispelled] },
                    to: `${urls.close({ zaak: page.code })}?soort=dispelled`,
                  }
                : { told: { heading: words.done } },
          });
        case 'poging':
          return sendCaseForm(page, {
            type: 'recordContactAttempt',
            read: readAttempt(page.visit),
            fieldOf: { '/at': 'wanneer' },
            show,
            done: ({ view }) => ({
              told: { heading: view.steps[3] === 'effort' ? words.attempt.enough : words.attempt.done },
            }),
          });
        case 'nu-niet':
          return sendCaseForm(page, {
            type: 'waiveConversation',
            read: readWaiver(page.visit, insidersOf(page)),
            fieldOf: { '/explanation': 'gevaar', '/secondPerson': 'tweede' },
            show,
            done: () => ({ told: { heading: nl.form.recorded } }),
          });
      }
    },
  ),
};

const FIELD_OF = {
  '/goal': 'doel',
  '/facts': 'feiten',
  '/reaction': 'reactie',
  '/interpretation': 'uitleg',
  '/childNotHeardReason': 'kind-waarom',
  '/at': 'wanneer',
} as const;

function insidersOf({ sheet }: CasePage): readonly { readonly id: string }[] {
  return sheet.insiders.map((id) => ({ id }));
}

function recordOf(name: string): ToRecord {
  return RECORDS.find((one) => one === name) ?? 'gesprek';
}

function stepThreePage(page: CasePage, record: ToRecord, shown: Shown): PageAnswer {
  return answer(words.title, <StepThreeView page={page} record={record} shown={shown} />, {
    caseCode: page.code,
  });
}
