import type { JsonWebKey } from 'node:crypto';
import * as oidc from 'openid-client';
import type { SchoolProvider } from '../../store/school-accounts.js';

/** Only signatures that nobody can make with our secret (AU-20). */
const ALGORITHMS: ReadonlySet<string> = new Set(['RS256', 'PS256', 'ES256', 'EdDSA']);
const CLOCK_TOLERANCE_SECONDS = 60;

/** What must be remembered between sending somebody away and her coming back. */
export interface Underway {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who came back, as the sign-in service says. */
export interface SchoolClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
  readonly acr: string | null;
  readonly amr: readonly string[];
  /** Epoch milliseconds. */
  readonly signedInAt: number | null;
  readonly session: string | null;
}

/** A sign-in service that answers outside its own rules, or not at all. Carries no token and no claim. */
export class SchoolSignInFailed extends Error {}

const configurations = new Map<string, Promise<oidc.Configuration>>();

/** Discovery once per service and process; an address without TLS only on this machine. */
async function configurationOf(provider: SchoolProvider): Promise<oidc.Configuration> {
  const key = JSON.stringify([provider.issuer, provider.clientId, provider.clientSecret]);
  const known = configurations.get(key);
  if (known !== undefined) return known;
  const server = new URL(provider.issuer);
  const local = server.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(server.hostname);
  const made = oidc.discovery(
    server,
    provider.clientId,
    { client_secret: provider.clientSecret, [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    undefined,
    local ? { execute: [oidc.allowInsecureRequests] } : {},
  );
  configurations.set(key, made);
  try {
    return await made;
  } catch {
    configurations.delete(key);
    throw new SchoolSignInFailed();
  }
}

/** Where to send somebody: code flow with PKCE S256, state and nonce; `again` asks her to show who she is now. */
export async function leaveFor(
  provider: SchoolProvider,
  redirectUri: string,
  again: boolean,
): Promise<{ readonly to: string; readonly underway: Underway }> {
  const configuration = await configurationOf(provider);
  const underway = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const to = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile email groups',
    code_challenge: await oidc.calculatePKCECodeChallenge(underway.verifier),
    code_challenge_method: 'S256',
    state: underway.state,
    nonce: underway.nonce,
    ...(again && { max_age: '0', prompt: 'login' }),
  });
  return { to: to.toString(), underway };
}

/** @throws SchoolSignInFailed when anything does not match: state, nonce, issuer, audience, signature, time. */
export async function comeBack(
  provider: SchoolProvider,
  address: URL,
  underway: Underway,
  again: boolean,
): Promise<SchoolClaims> {
  const configuration = await configurationOf(provider);
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: underway.verifier,
      expectedState: underway.state,
      expectedNonce: underway.nonce,
      idTokenExpected: true,
      ...(again && { maxAge: 0 }),
    });
    const claims = tokens.claims();
    if (claims === undefined || !ALGORITHMS.has(algorithmOf(tokens.id_token))) throw new SchoolSignInFailed();
    const more = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return claimsOf({ ...more, ...claims }, provider);
  } catch {
    throw new SchoolSignInFailed();
  }
}

/** Where the service ends its own session; `null` when it has no such place. */
export async function goodbye(provider: SchoolProvider, returnTo: string): Promise<string | null> {
  const configuration = await configurationOf(provider);
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
  return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }).toString();
}

/** The public keys of the service, fetched anew: a log-out is rare. */
export async function keysOf(provider: SchoolProvider): Promise<readonly JsonWebKey[]> {
  const { jwks_uri: address } = (await configurationOf(provider)).serverMetadata();
  if (address === undefined) throw new SchoolSignInFailed();
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
  const { keys } = (await answer.json()) as { keys?: readonly JsonWebKey[] };
  return keys ?? [];
}

function algorithmOf(token: string | undefined): string {
  const header: unknown = JSON.parse(Buffer.from(token?.split('.')[0] ?? '', 'base64url').toString() || '{}');
  return String((header as { alg?: unknown }).alg);
}

function claimsOf(claims: Readonly<Record<string, unknown>>, provider: SchoolProvider): SchoolClaims {
  const text = (name: string): string | null => {
    const value = claims[name];
    return typeof value === 'string' ? value : null;
  };
  const list = (name: string): readonly string[] => {
    const value = claims[name];
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  };
  const signedInAt = claims['auth_time'];
  // An address counts only when the service says that it is hers.
  const email = claims['email_verified'] === false ? '' : (text('email') ?? '');
  return {
    issuer: text('iss') ?? '',
    subject: text('sub') ?? '',
    name: text('name') ?? email,
    email,
    groups: list(provider.groupClaim),
    acr: text('acr'),
    amr: list('amr'),
    signedInAt: typeof signedInAt === 'number' ? signedInAt * 1000 : null,
    session: text('sid'),
  };
}
