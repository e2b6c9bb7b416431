import { z } from 'zod';
import { CASE_CLASSES, ROLES } from '../../domain/case/names.js';
import { DEFAULT_POLICY, type TimedPoint } from '../../domain/terms/policy.js';
import { formatDay } from '../../domain/terms/day.js';
import { dayField, listOf, oneOf, uuid } from '../../edge/fields.js';
import { answerChange, proposeChange, readChanges, type Change } from '../../organisation/changes.js';
import { resultOf } from '../administered.js';
import { bodyAs, organisationIn, route, type Route } from '../route.js';
import { DONE } from './organisation.js';

const dayText = dayField.transform(formatDay).meta({ format: 'date' });
const whole = z.int().min(1).max(400);
const term = z.union([
  z.strictObject({ amount: whole, unit: z.enum(['min', 'h', 'cd', 'wd', 'sd', 'month']) }),
  z.strictObject({ sameDay: z.literal(true) }),
]);
const terms = z.partialRecord(z.enum(CASE_CLASSES), listOf(term, 3));
const timedPoints = Object.keys(DEFAULT_POLICY.terms) as [TimedPoint, ...TimedPoint[]];
const rungs = z.strictObject({ rungs: z.tuple([whole, whole, whole]), repeatWorkingDays: whole });
const months = listOf(whole, 12);

/** Every number an organisation may choose; which numbers, the domain says. */
const POLICY = z.strictObject({
  terms: z.partialRecord(z.enum(timedPoints), terms).optional(),
  ladder: z
    .strictObject({
      standard: rungs,
      high: rungs,
      acute: z.strictObject({ director: whole, bestuur: whole, repeat: whole }),
      earlyWarningFrom: whole,
    })
    .optional(),
  veiligThuis: z
    .strictObject({
      expectedWorkingDays: whole,
      askAgainWorkingDays: whole,
      directorWorkingDays: whole,
      investigationExpectedDays: whole,
    })
    .optional(),
  longestHelpTermDays: whole.optional(),
  proposedHelpTermDays: z.strictObject({ standard: whole, high: whole }).optional(),
  doubtRecheckDays: whole.optional(),
  monitoringMonths: z.strictObject({ standard: months, high: months }).optional(),
  holidayCheckSchoolDays: whole.optional(),
});

const CHANGE = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('assignRole'),
    personId: uuid,
    role: oneOf(ROLES),
    locationId: uuid.nullable(),
    deputy: z.boolean(),
    validFrom: dayText,
    validUntil: dayText.nullable(),
  }),
  z.strictObject({ kind: z.literal('endRole'), assignmentId: uuid }),
  z.strictObject({ kind: z.literal('setPolicy'), policy: POLICY }),
]);

const postChange = route({
  id: 'proposeChange',
  method: 'post',
  path: '/changes',
  summary: 'An administrator proposes a role or other terms; nothing changes before somebody else confirms',
  scope: 'stepUp',
  body: CHANGE,
  answer: z.strictObject({ id: z.uuid() }),
  problems: [400, 404, 409, 415, 422],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const change = bodyAs(request, CHANGE) as Change;
    return { id: resultOf(await proposeChange(deps, who, change)) };
  },
});

const getChanges = route({
  id: 'getChanges',
  method: 'get',
  path: '/changes',
  summary: 'What waits for the yes or no of an end-responsible person or the privacy officer',
  scope: 'session',
  answer: z.strictObject({
    changes: z.array(
      z.strictObject({
        id: z.uuid(),
        change: z.record(z.string(), z.unknown()),
        askedBy: z.uuid(),
        askedAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
      }),
    ),
  }),
  problems: [],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const changes = resultOf(await readChanges(deps, who));
    return {
      changes: changes.map(({ change, askedAt, expiresAt, ...rest }) => ({
        ...rest,
        change: { ...change },
        askedAt: askedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    };
  },
});

const ANSWER = z.strictObject({ yes: z.boolean() });

const postAnswer = route({
  id: 'answerChange',
  method: 'post',
  path: '/changes/{changeId}/answer',
  summary: 'The second person says yes, and it is so; or no',
  scope: 'stepUp',
  body: ANSWER,
  answer: DONE,
  problems: [400, 404, 409, 415, 422],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const { yes } = bodyAs(request, ANSWER);
    resultOf(await answerChange(deps, who, { id: request.params['changeId'] ?? '', yes }));
    return { done: true as const };
  },
});

export const changeRoutes: readonly Route[] = [postChange, getChanges, postAnswer];
