import { z } from 'zod';
import { ProblemError } from '../../http/problem.js';
import * as problems from '../../http/problems.js';
import { readInsight } from '../../insight/read-insight.js';
import { route } from '../route.js';

const QUERY = z.strictObject({
  schoolYear: z
    .string()
    .regex(/^20\d{2}$/)
    .transform(Number)
    .optional()
    .describe('The year in which the school year begins; the running one when left out'),
  locationId: z
    .union([z.uuid(), z.literal('all')])
    .optional()
    .describe('A location, or `all` for the whole organisation; the first the caller may see when left out'),
});

const COUNT = z
  .strictObject({ least: z.int(), most: z.int().nullable() })
  .describe('Equal = the number itself; 1 and 4 = "1 tot 4"; `most` null = not told');

/** The figures of S27, the same as on the page: exact for who sees cases, else published and suppressed (PV-09). */
export const getFigures = route({
  id: 'getFigures',
  method: 'get',
  path: '/figures',
  summary: 'Counts of a school year; sealed cases are in none of them',
  scope: 'read',
  query: QUERY,
  answer: z.strictObject({
    schoolYear: z.int(),
    locationId: z.uuid().nullable(),
    kind: z.enum(['exact', 'told', 'notYet']).describe('`notYet`: published when the school year is over'),
    counts: z.record(z.string(), COUNT),
    checkCode: z.string().nullable().describe('Of published figures'),
    stalled: z.int().nullable().describe('Open cases without a new step for 20 school days; exact only'),
  }),
  problems: [404, 422],
  handle: async ({ services, caller, query }) => {
    const { schoolYear, locationId } = query;
    const insight = await readInsight(services.caseFile, caller, {
      schoolYear,
      locationId: locationId === 'all' ? null : locationId,
    });
    if (insight === null) throw new ProblemError(problems.notFound);
    const { figures, place } = insight;
    const exact = figures.kind === 'exact' ? Object.entries(figures.tally.counts) : [];
    return {
      ...{ schoolYear: insight.schoolYear, locationId: place.locationId, kind: figures.kind },
      counts:
        figures.kind === 'told'
          ? { ...figures.told.counts }
          : Object.fromEntries(exact.map(([id, n]) => [id, { least: n, most: n }])),
      checkCode: figures.kind === 'told' ? figures.told.checkCode : null,
      stalled: figures.kind === 'exact' ? (figures.live?.stalled ?? null) : null,
    };
  },
});
