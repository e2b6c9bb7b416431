import { searchCases } from '../../../casefile/search.js';
import { SIGNAL_DIRECTIONS } from '../../../domain/case/names.js';
import { notFound, page as answer, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { ofCase, sendCaseForm } from '../case/case-form.js';
import type { CasePage } from '../case/case-page.js';
import type { Line } from '../case/lines.js';
import { whoWords } from '../case/on-turn.js';
import { turnsOf } from '../case/presenter.js';
import type { Shown } from '../case/shell.js';
import { readNewSignal, readReview } from './form.js';
import { ReviewView, type ReviewShown, type Waits } from './review-view.js';
import { NewSignalView } from './view.js';

const words = nl.steps.signal;

/** S09, GET: with the direction chosen when the reader came from a column of S08. */
export const showNewSignal = ofCase(async (page) => {
  const wanted = first(page.visit.query, 'richting');
  const direction = SIGNAL_DIRECTIONS.find((one) => one === wanted);
  const preset = { wanneer: ['today'], ...(direction !== undefined && { richting: [direction] }) };
  return newSignalPage(page, { form: await openForm(page.visit, preset), refusal: null });
});

/** S09, POST: in an open case W16 starts, a closed one opens again; at danger on to S15. */
export const sendNewSignal = ofCase((page) =>
  sendCaseForm(page, {
    type: 'recordSignal',
    read: readNewSignal(page.visit),
    fieldOf: { '/source': 'bron', '/text': 'tekst', '/observedAt': 'wanneer' },
    show: (shown) => newSignalPage(page, shown),
    done: (_result, fields) => ({
      told: {
        heading: page.sheet.state.closure === null ? words.added : words.reopened,
      },
      ...(fields.class === 'acute' && { to: urls.caseEmergency({ zaak: page.code }) }),
    }),
  }),
);

function newSignalPage(page: CasePage, shown: Shown): PageAnswer {
  return answer(words.title, <NewSignalView page={page} shown={shown} />, { caseCode: page.code });
}

/** S09, review, GET. */
export const showReview = ofCase(async (page) => {
  const review = await presentReview(page);
  if (review === null) return notFound;
  return reviewPage(page, review, { form: await openForm(page.visit, {}, 'bekeken'), refusal: null });
});

/** S09, review, POST: one click for having read it, one sentence for what a new signal means. */
export const sendReview = ofCase(async (page): Promise<Answer> => {
  const review = await presentReview(page);
  if (review === null) return notFound;
  const show = (shown: Shown): PageAnswer => reviewPage(page, review, shown);
  if (first(page.visit.typed, 'formulier') === 'gelezen')
    return sendCaseForm(page, {
      type: 'acknowledge',
      read: { ok: true, fields: {} },
      show,
      done: () => ({ told: { heading: words.review.readDone } }),
    });
  return sendCaseForm(page, {
    type: 'reviewSignal',
    read: readReview(page.visit),
    fieldOf: { '/text': 'tekst' },
    show,
    done: (_result, fields) => ({
      told: { heading: words.review.done },
      ...(fields['class'] === 'acute' && { to: urls.caseEmergency({ zaak: page.code }) }),
    }),
  });
});

function reviewPage(page: CasePage, review: ReviewShown, shown: Shown): PageAnswer {
  return answer(words.review.title, <ReviewView page={page} review={review} shown={shown} />, {
    caseCode: page.code,
  });
}

async function presentReview(page: CasePage): Promise<ReviewShown | null> {
  const line = page.lines.find((one) => one.id === page.visit.params['id'] && one.signal !== null);
  if (line === undefined) return null;
  const turn = turnsOf(page).find((one) => one.kind === 'W1' || one.kind === 'W16');
  return {
    line,
    waits: waitsFor(page, line),
    whose: turn === undefined ? '' : nl.case.whose(turn.role, turn.who.join(' of ') || whoWords(turn)),
    alike: await alikeCases(page),
  };
}

/** The first signal asks to be read (W1), a later one for what it means (W16). */
function waitsFor({ sheet, lines }: CasePage, line: Line): Waits {
  const open = (id: 'W1' | 'W16'): boolean => sheet.points.some((point) => point.id === id);
  if (open('W16') && line.type === 'recordSignal')
    return sheet.may.has('reviewSignal') ? 'review' : 'notMine';
  const latest = lines.findLast((one) => one.signal !== null);
  if (open('W1') && (line.type === 'openCase' || line.id === latest?.id))
    return sheet.may.has('acknowledge') ? 'reading' : 'notMine';
  return 'nothing';
}

/** Other cases about somebody of the same name, only those the reader may open. */
async function alikeCases({ visit, about, code }: CasePage): Promise<readonly string[]> {
  const names = about.subjects.flatMap(({ name }) => (name === null ? [] : [name]));
  const found = await Promise.all(names.map((name) => searchCases(visit.web.caseFile, visit.viewer, name)));
  const codes = found.flatMap((hits) => (hits ?? []).map((hit) => hit.code));
  return [...new Set(codes)].filter((one) => one !== code);
}
