import type { Via } from '../casefile/via.js';
import type { Visit } from './visit.js';

/** Through which door this person acts, for the log (security.md 5): the session by its hash, how she signed in. */
export function viaOf({ session, token }: Pick<Visit, 'session' | 'token'>): Via {
  const factor = session.method === 'oidc' ? 'oidc' : session.factorAt === null ? 'password' : 'totp';
  return {
    ...(token !== null && { session: token }),
    factor,
    ...(session.stepUpAt !== null && { stepUpAt: session.stepUpAt }),
  };
}
