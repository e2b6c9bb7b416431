import { createHash, createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import { makeCredential, readAccount } from '../store/accounts.js';
import { keepLink, queueAccountMail, type LinkPurpose, type Person } from '../store/account-links.js';

const MINUTE = 60_000;
/** AU-01, AU-08, AU-19. */
const LASTS: Readonly<Record<LinkPurpose, number>> = {
  invitation: 24 * 60 * MINUTE,
  reset: 60 * MINUTE,
  factor: 10 * MINUTE,
};

interface Deps {
  readonly worker: pg.Pool;
  readonly keys: KeyRing;
}

/** Mails somebody a link of 256 random bits that works once; only its hash is stored. */
export async function sendLink({ worker, keys }: Deps, person: Person, purpose: LinkPurpose): Promise<void> {
  const secret = randomBytes(32).toString('base64url');
  const { personId, organisationId } = person;
  await keepLink(worker, {
    personId,
    organisationId,
    purpose,
    hash: linkHash(secret),
    lastsMs: LASTS[purpose],
  });
  await queueAccountMail(worker, keys, { personId, organisationId, kind: purpose, secret });
}

/** Gives a colleague an account without a password, and mails her the invitation (AU-01). */
export async function invite(deps: Deps, personId: string): Promise<void> {
  const account = await readAccount(deps.worker, personId);
  if (account === null) throw new Error('There is no such person');
  await makeCredential(deps.worker, { ...account, login: account.email });
  await sendLink(deps, account, 'invitation');
}

export function linkHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The seed of an app that is being set up: follows from the secret in the cookie, so that nothing is stored before it works. */
export function seedBytes(secret: string): Buffer {
  return createHmac('sha256', secret).update('totp-seed').digest().subarray(0, 20);
}
