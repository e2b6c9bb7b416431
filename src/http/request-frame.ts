import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../platform/logger.js';
import { sendProblem } from './problem.js';
import { addressTooLong } from './problems.js';

/** Longest address (BI-01). Bodies are limited where they are read; headers by the server itself (16 KiB). */
const LONGEST_URL = 2048;

/**
 * The first thing that happens to a request: a number by which it can be found again, one log line when it is
 * answered (the name of the route, never the address: LG-12), and the limit on addresses.
 */
export function requestFrame(log: Log): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const began = performance.now();
    response.locals['requestId'] = requestId;
    response.set('X-Request-Id', requestId);
    response.once('finish', () => {
      log.info({
        event: 'request',
        requestId,
        route: `${request.method} ${(response.locals['route'] as string | undefined) ?? 'unknown'}`,
        status: response.statusCode,
        durationMs: Math.round(performance.now() - began),
      });
    });
    if (request.url.length > LONGEST_URL) sendProblem(response, addressTooLong);
    else next();
  };
}
