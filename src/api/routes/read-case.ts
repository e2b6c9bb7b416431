import { z } from 'zod';
import { readCase, readTimeline, type CaseRead } from '../../casefile/reads.js';
import { refuse } from '../../domain/case/refusals.js';
import { ProblemError } from '../../http/problem.js';
import { CASE_ANSWER, showCase, showWaiting, WAITING } from '../case-answers.js';
import { problemOfRefusal } from '../command-problems.js';
import { caseIn, route, type ApiRequest } from '../route.js';
import { showTimeline, TIMELINE_ITEM } from '../timeline-answer.js';

/** @throws ProblemError 404 when the case does not exist for this person. */
async function found(request: ApiRequest): Promise<CaseRead> {
  const read = await readCase(request.services.caseFile, caseIn(request));
  if (read === null) throw new ProblemError(problemOfRefusal(refuse('unknownCase')));
  return read;
}

export const getCase = route({
  id: 'getCase',
  method: 'get',
  path: '/cases/{caseId}',
  summary: 'A case, as far as the caller may see it',
  scope: 'read',
  answer: CASE_ANSWER,
  problems: [404],
  handle: async (request) => {
    const { level, code, view } = await found(request);
    const { caseId } = caseIn(request);
    return level === 'full' ? { level, caseId, code, case: showCase(view) } : { level, caseId };
  },
});

export const getWaiting = route({
  id: 'getWaiting',
  method: 'get',
  path: '/cases/{caseId}/waiting',
  summary: 'What the case waits for, soonest first',
  scope: 'read',
  answer: z.strictObject({ waiting: z.array(WAITING) }),
  problems: [404],
  handle: async (request) => {
    const { level, view } = await found(request);
    if (level !== 'full') throw new ProblemError(problemOfRefusal(refuse('notAllowed')));
    return { waiting: view.waiting.map(showWaiting) };
  },
});

export const getTimeline = route({
  id: 'getTimeline',
  method: 'get',
  path: '/cases/{caseId}/timeline',
  summary: 'What happened in the case, oldest first',
  scope: 'read',
  answer: z.strictObject({ items: z.array(TIMELINE_ITEM) }),
  problems: [404],
  handle: async (request) => {
    const items = await readTimeline(request.services.caseFile, caseIn(request));
    if (items === null) {
      await found(request);
      throw new ProblemError(problemOfRefusal(refuse('notAllowed')));
    }
    return { items: showTimeline(items) };
  },
});
