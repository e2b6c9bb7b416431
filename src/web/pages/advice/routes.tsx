import type { ReactElement } from 'react';
import type { Role } from '../../../domain/case/names.js';
import { parseCommand } from '../../../edge/parse-command.js';
import { recordAdvice } from '../../../organisation/advice.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { forgetDraft, keepTyped, openForm } from '../../drafts.js';
import { FormState, type FormError } from '../../forms/form-state.js';
import { Reading } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { viaOf } from '../../via.js';
import type { Visit } from '../../visit.js';
import { ownAdvice } from './own.js';
import { AdviceCheck, AdviceView } from './view.js';

const words = nl.advice;

/** Who works with cases and signals; not who only administers (screens.md B). */
const NOT_THEIRS: readonly Role[] = ['administrator', 'privacyOfficer', 'bestuur', 'sotChair'];

function asksAdvice({ viewer }: Visit): boolean {
  const { roles, profile } = viewer;
  if (roles.size === 0 || (profile === 'cooperative' && roles.has('bestuur'))) return true;
  return [...roles].some((role) => !NOT_THEIRS.includes(role));
}

/** S22, GET: the number first, then the form, then the own advices. */
export async function showAdvice(visit: Visit): Promise<Answer> {
  return asksAdvice(visit) ? advicePage(visit, await openForm(visit)) : notFound;
}

/** S22, POST: never in one step; the text is read once more for names before it is kept. */
export async function sendAdvice(visit: Visit): Promise<Answer> {
  if (!asksAdvice(visit)) return notFound;
  const { typed, web, viewer, path } = visit;
  const action = first(typed, 'actie');
  if (action === 'concept') {
    await keepTyped(web, viewer, { path }, typed);
    return redirect(urls.drafts(), { heading: nl.form.draft.kept });
  }
  if (action === 'terug') return advicePage(visit, new FormState(typed));
  const read = new Reading(typed);
  const outcome = read.text('advies', words.outcomeError);
  const result = read.result(() => outcome);
  if (!result.ok) return failed(visit, result.errors);
  const fields = {
    id: first(typed, 'id'),
    by: viewer.personId,
    with: 'veiligThuis',
    anonymous: true,
    outcome,
  };
  const parsed = parseCommand('recordAdvice', fields, { now: visit.now });
  if (!parsed.ok)
    return failed(
      visit,
      parsed.errors.map((error) => ({ field: 'advies', message: error.message })),
    );
  if (action !== 'vastleggen') return checkPage(visit);
  if (
    parsed.command.type !== 'recordAdvice' ||
    !(await recordAdvice(web, { ...viewer, via: viaOf(visit) }, parsed.command))
  )
    return failed(visit, [{ field: 'advies', message: words.again }]);
  await forgetDraft(visit);
  return redirect(path, { heading: words.saved });
}

async function failed(visit: Visit, errors: readonly FormError[]): Promise<PageAnswer> {
  return { ...(await advicePage(visit, new FormState(visit.typed, errors))), status: 422, failed: true };
}

async function advicePage(visit: Visit, form: FormState): Promise<PageAnswer> {
  const body: ReactElement = <AdviceView visit={visit} form={form} own={await ownAdvice(visit)} />;
  return page(words.title, body, { print: 'PR1' });
}

function checkPage(visit: Visit): PageAnswer {
  return page(words.title, <AdviceCheck visit={visit} />);
}
