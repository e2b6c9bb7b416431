import { opensAcuteCase } from '../../../casefile/acute-by-code.js';
import { breakGlassByCode } from '../../../casefile/break-glass.js';
import { page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { FormState, type FormError } from '../../forms/form-state.js';
import { first, isUuid } from '../../forms/typed.js';
import { askStepUp, isFresh } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { viaOf } from '../../via.js';
import type { Visit } from '../../visit.js';
import { readGlass } from './form.js';
import { BreakGlassView, lacksFactor } from './view.js';

const words = nl.breakGlass;

/** S20, GET. */
export function showBreakGlass(visit: Visit): Promise<Answer> {
  return Promise.resolve(shown(visit, new FormState()));
}

/**
 * S20, POST. Not through `submit`: who breaks the glass has no case to read yet. The second factor is asked before the
 * code is judged, so that unknown, denied and not allowed are one answer in every order (PM-23); an acute case that may
 * be opened does not wait for it.
 */
export async function sendBreakGlass(visit: Visit): Promise<Answer> {
  const { viewer, web } = visit;
  const read = readGlass(visit.typed);
  if (!read.ok) return failed(visit, read.errors);
  const { code, reason } = read.fields;
  const { organisationId, personId } = viewer;
  if (!(await opensAcuteCase(web.caseFile, { organisationId, personId, code }))) {
    if (lacksFactor(visit) && !isFresh(visit))
      return failed(visit, [{ field: '', message: words.needsFactor }]);
    const asked = await askStepUp(visit);
    if (asked !== null) return asked;
  }
  const id = first(visit.typed, 'id');
  const result = await breakGlassByCode(web.caseFile, {
    organisationId,
    personId,
    code,
    reason,
    ...(isUuid(id) && { commandId: id }),
    via: viaOf(visit),
  });
  switch (result.kind) {
    case 'opened':
      return redirect(urls.case({ zaak: code }), { heading: words.done, lines: [words.doneLine] });
    case 'reasonTooShort':
      return failed(visit, [{ field: 'reden', message: words.reasonShort }]);
    case 'no':
      return failed(visit, [{ field: 'code', message: words.cannotOpen }]);
  }
}

function failed(visit: Visit, errors: readonly FormError[]): PageAnswer {
  return { ...shown(visit, new FormState(visit.typed, errors)), status: 422, failed: true };
}

function shown(visit: Visit, form: FormState): PageAnswer {
  return page(words.title, <BreakGlassView visit={visit} form={form} />);
}
