import type pg from 'pg';
import type { Role } from '../domain/case/names.js';
import type { KeyRing } from '../security/key-ring.js';
import { createPasswords } from '../security/passwords.js';
import { makeCredential, readAccount, setPasswordHash, setTotpSeed } from '../store/accounts.js';
import { newSeed } from './totp.js';

/** These two report; they show a second factor at the first page of a case. Every other role always (AU-08). */
const ONE_FACTOR: ReadonlySet<string> = new Set<Role>(['professional', 'contactPerson']);

export function needsFactor(roles: Iterable<string>): boolean {
  return [...roles].some((role) => !ONE_FACTOR.has(role));
}

export interface LocalAccount {
  readonly personId: string;
  readonly login: string;
  readonly password: string;
  /** The seed of an authenticator app, when it must be a given one. */
  readonly seed?: string;
}

/**
 * Gives somebody a password, and a seed when she needs a second factor: for seeding practice organisations and tests.
 * In real organisations people choose both themselves through their invitation (AU-01).
 * @returns the seed, `null` when one factor is enough. @throws when the person does not exist.
 */
export async function createLocalAccount(
  { worker, keys }: { readonly worker: pg.Pool; readonly keys: KeyRing },
  wanted: LocalAccount,
): Promise<string | null> {
  const account = await readAccount(worker, wanted.personId);
  if (account === null) throw new Error('There is no such person');
  const { personId, organisationId } = account;
  await makeCredential(worker, { personId, organisationId, login: wanted.login });
  await setPasswordHash(worker, personId, await createPasswords(keys).hash(wanted.password));
  if (!needsFactor(account.roles) && wanted.seed === undefined) return null;
  const seed = wanted.seed ?? newSeed();
  await setTotpSeed(worker, keys, { personId, organisationId }, seed);
  return seed;
}
