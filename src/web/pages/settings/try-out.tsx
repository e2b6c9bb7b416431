import { countWaiting } from '../../../casefile/count-waiting.js';
import { CASE_CLASSES } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import type { TimedPoint } from '../../../domain/terms/policy.js';
import { proposeChange, withChange } from '../../../organisation/changes.js';
import {
  clearDraft,
  leaveTerm,
  readDraftTerms,
  tryTerm,
  type DraftTerms,
} from '../../../organisation/policy-draft.js';
import { tryOut } from '../../../tryout/try-out.js';
import type { ReactElement } from 'react';
import { notFound, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { readSetting } from '../../calendar.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { answered } from './parts.js';
import { readTermForm } from './terms.js';
import { tryOutAnswer, type TriedTerm } from './try-out-view.js';

const words = nl.tryOut;

/** Terms in a draft, and what they do to a simulated school year; nothing of it holds yet. */
export function showTryOut(visit: Visit): Promise<Answer> {
  return tryOutPage(visit, new FormState());
}

export async function sendTryOut(visit: Visit): Promise<Answer> {
  switch (first(visit.typed, 'actie')) {
    case 'weg':
      return remove(visit);
    case 'voorstel':
      return propose(visit);
    default:
      return add(visit);
  }
}

async function add(visit: Visit): Promise<Answer> {
  const read = readTermForm(visit.typed);
  if (!read.ok) {
    const shown = await tryOutPage(visit, new FormState(visit.typed, read.errors));
    return { ...shown, status: 422, failed: true };
  }
  const tried = await tryTerm(visit.web, visit.viewer, read.fields);
  return answered(visit, tried, words.added, (notice) =>
    tryOutPage(visit, new FormState(visit.typed), notice),
  );
}

async function remove(visit: Visit): Promise<Answer> {
  const [point = '', name = ''] = first(visit.typed, 'welke').split(' ');
  const caseClass = CASE_CLASSES.find((one) => one === name);
  if (caseClass === undefined) return notFound;
  await leaveTerm(visit.web, visit.viewer, { point: point as TimedPoint, class: caseClass });
  return redirect(visit.path, { heading: words.removed });
}

/** What was tried becomes a proposal for a second person; the draft is empty again (PM-25). */
async function propose(visit: Visit): Promise<Answer> {
  const { web, viewer } = visit;
  const terms = await draftOf(visit);
  if (Object.keys(terms).length === 0) return redirect(visit.path);
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  const proposed = await proposeChange(web, viewer, { kind: 'setPolicy', policy: { terms } });
  if (proposed.kind === 'done') {
    await clearDraft(web, viewer);
    return redirect(urls.setting({ onderdeel: 'termijnen' }), { heading: words.asked });
  }
  return answered(visit, proposed, words.asked, (notice) => tryOutPage(visit, new FormState(), notice));
}

async function draftOf(visit: Visit): Promise<DraftTerms> {
  const read = await readDraftTerms(visit.web, visit.viewer);
  return read.kind === 'done' ? read.result : {};
}

async function tryOutPage(visit: Visit, form: FormState, notice?: ReactElement): Promise<PageAnswer> {
  const { web, viewer, now } = visit;
  const [setting, draft] = await Promise.all([readSetting(visit, null), draftOf(visit)]);
  const tried: TriedTerm[] = [];
  for (const [point, byClass] of Object.entries(draft) as [TimedPoint, DraftTerms[TimedPoint]][]) {
    const running = await countWaiting(web.caseFile, viewer, point);
    for (const caseClass of CASE_CLASSES) {
      const after = byClass?.[caseClass];
      if (after !== undefined)
        tried.push({ point, class: caseClass, now: setting.policy.terms[point][caseClass], after, running });
    }
  }
  const place = { profile: viewer.profile, calendar: setting.calendar, today: dayOf(now) };
  const effect =
    tried.length === 0
      ? null
      : await tryOut(place, setting.policy, withChange(setting.policy, { terms: draft }));
  return tryOutAnswer(visit, form, { tried, effect, notice });
}
