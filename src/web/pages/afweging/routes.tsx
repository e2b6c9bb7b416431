import type { AfwegingNumber } from '../../../domain/case/names.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { submit } from '../../forms/form-flow.js';
import { FormState } from '../../forms/form-state.js';
import type { Done } from '../../forms/send-command.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { CheckView } from './check-view.js';
import { FIELD_OF, readAfweging, type AfwegingFields } from './form.js';
import { presentAfweging, readNumber } from './presenter.js';
import { AfwegingView } from './view.js';

/** S14, GET: one afweging. */
export async function showAfweging(visit: Visit): Promise<Answer> {
  const opened = await open(visit);
  if (opened === null) return notFound;
  const { casePage, number } = opened;
  const { earlierReason } = presentAfweging(casePage, number);
  const preset = earlierReason === null ? {} : { reden: [earlierReason] };
  return shownPage(casePage, number, { form: await openForm(visit, preset), refusal: null });
}

/** S14, POST: first what the answer means, then, asked once more, recorded. */
export async function sendAfweging(visit: Visit): Promise<Answer> {
  const opened = await open(visit);
  if (opened === null) return notFound;
  const { casePage, number } = opened;
  const read = readAfweging(casePage, number);
  const action = first(visit.typed, 'actie');
  const form = new FormState(visit.typed);
  if (action === 'terug') return shownPage(casePage, number, { form, refusal: null });
  if (read.ok && action === '') {
    const asked = presentAfweging(casePage, number);
    return page(
      nl.decide.check.title,
      <CheckView page={casePage} asked={asked} fields={read.fields} form={form} />,
      { caseCode: casePage.code },
    );
  }
  return submit(visit, {
    read,
    command: (fields) => ({
      type: 'answerAfweging',
      fields: { ...fields },
      caseId: casePage.sheet.caseId,
      fieldOf: FIELD_OF,
    }),
    show: (state, refusal) => shownPage(casePage, number, { form: state, refusal }),
    done: (result, fields) => onwards(casePage, number, fields, result),
  });
}

async function open(visit: Visit): Promise<{ casePage: CasePage; number: AfwegingNumber } | null> {
  const number = readNumber(visit.params['nummer']);
  const casePage = number === null ? null : await openCasePage(visit);
  return number === null || casePage === null ? null : { casePage, number };
}

function shownPage(casePage: CasePage, number: AfwegingNumber, shown: Shown): PageAnswer {
  return page(
    nl.decide.rows.afweging(number),
    <AfwegingView page={casePage} asked={presentAfweging(casePage, number)} shown={shown} />,
    { caseCode: casePage.code },
  );
}

/** To the next question, to the melding, to closing, or to the call with Veilig Thuis. */
function onwards(
  { code }: CasePage,
  number: AfwegingNumber,
  { answer }: AfwegingFields,
  { view }: Done,
): Answer {
  const zaak = code;
  const told = { heading: nl.decide.recorded(number, nl.decide.answers[answer]) };
  if (view.melding === 'due') return redirect(urls.melding({ zaak }), told);
  if (number === 1 && answer === 'doubt') {
    return redirect(urls.step({ zaak, stap: 2 }), { ...told, lines: [nl.decide.doubtRoute] });
  }
  if (number === 1 && answer === 'no') return redirect(urls.close({ zaak }), told);
  if (number === 5 && answer === 'yes') return redirect(urls.close({ zaak }), told);
  return redirect(urls.step({ zaak, stap: 5 }), told);
}
