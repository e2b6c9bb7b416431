import type { ReadSignedIn } from '../api/caller.js';
import { isExternal } from '../domain/rights/external.js';
import { createCookies } from '../web/http/cookies.js';
import { gateOf } from '../web/http/gate.js';
import { Sessions } from '../web/http/sessions.js';
import { csrfOf, sameSecret } from '../web/http/tokens.js';
import type { Services } from './services.js';

/** A step-up is valid five minutes (AU-31). */
const STEP_UP_MS = 5 * 60_000;
/** What the API may show is what pages of a case may show: the same second factor first (AU-08). */
const LIKE_A_CASE_PAGE = '/zaken/';

/** The sessions of the pages, as the API reads them (AU-34): with the CSRF token of the session for every change. */
export function readSignedIn({ config, worker }: Services): ReadSignedIn {
  const sessions = new Sessions({ worker }, createCookies(config.PUBLIC_URL));
  return async (request) => {
    const now = Date.now();
    const standing = await sessions.standing(request, now);
    if (standing.kind !== 'present') return null;
    const { session, token } = standing;
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !sameSecret(request.get('x-csrf-token') ?? '', csrfOf(token))) return null;
    if (gateOf(session, LIKE_A_CASE_PAGE) !== null) return null;
    const { id, organisationId, personId, method, factorAt, stepUpAt } = session;
    return {
      organisationId,
      personId,
      sessionId: id,
      external: isExternal(session.person.roles.map((one) => one.role)),
      steppedUp: stepUpAt !== null && now - stepUpAt < STEP_UP_MS,
      via: {
        session: id,
        factor: method === 'oidc' ? 'oidc' : factorAt === null ? 'password' : 'totp',
        ...(stepUpAt !== null && { stepUpAt }),
      },
    };
  };
}
