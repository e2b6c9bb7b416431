import type { z } from 'zod';
import { runCommand, type CommandRequest } from '../casefile/run-command.js';
import type { Command } from '../domain/case/commands.js';
import type { FieldError } from '../edge/field-errors.js';
import { parseCommand } from '../edge/parse-command.js';
import { ProblemError } from '../http/problem.js';
import * as problems from '../http/problems.js';
import type { COMMAND_ANSWER } from './case-answers.js';
import { showCase } from './case-answers.js';
import { problemOfResult } from './command-problems.js';
import type { ApiRequest } from './route.js';

export type Fields = Readonly<Record<string, unknown>>;

/** The body as an object. @throws ProblemError what is wrong with it. */
export function fieldsOf({ body }: ApiRequest): Fields {
  if (!body.ok) throw new ProblemError(body.problem);
  const { value } = body;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProblemError(problems.invalidField('', 'object', 'Hier hoort een object.'));
  return value as Fields;
}

/**
 * The command in these fields, given by whoever sends the request.
 * @throws ProblemError 422 with every field that is wrong, `others` included.
 */
export function commandOf(
  request: ApiRequest,
  type: string,
  fields: Fields,
  others: readonly FieldError[] = [],
): Command {
  const by = request.caller.personId;
  const parsed = parseCommand(type, { ...fields, by }, { now: Date.now() });
  const errors = [...others, ...(parsed.ok ? [] : parsed.errors)];
  if (fields['by'] !== undefined && fields['by'] !== by)
    errors.push({ pointer: '/by', code: 'notYou', message: 'Dit is niet wie zich heeft aangemeld.' });
  if (!parsed.ok || errors.length > 0) throw new ProblemError(problems.invalid(errors));
  if (parsed.command.type === 'recordAdvice')
    throw new ProblemError(problems.invalidField('/type', 'unknown', 'Deze handeling bestaat hier niet.'));
  return parsed.command;
}

/** Runs a command and tells what came of it. @throws ProblemError when it was refused. */
export async function answerOf(
  request: ApiRequest,
  wanted: CommandRequest,
): Promise<z.input<typeof COMMAND_ANSWER>> {
  const result = await runCommand(request.services.caseFile, wanted);
  if (result.kind !== 'done') throw new ProblemError(problemOfResult(result));
  const { caseId, code, level, view } = result;
  return level === 'full' ? { level, caseId, code, case: showCase(view) } : { level, caseId };
}

/** @throws ProblemError 429 when a limit says in how many seconds to come back. */
export function stopFlood(seconds: number): void {
  if (seconds > 0) throw new ProblemError(problems.tooOften(seconds));
}
