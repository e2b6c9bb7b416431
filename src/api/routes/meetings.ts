import { z } from 'zod';
import { errorsOf } from '../../edge/field-errors.js';
import { momentField, uuid } from '../../edge/fields.js';
import {
  isMeetingCommand,
  MEETING_FRAME,
  MEETING_SCHEMAS,
  parseMeetingCommand,
} from '../../edge/meeting-schemas.js';
import type { MeetingCommand, MeetingCommandType } from '../../domain/sot/commands.js';
import type { MeetingRefusal } from '../../domain/sot/refusals.js';
import { ProblemError, type Problem } from '../../http/problem.js';
import * as problems from '../../http/problems.js';
import { openingLocation } from '../../organisation/locations.js';
import { readMeetings } from '../../sot/list-meetings.js';
import { readProposals } from '../../sot/propose.js';
import { readMeeting } from '../../sot/read-meeting.js';
import { runMeetingCommand, type MeetingRequest } from '../../sot/run-meeting-command.js';
import { inputSchema } from '../command-bodies.js';
import { idReused } from '../command-problems.js';
import { fieldsOf, stopFlood } from '../command-request.js';
import {
  MEETING,
  MEETING_DONE,
  MEETINGS,
  PROPOSALS,
  showLine,
  showMeeting,
  showProposals,
} from '../meeting-answers.js';
import { contextOf, route, type ApiRequest, type JsonSchema, type Route } from '../route.js';

const getMeetings = route({
  id: 'getMeetings',
  method: 'get',
  path: '/meetings',
  summary: 'The meetings of the school support team the caller may see, the last one first',
  scope: 'read',
  forGuests: true,
  answer: MEETINGS,
  problems: [],
  handle: async ({ services, caller }) => ({
    meetings: (await readMeetings(services.meetings, caller)).map(showLine),
  }),
});

/** Where, and in practice on which standing clock. */
const PLANNING = z.object({
  locationId: uuid.optional(),
  clock: z.strictObject({ at: momentField }).optional(),
});

const planMeeting = route({
  id: 'planMeeting',
  method: 'post',
  path: '/meetings',
  summary: 'Plan a meeting; its agenda closes ten school days before it',
  scope: 'manage',
  body: bodyOf('planMeeting', PLANNING),
  answer: MEETING_DONE,
  problems: [400, 404, 409, 415, 422],
  handle: async (request) => {
    const { locationId, clock, ...fields } = fieldsOf(request);
    const planning = PLANNING.safeParse({ locationId, clock });
    const parsed = parseMeetingCommand('planMeeting', fields, request.caller.personId);
    const errors = [...errorsOf(planning), ...(parsed.ok ? [] : parsed.errors)];
    if (!parsed.ok || errors.length > 0) throw new ProblemError(problems.invalid(errors));
    const { personId } = request.caller;
    const { locationId: wanted, clock: chosen } = planning.data ?? {};
    const place = await openingLocation(request.services.app, contextOf(request), { personId, wanted });
    if (place === null)
      throw new ProblemError(problems.invalidField('/locationId', 'required', 'Kies een locatie.'));
    return answerOf(request, parsed.command, {
      meetingId: null,
      locationId: place,
      ...(chosen !== undefined && { clock: chosen }),
    });
  },
});

const getMeeting = route({
  id: 'getMeeting',
  method: 'get',
  path: '/meetings/{meetingId}',
  summary: 'A meeting with the items and agreements the caller may see',
  scope: 'read',
  forGuests: true,
  answer: MEETING,
  problems: [404],
  handle: async ({ services, caller, params }) => {
    const sheet = await readMeeting(services.meetings, caller, params['meetingId'] ?? '');
    if (sheet === null) throw new ProblemError(UNKNOWN);
    return showMeeting(sheet);
  },
});

const getProposals = route({
  id: 'getMeetingProposals',
  method: 'get',
  path: '/meetings/{meetingId}/proposals',
  summary: 'Cases whose state proposes them for the agenda, and those that cannot wait for it',
  scope: 'read',
  answer: PROPOSALS,
  problems: [404],
  handle: async ({ services, caller, params }) => {
    const found = await readProposals(services.meetings, caller, params['meetingId'] ?? '');
    if (found === null) throw new ProblemError(UNKNOWN);
    return showProposals(found);
  },
});

