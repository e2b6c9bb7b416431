import { randomUUID } from 'node:crypto';
import { profileVersion } from '../../../domain/afwegingskader/profiles.js';
import { AFWEGINGEN, type Nature } from '../../../domain/case/names.js';
import { page as answer, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { sendCommand } from '../../forms/send-command.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { ofCase, sendCaseForm } from '../case/case-form.js';
import type { CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import type { StepPage } from '../steps/step-routes.js';
import { readWeighing } from './form.js';
import { StepFourView } from './view.js';

const words = nl.steps[4];

/** S13. */
export const stepFour: StepPage = {
  show: ofCase(async (page) => stepFourPage(page, { form: await openForm(page.visit), refusal: null })),
  send: ofCase(async (page) => {
    const read = readWeighing(page.visit);
    // Sent twice: it is recorded, and the version it was sent with has moved on by itself.
    if (page.lines.some((line) => line.id === first(page.visit.typed, 'id')))
      return redirect(urls.case({ zaak: page.code }), { heading: words.done });
    return weigh(read.ok ? await withNature(page, read.fields.nature) : page, read);
  }),
};

function weigh(page: CasePage, read: ReturnType<typeof readWeighing>): Promise<Answer> {
  return sendCaseForm(page, {
    type: 'recordWeighing',
    read,
    fieldOf: { '/facts': 'feiten', '/opinions': 'meningen' },
    show: (shown) => stepFourPage(page, shown),
    done: ({ view }, { doubt }) =>
      doubt && view.steps[4] === 'open'
        ? {
            told: { heading: words.doubtSaved, lines: [words.doubtNext] },
            to: `${urls.step({ zaak: page.code, stap: 2 })}?twijfel=stap4`,
          }
        : { told: { heading: words.done } },
  });
}

/**
 * What is weighed must stand with the case (R15); a reporter need not have named it. It is added first, unless a step
 * is open or somebody acted meanwhile: then the weighing itself says so.
 */
async function withNature(page: CasePage, nature: Nature): Promise<CasePage> {
  const { state, view, caseId } = page.sheet;
  const ready = ([1, 2, 3] as const).every((step) => view.steps[step] !== 'open');
  const seen = Number(first(page.visit.typed, 'expectedVersion'));
  if (state.natures.includes(nature) || !ready || seen < state.actVersion) return page;
  const { expectedVersion: _version, ...typed } = page.visit.typed;
  const added = await sendCommand(
    { ...page.visit, typed: { ...typed, id: [randomUUID()] } },
    { type: 'describeCase', fields: { natures: [...state.natures, nature] }, caseId },
  );
  if (added.kind !== 'done') return page;
  const expectedVersion = [String(added.result.view.version)];
  return { ...page, visit: { ...page.visit, typed: { ...page.visit.typed, expectedVersion } } };
}

function stepFourPage(page: CasePage, shown: Shown): PageAnswer {
  const { askedInStep } = profileVersion(page.sheet.state.profile.version);
  const here = AFWEGINGEN.filter((number) => askedInStep[number] === 4);
  return answer(words.title, <StepFourView page={page} shown={shown} afwegingen={here} />, {
    caseCode: page.code,
  });
}
