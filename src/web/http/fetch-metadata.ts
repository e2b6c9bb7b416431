import type { RequestHandler } from 'express';

/**
 * Only our own pages may change anything, and other sites may only link to us (AU-33): browsers say where a request
 * comes from, and older ones at least from which origin.
 */
export function fetchMetadata(publicUrl: string): RequestHandler {
  const origin = new URL(publicUrl).origin;
  return (request, response, next) => {
    const site = request.get('sec-fetch-site');
    const allowed = isSafe(request.method)
      ? site === undefined || site === 'same-origin' || site === 'none' || isNavigation(request)
      : site === undefined
        ? request.get('origin') === origin ||
          (request.get('origin') === undefined && request.get('cookie') === undefined)
        : site === 'same-origin';
    if (allowed) next();
    else response.status(403).type('text').send('Forbidden');
  };
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function isNavigation(request: { get: (name: string) => string | undefined }): boolean {
  return request.get('sec-fetch-mode') === 'navigate' && request.get('sec-fetch-dest') === 'document';
}
