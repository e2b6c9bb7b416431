import type { KeyObject } from 'node:crypto';

/** What the provider's own secrets are for; each purpose has a key of its own, derived from one that never leaves. */
export type Purpose = 'pepper' | 'cookie' | 'csrf';

/** Secrets that may not change while the record lives: what was computed with them is compared for years. */
export type LastingPurpose = 'personToken' | 'fingerprint';

export interface Signed {
  readonly keyId: string;
  readonly signature: Buffer;
}

/**
 * Holds the key-encryption keys and the signing key, in another domain than the record (CR-01). The record holds only
 * what came out of `wrap`. Losing the provider is losing every case: see docs/beheer/sleutels-wisselen.md.
 */
export interface KeyProvider {
  currentVersion(): number;
  versions(): readonly number[];
  /** @param context what the key belongs to; the same is needed to unwrap. */
  wrap(secret: Buffer, context: string): { readonly wrapped: Buffer; readonly version: number };
  /** @throws KeyIsGone, or when the wrapped key was altered. */
  unwrap(wrapped: Buffer, version: number, context: string): Buffer;
  /** The current secret of a purpose, and the earlier ones that are still accepted, newest first (AU-03). */
  secrets(purpose: Purpose): readonly { readonly version: number; readonly value: Buffer }[];
  lasting(purpose: LastingPurpose): Buffer;
  /** Ed25519, for anchors and manifests (LG-04). */
  sign(message: Buffer): Signed;
  /** Every public key there ever was, by id: old anchors stay verifiable. */
  publicKeys(): ReadonlyMap<string, KeyObject>;
}

/** The version of the key-encryption key that a row names is not there (any more). */
export class KeyIsGone extends Error {
  constructor(version: number) {
    super(`Key-encryption key ${version} is not there`);
  }
}

/** The keys cannot be used as they are; the message says what to do, and holds no key. */
export class UnusableKeys extends Error {}
