import { z } from 'zod';
import { parseCommand } from '../../edge/parse-command.js';
import { text, uuid } from '../../edge/fields.js';
import { ProblemError } from '../../http/problem.js';
import * as problems from '../../http/problems.js';
import { readOwnAdvice, recordAdvice } from '../../organisation/advice.js';
import { showMoment } from '../case-answers.js';
import { idReused } from '../command-problems.js';
import { fieldsOf } from '../command-request.js';
import { organisationIn, route, type Route } from '../route.js';

const ADVICE = z.strictObject({
  id: uuid,
  with: z.literal('veiligThuis'),
  anonymous: z.literal(true),
  outcome: text,
});

const postAdvice = route({
  id: 'recordAdvice',
  method: 'post',
  path: '/advice',
  summary: 'Record anonymous advice of Veilig Thuis that belongs to no case; no names',
  scope: 'record',
  body: ADVICE,
  answer: z.strictObject({ id: z.uuid() }),
  problems: [400, 409, 415, 422],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const fields = { ...fieldsOf(request), by: who.personId };
    const parsed = parseCommand('recordAdvice', fields, { now: Date.now() });
    if (!parsed.ok) throw new ProblemError(problems.invalid(parsed.errors));
    const { command } = parsed;
    if (command.type !== 'recordAdvice') throw new ProblemError(problems.fault);
    if (!(await recordAdvice(deps, who, command))) throw new ProblemError(idReused);
    return { id: command.id };
  },
});

const getAdvice = route({
  id: 'getAdvice',
  method: 'get',
  path: '/advice',
  summary: 'The advices the caller recorded, newest first',
  scope: 'read',
  answer: z.strictObject({
    advices: z.array(z.strictObject({ id: z.uuid(), entryAt: z.iso.datetime(), outcome: z.string() })),
  }),
  problems: [],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const advices = await readOwnAdvice(deps, who);
    return { advices: advices.map(({ entryAt, ...rest }) => ({ ...rest, entryAt: showMoment(entryAt) })) };
  },
});

export const adviceRoutes: readonly Route[] = [postAdvice, getAdvice];
