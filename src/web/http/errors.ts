import type { NextFunction, Request, Response } from 'express';
import { UnreadableCase } from '../../casefile/damage.js';
import { isRecordAway } from '../../http/faults.js';
import { codeOf } from '../../platform/logger.js';
import { TooBusy } from '../../security/passwords.js';
import type { PageAnswer } from '../answer.js';
import { keepable, typedFrom } from '../forms/typed.js';
import { renderPage } from '../frame/document.js';
import { awayPage, faultPage, plainErrorPage, unreadableCasePage } from '../pages/errors/error-pages.js';
import { nl } from '../texts/nl.js';
import type { Web } from '../web.js';

/**
 * The last word: never a stack, a query, or a path; always the numbers. What was typed is given back to be copied,
 * because here nothing can be kept (P6).
 */
export function errorPages(web: Web) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const answer = pageFor(error, request);
    const status = answer.status ?? 500;
    if (status >= 500) web.log.warn({ event: 'pageFailed', status, error: codeOf(error) });
    if (status === 503) response.set('Retry-After', '30');
    response
      .status(status)
      .type('html')
      .send(renderPage(answer, { assets: web.assets, frame: null, path: '', told: null }));
  };
}

function pageFor(error: unknown, request: Request): PageAnswer {
  const status = statusOf(error);
  if (status === 413 || status === 414 || status === 415 || status === 400)
    return plainErrorPage(status, nl.badRequest);
  const text = textOf(request);
  if (error instanceof UnreadableCase) return unreadableCasePage(text);
  return error instanceof TooBusy || isRecordAway(error) ? awayPage(text) : faultPage(false, text);
}

/** Body parsers say what was wrong with a request; too many fields is a form nobody has (BI-01). */
function statusOf(error: unknown): number {
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
  if (type === 'parameters.too.many') return 413;
  return typeof status === 'number' && status >= 400 && status < 500
    ? status === 413 || status === 415
      ? status
      : 400
    : 500;
}

function textOf(request: Request): string {
  return Object.values(keepable(typedFrom(request.body)))
    .flat()
    .filter((value) => value.length > 20)
    .join('\n\n');
}