const giveMeetingCommand = route({
  id: 'giveMeetingCommand',
  method: 'post',
  path: '/meetings/{meetingId}/commands',
  summary: 'Record an act on a meeting',
  scope: 'manage',
  forGuests: true,
  body: {
    oneOf: (Object.keys(MEETING_SCHEMAS) as MeetingCommandType[])
      .filter((type) => type !== 'planMeeting')
      .map((type) => bodyOf(type, null)),
  },
  answer: MEETING_DONE,
  problems: [400, 404, 409, 415, 422],
  handle: async (request) => {
    const meetingId = request.params['meetingId'] ?? '';
    return answerOf(request, await commandIn(request, meetingId), { meetingId, locationId: null });
  },
});

/** What is wrong with a command is told only to who may see the meeting (PM-02). */
async function commandIn(request: ApiRequest, meetingId: string): Promise<MeetingCommand> {
  const { services, caller } = request;
  try {
    const fields = fieldsOf(request);
    const type = fields['type'];
    const parsed = parseMeetingCommand(
      isMeetingCommand(type) && type !== 'planMeeting' ? type : '',
      fields,
      caller.personId,
    );
    if (parsed.ok) return parsed.command;
    throw new ProblemError(problems.invalid(parsed.errors));
  } catch (wrong) {
    if ((await readMeeting(services.meetings, caller, meetingId)) === null) throw new ProblemError(UNKNOWN);
    throw wrong;
  }
}

async function answerOf(
  { services, caller }: ApiRequest,
  command: MeetingCommand,
  where: Pick<MeetingRequest, 'meetingId' | 'locationId' | 'clock'>,
): Promise<z.input<typeof MEETING_DONE>> {
  const { organisationId, personId, via } = caller;
  stopFlood(services.limits.commands.take(personId));
  const result = await runMeetingCommand(services.meetings, {
    organisationId,
    personId,
    via,
    command,
    ...where,
  });
  switch (result.kind) {
    case 'done':
      return { meetingId: result.meetingId, advice: result.advice };
    case 'refused':
      throw new ProblemError(problemOf(result.refusal));
    case 'idReused':
      throw new ProblemError(idReused);
    case 'noPractice':
      throw new ProblemError(
        problems.invalidField('/clock', 'noPractice', 'Een eigen klok kan alleen in een oefenorganisatie.'),
      );
  }
}

const UNKNOWN: Problem = {
  status: 404,
  code: 'unknownMeeting',
  title: 'Niet gevonden',
  detail: 'Dit overleg bestaat niet.',
};

function problemOf({ code, message, hint, rules }: MeetingRefusal): Problem {
  if (code === 'unknownMeeting') return UNKNOWN;
  const words = { code, detail: message, message, hint };
  if (code === 'notAllowed') return { status: 403, title: 'Mag niet', ...words, rules: [] };
  return { status: 409, title: 'Kan nu niet', ...words, rules };
}

interface ObjectSchema {
  readonly properties?: object;
  readonly required?: readonly string[];
}

/** One flat object: the id and type of the command beside its own fields. */
function bodyOf(type: MeetingCommandType, more: z.ZodObject | null): JsonSchema {
  const parts = [MEETING_FRAME, MEETING_SCHEMAS[type], ...(more === null ? [] : [more])].map(
    (part) => inputSchema(part) as ObjectSchema,
  );
  return {
    type: 'object',
    title: type,
    properties: Object.assign(
      { type: { const: type } },
      ...parts.map(({ properties }) => properties),
    ) as object,
    required: [...parts.flatMap(({ required = [] }) => required), ...(more === null ? ['type'] : [])],
    additionalProperties: false,
  };
}

export const meetingRoutes: readonly Route[] = [
  getMeetings,
  planMeeting,
  getMeeting,
  getProposals,
  giveMeetingCommand,
];
