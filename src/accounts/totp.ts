import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const SEED_BYTES = 20;
const STEP_MS = 30_000;

/** A new seed of 160 bits, in the base 32 that apps read (AU-15). */
export function newSeed(): string {
  return seedOf(randomBytes(SEED_BYTES));
}

/** The seed of given bytes. */
export function seedOf(bytes: Uint8Array): string {
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
}

function totpOf(seed: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Waaklicht',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_MS / 1000,
    secret: Secret.fromBase32(seed),
  });
}

/** What the QR code holds. */
export function otpauthUri(seed: string, label: string): string {
  return totpOf(seed, label).toString();
}

/** The code an app shows now: for practice sign-ins and tests. */
export function codeAt(seed: string, now: number): string {
  return totpOf(seed, 'nu').generate({ timestamp: now });
}

/** The step a code belongs to, the current one or the one before; `null` when it is no code of now. */
export function stepOf(seed: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(seed, 'nu').validate({ token: code, timestamp: now, window: 1 });
  if (delta === null || delta > 0) return null;
  return Math.floor(now / STEP_MS) + delta;
}
