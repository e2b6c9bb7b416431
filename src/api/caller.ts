import type { Request } from 'express';
import type pg from 'pg';
import type { Via } from '../casefile/via.js';
import { ProblemError } from '../http/problem.js';
import { notSignedIn } from '../http/problems.js';
import { holderOf, TOKEN_SCOPES, type TokenScope } from '../organisation/tokens.js';

/** Who sends a request to the API, and by which door. */
export interface Caller {
  readonly organisationId: string;
  readonly personId: string;
  readonly door: 'token' | 'session';
  readonly scopes: readonly TokenScope[];
  /** Whether she showed her second factor just now (AU-31); a token was made with it, and is asked no more. */
  readonly steppedUp: boolean;
  /** What is counted for the limit on requests. */
  readonly limitKey: string;
  /** Of another organisation: reaches nothing but the meetings she is asked for. */
  readonly external: boolean;
  readonly via: Via;
}

/** A person at work behind a cookie, whose session, second factor and CSRF token are right. */
export interface SignedIn {
  readonly organisationId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly steppedUp: boolean;
  readonly external: boolean;
  readonly via: Via;
}

/** Reads the session of a request; `null` for everything but a person at work. */
export type ReadSignedIn = (request: Request) => Promise<SignedIn | null>;

const BEARER = /^Bearer +(\S+)$/i;

/**
 * A bearer token, and then no cookie is looked at; else a session with its CSRF token in `X-CSRF-Token` (AU-34).
 * @throws ProblemError 401, the same for everything that is missing, wrong, expired, locked or revoked.
 */
export async function callerOf(
  worker: pg.Pool,
  readSignedIn: ReadSignedIn,
  request: Request,
): Promise<Caller> {
  const { authorization } = request.headers;
  const caller =
    authorization === undefined
      ? await bySession(readSignedIn, request)
      : await byToken(worker, authorization);
  if (caller === null) throw new ProblemError(notSignedIn);
  return caller;
}

async function byToken(worker: pg.Pool, authorization: string): Promise<Caller | null> {
  const secret = BEARER.exec(authorization)?.[1];
  const holder = secret === undefined ? null : await holderOf(worker, secret);
  if (holder === null) return null;
  const { organisationId, personId, scopes, tokenId } = holder;
  const via = { session: tokenId, factor: 'token' };
  return {
    organisationId,
    personId,
    scopes,
    door: 'token',
    steppedUp: true,
    limitKey: tokenId,
    external: false,
    via,
  };
}

async function bySession(readSignedIn: ReadSignedIn, request: Request): Promise<Caller | null> {
  const signedIn = await readSignedIn(request);
  if (signedIn === null) return null;
  const { sessionId, ...person } = signedIn;
  return { ...person, door: 'session', scopes: TOKEN_SCOPES, limitKey: sessionId };
}
