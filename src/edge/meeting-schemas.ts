import { z } from 'zod';
import type { MeetingCommand, MeetingCommandType } from '../domain/sot/commands.js';
import { FAMILY_INFORMED, MEETING_KINDS } from '../domain/sot/meeting.js';
import { errorsOf, type FieldError } from './field-errors.js';
import { dueField, listOf, momentField, oneOf, person, shortText, text, uuid } from './fields.js';

const MOST_MINUTES = 180;
const MOST_PEOPLE = 40;
const people = listOf(person, MOST_PEOPLE);
const item = uuid;
const none = z.strictObject({});

/** The shape of every command about a meeting (vocabulary.md section 4, last lines). */
export const MEETING_SCHEMAS = {
  planMeeting: z.strictObject({
    kind: oneOf(MEETING_KINDS),
    startsAt: momentField,
    place: shortText,
    chair: person,
    attendees: people,
    guests: people.optional(),
  }),
  addAgendaItem: z.strictObject({
    caseId: uuid.optional(),
    title: shortText.optional(),
    purpose: text.optional(),
    family: oneOf(FAMILY_INFORMED).optional(),
    consent: z.boolean().optional(),
    audience: people.optional(),
    minutes: z.int().min(1).max(MOST_MINUTES).optional(),
    preparer: person.optional(),
  }),
  removeAgendaItem: z.strictObject({ item }),
  moveAgendaItem: z.strictObject({ item, direction: oneOf(['up', 'down']) }),
  closeAgenda: none,
  prepareItem: z.strictObject({
    item,
    facts: text,
    done: text,
    views: text.optional(),
    question: text,
    expectedVersion: z.int().min(0).optional(),
  }),
  recordItem: z.strictObject({
    item,
    present: people.optional(),
    advice: text.optional(),
    noAdviceBecause: text.optional(),
    actions: listOf(z.strictObject({ what: text, owner: person, due: dueField }), 20).optional(),
  }),
  takeOverAdvice: z.strictObject({ item }),
  adoptMinutes: none,
  completeAction: z.strictObject({ action: uuid, text }),
  cancelMeeting: z.strictObject({ reason: text }),
} as const satisfies Readonly<Record<MeetingCommandType, z.ZodType>>;

export const MEETING_FRAME = z.object({ id: uuid });

export function isMeetingCommand(type: unknown): type is MeetingCommandType {
  return typeof type === 'string' && Object.hasOwn(MEETING_SCHEMAS, type);
}

/** Reads one command about a meeting, strictly. `by`: whoever sends it. */
export function parseMeetingCommand(
  type: string,
  fields: Readonly<Record<string, unknown>>,
  by: string,
):
  | { readonly ok: true; readonly command: MeetingCommand }
  | { readonly ok: false; readonly errors: readonly FieldError[] } {
  const { id, type: _type, ...rest } = fields;
  if (!isMeetingCommand(type))
    return {
      ok: false,
      errors: [{ pointer: '/type', code: 'unknown', message: 'Deze handeling bestaat niet.' }],
    };
  const frame = MEETING_FRAME.safeParse({ id });
  const body = (MEETING_SCHEMAS[type] as z.ZodType<object>).safeParse(rest);
  if (!frame.success || !body.success) return { ok: false, errors: [...errorsOf(frame), ...errorsOf(body)] };
  return { ok: true, command: { type, id: frame.data.id, by, ...body.data } as MeetingCommand };
}
