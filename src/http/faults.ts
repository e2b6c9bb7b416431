import { types } from 'node:util';
import type { ErrorRequestHandler } from 'express';
import { UnreadableCase } from '../casefile/damage.js';
import { codeOf, type Log } from '../platform/logger.js';
import { ProblemError, sendProblem, type Problem } from './problem.js';
import * as problems from './problems.js';

/** `instanceof` does not know the errors of another realm. */
const { isNativeError } = types;

/** What PostgreSQL or the network says when the record is away, full, slow or starting (RL-10, RL-11). */
const AWAY: ReadonlySet<string> = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN',
]); // prettier-ignore
/** Classes: connection, resources, operator intervention, system error; and what ran into a limit of time. */
const AWAY_STATES = /^(08|53|57|58)|^(40001|40P01|55P03|25006)$/;
const AWAY_MESSAGES =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

/** Whether the record could not be reached or could not serve; then nothing of the request was committed. */
export function isRecordAway(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  const { code, errors, message } = error as Error & { code?: unknown; errors?: unknown };
  if (typeof code === 'string' && (AWAY.has(code) || AWAY_STATES.test(code))) return true;
  // Several addresses of one host were tried.
  if (Array.isArray(errors)) return errors.some(isRecordAway);
  return AWAY_MESSAGES.test(message);
}

/** What an exception means to who sent the request. Nothing of its message is told: it may quote what people wrote. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (isRecordAway(error)) return problems.unavailable;
  if (error instanceof UnreadableCase) return problems.unreadableCase;
  // The router could not read the address itself: it names nothing.
  if (isNativeError(error) && error.name === 'URIError') return problems.notFound;
  return problems.fault;
}

/** The last middleware of the API: every exception becomes a problem, and faults of ours a line in the log. */
export function faultHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const problem = problemOf(error);
    if (problem.status >= 500) {
      const requestId = response.locals['requestId'] as string | undefined;
      log.warn({ event: problem.code, requestId, error: codeOf(error) });
    }
    if (response.headersSent) next(error);
    else sendProblem(response, problem);
  };
}
