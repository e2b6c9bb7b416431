import { z } from 'zod';
import { readWorkList, type WorkListRow } from '../../casefile/work-list.js';
import { CASE_CLASSES, STAGES } from '../../domain/case/names.js';
import { showMoment } from '../case-answers.js';
import { route } from '../route.js';

const MOST_ROWS = 100;
const USUAL_ROWS = 25;

type Position = z.output<typeof POSITION>;
const POSITION = z.tuple([z.int(), z.uuid()]);

/** Where a page ended, so that the next begins there; nothing for a caller to read. */
function cursorOf({ nextDue, caseId }: WorkListRow): string {
  return Buffer.from(JSON.stringify([nextDue, caseId])).toString('base64url');
}

const cursor = z
  .string()
  .max(120)
  .transform((text, context): Position => {
    const read = POSITION.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: 'Begin opnieuw: deze bladzijde bestaat niet.' });
    return z.NEVER;
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

const QUERY = z.strictObject({
  onTurn: flag.describe('Only cases in which the caller is on turn'),
  overdue: flag.describe('Only cases with a due moment that has passed'),
  class: z.enum(CASE_CLASSES).optional(),
  stage: z.enum(STAGES).optional(),
  locationId: z.uuid().optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(MOST_ROWS))
    .optional()
    .describe(`1 to ${MOST_ROWS}; ${USUAL_ROWS} when left out`),
  cursor: cursor.optional().describe('`next` of the page before'),
});

const ROW = z.strictObject({
  caseId: z.uuid(),
  code: z.string(),
  locationId: z.uuid(),
  stage: z.enum(STAGES),
  class: z.enum(CASE_CLASSES),
  melding: z.enum(['none', 'due', 'submitted', 'concluded']),
  help: z.enum(['none', 'planned', 'running', 'concluded']),
  nextDue: z.iso.datetime(),
  highestRung: z.enum(['before', 'due', '1', '2', '3']).nullable(),
  waiting: z.array(
    z.strictObject({
      point: z.string(),
      due: z.iso.datetime(),
      rung: z.enum(['before', 'due', '1', '2', '3']).nullable(),
      onTurn: z.string().describe('Role on turn'),
      mine: z.boolean().describe('Whether the caller is on turn'),
    }),
  ),
});

/** The database keeps these as text; they were written from the same closed lists. */
function showRow(row: WorkListRow): z.input<typeof ROW> {
  return ROW.parse({
    ...row,
    nextDue: showMoment(row.nextDue),
    waiting: row.waiting.map((point) => ({ ...point, due: showMoment(point.due) })),
  });
}

export const getWorkList = route({
  id: 'getWorkList',
  method: 'get',
  path: '/work-list',
  summary: 'Open cases the caller has full access to, soonest due first',
  scope: 'read',
  query: QUERY,
  answer: z.strictObject({
    cases: z.array(ROW),
    next: z.string().nullable().describe('Cursor of the next page; null = this is the last'),
  }),
  problems: [422],
  handle: async ({ services, caller, query }) => {
    const { onTurn = false, overdue = false, limit = USUAL_ROWS, cursor: after, ...rest } = query;
    // One more than asked: whether there is a next page.
    const rows = await readWorkList(services.caseFile, caller, {
      ...rest,
      onTurn,
      overdue,
      limit: limit + 1,
      after: after && { due: after[0], id: after[1] },
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { cases: page.map(showRow), next: more ? cursorOf(last) : null };
  },
});
