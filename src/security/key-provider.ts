import type { KeyObject } from 'node:crypto';

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
  /** @throws KeyIsGone; CannotOpen when the wrapped key was altered. */
  unwrap(wrapped: Buffer, version: number, context: string): Buffer;
  /**
   * 32 bytes for one purpose (a pepper, a cookie signature, the deny list) and never for another. Lasts through every
   * rotation: what was computed with it is compared for years.
   */
  derive(purpose: string): Buffer;
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
