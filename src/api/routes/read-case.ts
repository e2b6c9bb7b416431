import { z } from 'zod';
import { readCase, readTimeline, type CaseRead, type TimelineItem } from '../../casefile/reads.js';
import { refuse } from '../../domain/case/refusals.js';
import { ProblemError } from '../../http/problem.js';
import { CASE_ANSWER, showCase, showMoment, showWaiting, WAITING } from '../case-answers.js';
import { problemOfRefusal } from '../command-problems.js';
import { caseIn, route, type ApiRequest } from '../route.js';

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

/** Whom a case was closed to, and who asked to see it, have rights of their own (security.md 2.2, row 39). */
const OWN_RIGHTS: ReadonlySet<string> = new Set([
  'accessDenied', 'denyConfirmed', 'denyLifted', 'accessRequestReceived', 'accessRequestDecided',
]); // prettier-ignore

const TIMELINE_ITEM = z.strictObject({
  seq: z.int(),
  type: z.string().describe('Name of the event'),
  entryAt: z.iso.datetime().describe('When it was recorded, UTC'),
  by: z.string().nullable().describe('Person; null = time passed'),
  point: z.string().optional().describe('The waiting point it is about'),
  rung: z
    .union([z.enum(['before', 'due']), z.literal([1, 2, 3])])
    .optional()
    .describe('Of a reminder'),
  entry: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe(
      'The command as its giver wrote it, at the first event that followed; moments as epoch milliseconds',
    ),
});

function showItem({ seq, event, entry }: TimelineItem): z.input<typeof TIMELINE_ITEM> {
  const point = 'point' in event ? event.point : undefined;
  const { deny, ...words } = entry ?? {};
  return {
    seq,
    type: event.type,
    entryAt: showMoment(event.entryAt),
    by: event.by,
    ...(point !== undefined && { point: typeof point === 'string' ? point : point.id }),
    ...(event.type === 'reminded' && { rung: event.rung }),
    entry: entry === null ? null : words,
  };
}

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
    return { items: items.filter(({ event }) => !OWN_RIGHTS.has(event.type)).map(showItem) };
  },
});
