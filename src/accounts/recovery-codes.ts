import { randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Passwords } from '../security/passwords.js';
import { readRecoveryCode, setRecoveryCodes, useRecoveryCode } from '../store/accounts.js';

/** Crockford's base 32: no letters that look like digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HOW_MANY = 10;
const GROUPS = 4;
const PATTERN = /^(\d{2})-?([0-9A-HJKMNP-TV-Z]{4}-?){4}$/;

interface Deps {
  readonly worker: pg.Pool;
  readonly passwords: Passwords;
}

/** Ten codes `nn-XXXX-XXXX-XXXX-XXXX` of 80 random bits, shown once; the old ones are worth nothing (AU-16). */
export async function makeRecoveryCodes(
  { worker, passwords }: Deps,
  person: { readonly personId: string; readonly organisationId: string },
): Promise<readonly string[]> {
  const codes = Array.from({ length: HOW_MANY }, (_, index) => newCode(index + 1));
  const hashes: string[] = [];
  for (const code of codes) hashes.push(await passwords.hash(plain(code)));
  await setRecoveryCodes(worker, person, hashes);
  return codes;
}

/** Each code once. */
export async function checkRecoveryCode(
  { worker, passwords }: Deps,
  personId: string,
  typed: string,
): Promise<boolean> {
  const code = typed.toUpperCase();
  if (!PATTERN.test(code)) return false;
  const number = Number(code.slice(0, 2));
  const hash = await readRecoveryCode(worker, personId, number);
  const { right } = await passwords.check(plain(code), hash);
  return right && (await useRecoveryCode(worker, personId, number));
}

function newCode(number: number): string {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  );
  return [String(number).padStart(2, '0'), ...groups].join('-');
}

function plain(code: string): string {
  return code.replaceAll('-', '');
}
