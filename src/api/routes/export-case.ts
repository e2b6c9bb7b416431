import { z } from 'zod';
import { exportCase as readExport } from '../../casefile/export-case.js';
import { mayTry } from '../../casefile/may-try.js';
import { refuse } from '../../domain/case/refusals.js';
import { text } from '../../edge/fields.js';
import { ProblemError } from '../../http/problem.js';
import { CASE_VIEW, showCase } from '../case-answers.js';
import { problemOfRefusal } from '../command-problems.js';
import { bodyAs, caseIn, route } from '../route.js';
import { showTimeline, TIMELINE_ITEM } from '../timeline-answer.js';

const WHY = z.strictObject({ reason: text });

/** The whole case to take along: no token reaches it (AU-40), and why is asked. */
export const exportCase = route({
  id: 'exportCase',
  method: 'post',
  path: '/cases/{caseId}/export',
  summary: 'The whole case as JSON; the reason is kept in the log',
  scope: 'stepUp',
  body: WHY,
  answer: z.strictObject({
    caseId: z.uuid(),
    code: z.string(),
    locationId: z.uuid(),
    case: CASE_VIEW,
    timeline: z.array(TIMELINE_ITEM),
  }),
  problems: [400, 404, 415, 422],
  handle: async (request) => {
    const { caseFile } = request.services;
    // Who may not know the case learns nothing of what is wrong with the request (PM-02).
    const refusal = await mayTry(caseFile, caseIn(request), null);
    if (refusal !== null) throw new ProblemError(problemOfRefusal(refusal));
    const { reason } = bodyAs(request, WHY);
    const found = await readExport(caseFile, caseIn(request), reason);
    if (found === null) throw new ProblemError(problemOfRefusal(refuse('notAllowed')));
    const { code, locationId, view, items } = found;
    const { caseId } = caseIn(request);
    return { caseId, code, locationId, case: showCase(view), timeline: showTimeline(items) };
  },
});
