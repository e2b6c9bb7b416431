import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import type { Passwords } from '../security/passwords.js';
import {
  demandNewPassword,
  findAccount,
  readAccount,
  readTotpSeed,
  setPasswordHash,
  useTotpStep,
  type AccountRow,
} from '../store/accounts.js';
import { checkRecoveryCode } from './recovery-codes.js';
import { createSignInLimits, type SignInLimits, type SignInTry } from './sign-in-limits.js';
import { stepOf } from './totp.js';

export interface SignInDeps {
  readonly worker: pg.Pool;
  readonly keys: KeyRing;
  readonly passwords: Passwords;
}

export type PasswordAnswer =
  | { readonly kind: 'right'; readonly account: AccountRow }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'tooOften' };

export type CodeAnswer = 'right' | 'wrong' | 'tooOften';

/** Who somebody is, by what she knows and by what she has. Never tells whether an account exists (AU-07). */
export interface SignIn {
  readonly password: (one: SignInTry, password: string) => Promise<PasswordAnswer>;
  /** The same person again, at the lock page. */
  readonly ownPassword: (personId: string, password: string, address: string) => Promise<PasswordAnswer>;
  /** A code of the app, or a recovery code. */
  readonly code: (personId: string, code: string, now: number) => Promise<CodeAnswer>;
  readonly limits: SignInLimits;
  /** Signed, so that nobody can claim to be a known device (AU-12). */
  readonly deviceCookie: (personId: string) => string;
  readonly knowsDevice: (cookie: string | null, login: string) => Promise<boolean>;
}

export function createSignIn(deps: SignInDeps): SignIn {
  const { worker, keys, passwords } = deps;
  const limits = createSignInLimits(worker, keys);
  const deviceSecret = keys.derive('known-device');
  const sign = (personId: string): string =>
    createHmac('sha256', deviceSecret).update(personId).digest('base64url');

  async function check(
    account: AccountRow | null,
    one: SignInTry,
    password: string,
  ): Promise<PasswordAnswer> {
    if (!(await limits.mayTryPassword(one))) return { kind: 'tooOften' };
    const usable = account !== null && !account.disabled;
    const checked = await passwords.check(password, usable ? account.passwordHash : null);
    if (!checked.right || !usable) {
      await limits.wrongPassword(one);
      return { kind: 'wrong' };
    }
    await limits.rightPassword(one);
    if (checked.outdated) await setPasswordHash(worker, account.personId, await passwords.hash(password));
    return { kind: 'right', account };
  }

  return {
    limits,
    async password(one, password) {
      return check(await findAccount(worker, one.login), one, password);
    },
    async ownPassword(personId, password, address) {
      const account = await readAccount(worker, personId);
      return check(account, { login: account?.email ?? '', address, knownDevice: true }, password);
    },
    async code(personId, code, now) {
      if (!(await limits.mayTryCode(personId))) return 'tooOften';
      if (await isRight(deps, personId, code.replace(/\s/g, ''), now)) {
        await limits.rightCode(personId);
        return 'right';
      }
      if (await limits.wrongCode(personId)) await demandNewPassword(worker, personId);
      return 'wrong';
    },
    deviceCookie: (personId) => `${personId}.${sign(personId)}`,
    async knowsDevice(cookie, login) {
      const [personId = '', signature = ''] = (cookie ?? '').split('.');
      const expected = Buffer.from(sign(personId));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
      return (await findAccount(worker, login))?.personId === personId;
    },
  };
}

async function isRight(deps: SignInDeps, personId: string, code: string, now: number): Promise<boolean> {
  const { worker, keys } = deps;
  const account = await readAccount(worker, personId);
  const seed = account === null ? null : await readTotpSeed(worker, keys, account);
  if (seed === null) return false;
  if (code.length > 6) return checkRecoveryCode(deps, personId, code);
  const step = stepOf(seed, code, now);
  return step !== null && (await useTotpStep(worker, personId, step));
}
