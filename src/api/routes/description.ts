import { z } from 'zod';
import { DOCS_STYLE, docsPage } from '../docs-page.js';
import { openApiOf } from '../openapi.js';
import { route, type Route } from '../route.js';

/** The API describes itself, these three addresses included. */
export function descriptionRoutes(routes: () => readonly Route[]): readonly Route[] {
  return [
    route({
      id: 'getOpenApi',
      method: 'get',
      path: '/openapi.json',
      summary: 'This description, OpenAPI 3.1',
      scope: 'public',
      answer: z.record(z.string(), z.unknown()),
      problems: [],
      handle: () => Promise.resolve({ ...openApiOf(routes()) }),
    }),
    route({
      id: 'getDocs',
      method: 'get',
      path: '/docs',
      summary: 'This description as a page',
      scope: 'public',
      answer: z.string(),
      media: 'text/html',
      problems: [],
      handle: () => Promise.resolve(docsPage(openApiOf(routes()), 'docs.css')),
    }),
    route({
      id: 'getDocsStyle',
      method: 'get',
      path: '/docs.css',
      summary: 'Style sheet of that page',
      scope: 'public',
      answer: z.string(),
      media: 'text/css',
      problems: [],
      handle: () => Promise.resolve(DOCS_STYLE),
    }),
  ];
}
