import type { Response } from 'express';

/** One field that is wrong: a JSON pointer, a stable code, and a Dutch text that never repeats what was typed. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** An answer that is not what was asked for (RFC 9457). `code` is stable; `detail` is for people. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly rules?: readonly string[];
  readonly message?: string;
  readonly hint?: string;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A problem found where there is nothing left to do but answer it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * Sends a problem as `application/problem+json`. What does not exist is told without the number of the request, so
 * that two such answers are equal byte for byte (PM-03).
 */
export function sendProblem(response: Response, problem: Problem): void {
  const { headers = {}, status, code, ...rest } = problem;
  const requestId = response.locals['requestId'] as string;
  response
    .status(status)
    .set(headers)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:waaklicht:problem:${code}`,
        status,
        code,
        ...rest,
        ...(status !== 404 && { instance: `urn:uuid:${requestId}` }),
      }),
    );
}
