import { z } from 'zod';
import { COMMAND_SCHEMAS } from '../edge/command-schemas.js';
import { FRAME } from '../edge/parse-command.js';
import type { CommandType } from '../domain/case/commands.js';
import type { JsonSchema } from './route.js';

interface ObjectSchema {
  readonly properties: JsonSchema;
  readonly required?: readonly string[];
}

/** What a body looks like to who sends it. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

/** One flat object per command: its frame (`by` is optional: it is whoever sends it) beside its own fields. */
function bodyOf(type: CommandType, more: z.ZodObject | null = null): JsonSchema {
  const parts = [FRAME.partial({ by: true }), COMMAND_SCHEMAS[type], ...(more === null ? [] : [more])].map(
    (part) => inputSchema(part) as unknown as ObjectSchema,
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

/** The body of `POST /cases`. */
export const openingBody = (more: z.ZodObject): JsonSchema => bodyOf('openCase', more);

/** The body of `POST /cases/{caseId}/commands`: any command but the one that opens a case. */
export const COMMAND_BODY: JsonSchema = {
  oneOf: (Object.keys(COMMAND_SCHEMAS) as CommandType[])
    .filter((type) => type !== 'openCase')
    .map((type) => bodyOf(type)),
};
