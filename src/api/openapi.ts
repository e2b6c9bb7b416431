import { z } from 'zod';
import { RELEASE } from '../platform/release.js';
import { inputSchema } from './command-bodies.js';
import type { JsonSchema, Route } from './route.js';

/** The shape of every answer that is not what was asked for. */
export const PROBLEM = z.strictObject({
  type: z.string(),
  status: z.int(),
  code: z.string().describe('Stable; an interface'),
  title: z.string(),
  detail: z.string().describe('Dutch, for people'),
  instance: z.string().optional().describe('Number of the request, also in X-Request-Id'),
  rules: z.array(z.string()).optional().describe('Numbers of the rules that said no'),
  message: z.string().optional().describe('What was missing'),
  hint: z.string().optional().describe('What to do instead'),
  errors: z
    .array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() }))
    .optional()
    .describe('Fields that are wrong, by JSON pointer'),
});

const MEANING: Readonly<Record<number, string>> = {
  400: 'Not HTTP, JSON or UTF-8',
  401: 'No valid token',
  403: 'Known, but not allowed',
  404: 'Does not exist, or not for the caller',
  409: 'A rule says no, somebody acted in between, or the id was used before',
  413: 'Larger than 1 MiB',
  414: 'Address longer than 2048 characters',
  415: 'Not application/json in UTF-8',
  422: 'Fields that are wrong',
  429: 'Too often; see Retry-After',
  503: 'The record is away; nothing was written; see Retry-After',
};

/** What may come whatever the route does. */
function problemsOf({ scope, method, problems, query, path }: Route): readonly number[] {
  const always = [414, 503];
  const withToken = scope === 'public' ? [] : [401, 403, 429];
  const withBody = method === 'get' ? [] : [413];
  const withShape = query === undefined ? [] : [422];
  const withIds = path.includes('{') ? [404] : [];
  // What is stored of a case may be damaged.
  const withCase = path.includes('{caseId}') ? [409] : [];
  const all = [...problems, ...always, ...withToken, ...withBody, ...withShape, ...withIds, ...withCase];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** OpenAPI 3.1, made from the same table of routes and the same schemas that serve them. */
export function openApiOf(routes: readonly Route[]): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waaklicht',
      version: RELEASE,
      description: 'Keeps watch over suspicions of domestic violence and child abuse: the Dutch meldcode.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: outputSchema(PROBLEM) },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'wl_ and 43 characters' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-wl', description: 'The session of the pages' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: 'For every change' },
      },
    },
  };
}

const FOR_SESSIONS: ReadonlySet<string> = new Set<Route['scope']>(['session', 'stepUp']);

function operationOf(route: Route): JsonSchema {
  const { id, summary, scope, body, answer, media = 'application/json' } = route;
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  return {
    operationId: id,
    summary,
    description: scope === 'public' ? 'Needs no token.' : scopeText(scope),
    security:
      scope === 'public'
        ? []
        : [...(FOR_SESSIONS.has(scope) ? [] : [{ token: [] }]), { session: [], csrf: [] }],
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body instanceof z.ZodType ? inputSchema(body) : body } },
      },
    }),
    responses: {
      200: { description: 'Done', content: { [media]: { schema: outputSchema(answer) } } },
      ...Object.fromEntries(
        problemsOf(route).map((status) => [
          status,
          { description: MEANING[status] ?? '', content: { 'application/problem+json': problem } },
        ]),
      ),
    },
  };
}

function scopeText(scope: Exclude<Route['scope'], 'public'>): string {
  if (scope === 'perCommand') return 'The scope the token needs depends on the command.';
  if (scope === 'session') return 'No token reaches this: a signed-in person only.';
  if (scope === 'stepUp') return 'A signed-in person only, who just showed the second factor.';
  return `Needs a token with scope \`${scope}\`.`;
}

function outputSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return rest;
}

function pathParameters({ path }: Route): readonly JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
}

function queryParameters({ query }: Route): readonly JsonSchema[] {
  if (query === undefined) return [];
  const { properties } = inputSchema(query) as { properties: Readonly<Record<string, JsonSchema>> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description !== undefined && { description }),
    schema,
  }));
}
