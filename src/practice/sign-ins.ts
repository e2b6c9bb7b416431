import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { createLocalAccount } from '../accounts/accounts.js';
import { newSeed } from '../accounts/totp.js';
import type { KeyRing } from '../security/key-ring.js';
import { practiceMail, type PracticePerson } from './people.js';

/** How everybody of the practice organisation signs in: made by chance for each data folder, never fixed. */
export interface PracticeSignIns {
  readonly password: string;
  /** For the authenticator of who needs a second factor. */
  readonly seed: string;
}

/** @throws when nothing was seeded in this data folder. */
export async function readSignIns(directory: string): Promise<PracticeSignIns> {
  return JSON.parse(await readFile(fileIn(directory), 'utf8')) as PracticeSignIns;
}

/** Gives everybody an account, once. The file is written last: a run that was killed does it all again. */
export async function ensureSignIns(
  deps: { readonly worker: pg.Pool; readonly keys: KeyRing },
  people: Readonly<Record<PracticePerson, string>>,
  directory: string,
): Promise<PracticeSignIns> {
  const known = await readSignIns(directory).catch(() => null);
  if (known !== null) return known;
  const made = { password: newPassword(), seed: newSeed() };
  for (const [person, personId] of Object.entries(people) as [PracticePerson, string][]) {
    await createLocalAccount(deps, { personId, login: practiceMail(person), ...made });
  }
  await writeFile(fileIn(directory), JSON.stringify(made), { mode: 0o600 });
  return made;
}

function fileIn(directory: string): string {
  return join(directory, 'practice-sign-ins.json');
}

/** Easy to type over, and longer than can be guessed: about 50 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function newPassword(): string {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `oefen-${letters.slice(0, 5)}-${letters.slice(5)}`;
}
