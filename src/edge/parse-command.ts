import { z } from 'zod';
import type { Command, CommandType } from '../domain/case/commands.js';
import { MINUTE, type Instant } from '../domain/terms/amsterdam.js';
import { COMMAND_SCHEMAS } from './command-schemas.js';
import { errorsOf, type FieldError } from './field-errors.js';
import { momentField, person, text, uuid } from './fields.js';

/** Anonymous advice of Veilig Thuis at organisation level: makes no case and holds no names (fine print 12). */
export interface RecordAdvice {
  readonly id: string;
  readonly type: 'recordAdvice';
  readonly by: string;
  readonly at?: Instant | undefined;
  readonly with: 'veiligThuis';
  readonly anonymous: true;
  readonly outcome: string;
}

export type Parsed<Result> =
  | { readonly ok: true; readonly command: Result }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What every command carries. */
export const FRAME = z.object({
  id: uuid,
  by: person,
  at: momentField.optional(),
  expectedVersion: z.number().int().min(0).optional(),
});

const ADVICE = z.strictObject({ with: z.literal('veiligThuis'), anonymous: z.literal(true), outcome: text });

/**
 * Reads one command from JSON or YAML, strictly: an unknown field is an error. The fields of the frame (`id`, `by`,
 * `at`, `expectedVersion`) stand beside those of the command; `type` may be among them and must then agree.
 */
export function parseCommand(
  type: string,
  fields: Readonly<Record<string, unknown>>,
  { now }: { readonly now: Instant },
): Parsed<Command | RecordAdvice> {
  const { id, by, at, expectedVersion, type: named, ...rest } = fields;
  const frame = FRAME.safeParse({ id, by, at, expectedVersion });
  const schema = schemaOf(type);
  if (schema === undefined || (named !== undefined && named !== type)) {
    return {
      ok: false,
      errors: [{ pointer: '/type', code: 'unknown', message: 'Deze handeling bestaat niet.' }],
    };
  }
  const body = schema.safeParse(rest);
  if (frame.success && body.success) {
    const early = futureErrors({ ...frame.data, ...body.data }, now);
    if (early.length > 0) return { ok: false, errors: early };
    return {
      ok: true,
      command: { type, ...definedOnly(frame.data), ...body.data } as Command | RecordAdvice,
    };
  }
  return { ok: false, errors: [...errorsOf(frame), ...errorsOf(body)] };
}

function schemaOf(type: string): z.ZodType<object> | undefined {
  if (type === 'recordAdvice') return ADVICE;
  return Object.hasOwn(COMMAND_SCHEMAS, type) ? COMMAND_SCHEMAS[type as CommandType] : undefined;
}

/** How far a clock of somebody else may be ahead (BI-15). */
const TOLERANCE = 5 * MINUTE;

/** When something was done or seen. */
interface Dated {
  readonly at?: Instant | undefined;
  readonly observedAt?: Instant | undefined;
  readonly signal?: { readonly observedAt?: Instant | undefined };
  readonly called?: readonly { readonly at: Instant }[] | undefined;
}

/** What was done or seen lies in the past. */
function futureErrors(command: Dated, now: Instant): readonly FieldError[] {
  const moments: [pointer: string, moment: Instant | undefined][] = [
    ['/at', command.at],
    ['/observedAt', command.observedAt],
    ['/signal/observedAt', command.signal?.observedAt],
    ...(command.called ?? []).map((call, index): [string, Instant] => [`/called/${index}/at`, call.at]),
  ];
  return moments
    .filter(([, moment]) => moment !== undefined && moment > now + TOLERANCE)
    .map(([pointer]) => ({ pointer, code: 'inTheFuture', message: 'Dit tijdstip ligt in de toekomst.' }));
}

function definedOnly<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
