import { z } from 'zod';
import { errorsOf } from '../../edge/field-errors.js';
import { momentField, uuid } from '../../edge/fields.js';
import { ProblemError } from '../../http/problem.js';
import * as problems from '../../http/problems.js';
import { openingLocation } from '../../organisation/locations.js';
import { COMMAND_ANSWER } from '../case-answers.js';
import { openingBody } from '../command-bodies.js';
import { answerOf, commandOf, fieldsOf, stopFlood } from '../command-request.js';
import { contextOf, route } from '../route.js';

/** A hundred days of a case a second. */
const FASTEST_CLOCK = 100 * 86_400;

/** What opening a case knows besides the fields of the command: where, and in practice with which clock. */
const OPENING = z.object({
  locationId: uuid.optional(),
  clock: z.strictObject({ at: momentField, factor: z.int().min(0).max(FASTEST_CLOCK) }).optional(),
});

/** A suspicion begins. */
export const openCase = route({
  id: 'openCase',
  method: 'post',
  path: '/cases',
  summary: 'Open a case',
  scope: 'record',
  body: openingBody(OPENING),
  answer: COMMAND_ANSWER,
  problems: [400, 409, 415, 422],
  handle: async (request) => {
    const { locationId, clock, ...fields } = fieldsOf(request);
    const opening = OPENING.safeParse({ locationId, clock });
    const command = commandOf(request, 'openCase', fields, errorsOf(opening));
    const { organisationId, personId, via } = request.caller;
    const { app, limits } = request.services;
    const { locationId: wanted, clock: chosen } = opening.data ?? {};
    const acute = command.type === 'openCase' && command.class === 'acute';
    if (!acute) stopFlood(limits.openings.take(personId));
    const place = await openingLocation(app, contextOf(request), { personId, wanted });
    if (place === null)
      throw new ProblemError(problems.invalidField('/locationId', 'required', 'Kies een locatie.'));
    return answerOf(request, {
      organisationId,
      caseId: null,
      locationId: place,
      command,
      via,
      ...(chosen !== undefined && { clock: chosen }),
    });
  },
});
