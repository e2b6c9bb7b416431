import { createPublicKey, verify, type JsonWebKey, type VerifyKeyObjectInput } from 'node:crypto';
import { constants } from 'node:crypto';

/** What a log-out token says is over. */
export interface LogoutClaims {
  readonly subject: string | null;
  readonly session: string | null;
  readonly jti: string;
}

const NEWEST_MS = 2 * 60_000;
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** How each allowed signature is checked (AU-20). */
const CHECKS: Readonly<
  Record<string, { readonly hash: string | null; readonly options: Partial<VerifyKeyObjectInput> }>
> = {
  RS256: { hash: 'sha256', options: {} },
  PS256: { hash: 'sha256', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
  ES256: { hash: 'sha256', options: { dsaEncoding: 'ieee-p1363' } },
  EdDSA: { hash: null, options: {} },
};

/** The issuer a token names, before anything of it is believed; `null` when it is no token. */
export function issuerIn(token: string): string | null {
  const iss = partOf(token, 1)?.['iss'];
  return typeof iss === 'string' ? iss : null;
}

/**
 * Back-channel log-out (AU-24): a signed `logout+jwt` of the service for us, at most two minutes old, with the event
 * and without a nonce. @returns what is over, `null` when the token may not be believed.
 */
export function readLogoutToken(
  token: string,
  expected: {
    readonly issuer: string;
    readonly clientId: string;
    readonly keys: readonly JsonWebKey[];
    readonly now: number;
  },
): LogoutClaims | null {
  const [header, claims] = [partOf(token, 0), partOf(token, 1)];
  if (header === null || claims === null || !isSigned(token, header, expected.keys)) return null;
  const { iss, aud, iat, jti, nonce, events, sub, sid } = claims;
  const audience = Array.isArray(aud) ? aud : [aud];
  const fresh = typeof iat === 'number' && Math.abs(expected.now - iat * 1000) < NEWEST_MS;
  const isLogout = typeof events === 'object' && events !== null && EVENT in events;
  const believed =
    header['typ'] === 'logout+jwt' &&
    iss === expected.issuer &&
    audience.includes(expected.clientId) &&
    fresh &&
    isLogout &&
    nonce === undefined &&
    typeof jti === 'string' &&
    (typeof sub === 'string' || typeof sid === 'string');
  if (!believed) return null;
  return {
    jti,
    subject: typeof sub === 'string' ? sub : null,
    session: typeof sid === 'string' ? sid : null,
  };
}

function isSigned(
  token: string,
  header: Readonly<Record<string, unknown>>,
  keys: readonly JsonWebKey[],
): boolean {
  const check = CHECKS[String(header['alg'])];
  const [first = '', second = '', signature = ''] = token.split('.');
  const jwk = keys.find((key) => key['kid'] === header['kid']);
  if (check === undefined || jwk === undefined) return false;
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const signed = Buffer.from(`${first}.${second}`);
    return verify(check.hash, signed, { key, ...check.options }, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

function partOf(token: string, index: number): Readonly<Record<string, unknown>> | null {
  const parts = token.split('.');
  if (parts.length !== 3 || token.length > 10_000) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(parts[index] ?? '', 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
