import type pg from 'pg';
import { ProblemError } from '../http/problem.js';
import { notSignedIn } from '../http/problems.js';
import { holderOf, type TokenHolder } from '../organisation/tokens.js';

/** Who sends a request to the API. */
export type Caller = TokenHolder;

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Reads the bearer token; no cookie is looked at (AU-34).
 * @throws ProblemError 401, the same for a token that is missing, wrong, expired or revoked.
 */
export async function callerOf(worker: pg.Pool, authorization: string | undefined): Promise<Caller> {
  const secret = BEARER.exec(authorization ?? '')?.[1];
  const holder = secret === undefined ? null : await holderOf(worker, secret);
  if (holder === null) throw new ProblemError(notSignedIn);
  return holder;
}
