import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import { countAttempts, forgetAttempts, noteAttempt } from '../store/attempts.js';
import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** AU-10 to AU-13. */
const LIMITS = {
  unknownDevice: 5,
  knownDevice: 10,
  address: 30,
  code: 5,
  codesPerDay: 50,
  reset: 3,
  resetAddress: 10,
};

export interface SignInTry {
  readonly login: string;
  readonly address: string;
  /** This browser signed in to this account before (AU-12). */
  readonly knownDevice: boolean;
}

/** Counts in the database, before any hashing; no hard lock, no puzzle. */
export interface SignInLimits {
  readonly mayTryPassword: (one: SignInTry) => Promise<boolean>;
  readonly wrongPassword: (one: SignInTry) => Promise<void>;
  readonly rightPassword: (one: SignInTry) => Promise<void>;
  readonly mayTryCode: (personId: string) => Promise<boolean>;
  /** @returns whether the password must be renewed now (fifty wrong codes in a day). */
  readonly wrongCode: (personId: string) => Promise<boolean>;
  readonly rightCode: (personId: string) => Promise<void>;
  readonly mayAskReset: (login: string, address: string) => Promise<boolean>;
}

export function createSignInLimits(worker: pg.Pool, keys: KeyRing): SignInLimits {
  const secret = keys.derive('sign-in-buckets');
  const bucket = (kind: string, of: string): string =>
    `${kind}/${createHmac('sha256', secret).update(of.toLowerCase()).digest('base64url')}`;
  const account = (one: SignInTry): string => bucket(one.knownDevice ? 'known' : 'unknown', one.login);
  const address = (ip: string): string => bucket('address', network(ip));
  const below = async (name: string, limit: number, windowMs = QUARTER_MS): Promise<boolean> =>
    (await countAttempts(worker, name, windowMs)) < limit;
  return {
    async mayTryPassword(one) {
      if (one.knownDevice) return below(account(one), LIMITS.knownDevice);
      return (
        (await below(account(one), LIMITS.unknownDevice)) &&
        (await below(address(one.address), LIMITS.address))
      );
    },
    async wrongPassword(one) {
      await noteAttempt(worker, [account(one), address(one.address)]);
    },
    async rightPassword(one) {
      await forgetAttempts(worker, account(one));
    },
    mayTryCode: (personId) => below(bucket('code', personId), LIMITS.code),
    async wrongCode(personId) {
      await noteAttempt(worker, [bucket('code', personId), bucket('codes', personId)]);
      return !(await below(bucket('codes', personId), LIMITS.codesPerDay, DAY_MS));
    },
    async rightCode(personId) {
      await forgetAttempts(worker, bucket('code', personId));
    },
    async mayAskReset(login, ip) {
      const names = [bucket('reset', login), bucket('resetAddress', network(ip))] as const;
      const hour = 60 * 60_000;
      const may =
        (await below(names[0], LIMITS.reset, hour)) && (await below(names[1], LIMITS.resetAddress, hour));
      await noteAttempt(worker, names);
      return may;
    },
  };
}

/** An IPv6 customer has a whole /64. */
function network(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip;
  const [head = ''] = ip.split('::');
  return head.split(':').slice(0, 4).join(':');
}
