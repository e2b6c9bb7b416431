import { z } from 'zod';
import { ProblemError } from '../../http/problem.js';
import * as problems from '../../http/problems.js';
import { shortText } from '../../edge/fields.js';
import {
  createToken,
  DEFAULT_TOKEN_DAYS,
  listTokens,
  LONGEST_TOKEN_DAYS,
  revokeToken,
  TOKEN_SCOPES,
} from '../../organisation/tokens.js';
import { bodyAs, contextOf, route } from '../route.js';

const TOKEN = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

export const getTokens = route({
  id: 'getTokens',
  method: 'get',
  path: '/tokens',
  summary: 'The tokens of the caller that still work',
  scope: 'read',
  answer: z.strictObject({ tokens: z.array(TOKEN) }),
  problems: [],
  handle: async (request) => {
    const tokens = await listTokens(request.services.app, contextOf(request), request.caller.personId);
    return {
      tokens: tokens.map(({ createdAt, expiresAt, lastUsedAt, scopes, ...rest }) => ({
        ...rest,
        scopes: [...scopes],
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
    };
  },
});

export const deleteToken = route({
  id: 'deleteToken',
  method: 'delete',
  path: '/tokens/{tokenId}',
  summary: 'End a token of the caller, at once',
  scope: 'read',
  answer: z.strictObject({ revoked: z.literal(true) }),
  problems: [404],
  handle: async (request) => {
    const token = { personId: request.caller.personId, id: request.params['tokenId'] ?? '' };
    const revoked = await revokeToken(request.services.app, contextOf(request), token);
    if (!revoked) throw new ProblemError(problems.notFound);
    return { revoked };
  },
});

const NEW_TOKEN = z.strictObject({
  name: shortText,
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, 'Kies minstens één bereik.').max(TOKEN_SCOPES.length),
  days: z.int().min(1).max(LONGEST_TOKEN_DAYS).default(DEFAULT_TOKEN_DAYS),
});

export const postToken = route({
  id: 'createToken',
  method: 'post',
  path: '/tokens',
  summary: 'Make a token that acts as the caller, never with more than her rights; it is shown once',
  scope: 'stepUp',
  body: NEW_TOKEN,
  answer: z.strictObject({ id: z.uuid(), token: z.string() }),
  problems: [400, 415, 422],
  handle: async (request) => {
    const { name, scopes, days } = bodyAs(request, NEW_TOKEN);
    const { organisationId, personId } = request.caller;
    const wanted = { organisationId, personId, name, scopes: [...new Set(scopes)], days };
    const { id, secret } = await createToken(request.services.worker, wanted);
    return { id, token: secret };
  },
});
