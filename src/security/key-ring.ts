import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { DataKey } from './envelope.js';
import type { KeyProvider } from './key-provider.js';

/** A data key as it is stored: wrapped by a versioned key-encryption key. */
export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly kekVersion: number;
}

/** How many unwrapped keys stay in memory, and how long (CR-03). */
const MOST_KEYS = 500;
const KEEP_FOR_MS = 5 * 60 * 1000;

interface Kept {
  readonly secret: Buffer;
  readonly until: number;
}

/** Makes and unwraps the keys of cases and organisations. Unwrapped keys live in memory only, and not for long. */
export class KeyRing {
  readonly provider: KeyProvider;
  readonly #known = new Map<string, Kept>();
  #sweep: NodeJS.Timeout | null = null;

  constructor(provider: KeyProvider) {
    this.provider = provider;
  }

  create(): { key: DataKey; stored: WrappedKey } {
    const key = { id: randomUUID(), secret: randomBytes(32) };
    const { wrapped, version } = this.provider.wrap(key.secret, key.id);
    this.#remember(key);
    return { key, stored: { id: key.id, wrapped, kekVersion: version } };
  }

  /** @throws when the version of the key-encryption key is not there, or the wrapped key was altered. */
  unwrap(stored: WrappedKey): DataKey {
    const known = this.#known.get(stored.id);
    // A copy: the kept one is overwritten when it is dropped, perhaps while the caller still works.
    if (known !== undefined && known.until > Date.now())
      return { id: stored.id, secret: Buffer.from(known.secret) };
    const secret = this.provider.unwrap(stored.wrapped, stored.kekVersion, stored.id);
    const key = { id: stored.id, secret };
    this.#remember(key);
    return key;
  }

  /**
   * What stands in a deny list instead of a person's id: an operator cannot read who is suspected (4.6). Lasts through
   * every rotation: the deny list must go on to match.
   */
  personToken(organisationId: string, personId: string): string {
    return this.#mac('personToken', `${organisationId}/${personId}`);
  }

  /** A hash of something people wrote, that nobody can guess back without the keys. */
  fingerprint(text: string): string {
    return this.#mac('fingerprint', text);
  }

  /** 32 bytes for one purpose (a pepper, a cookie signature), never used for another. */
  derive(purpose: string): Buffer {
    return this.provider.derive(purpose);
  }

  #mac(purpose: 'personToken' | 'fingerprint', text: string): string {
    return createHmac('sha256', this.provider.derive(purpose)).update(text).digest('hex');
  }

  #remember(key: DataKey): void {
    this.#drop(key.id);
    this.#known.set(key.id, { secret: Buffer.from(key.secret), until: Date.now() + KEEP_FOR_MS });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KEYS && oldest !== undefined) this.#drop(oldest);
    this.#sweep ??= setTimeout(() => this.#dropOld(), KEEP_FOR_MS).unref();
  }

  #dropOld(): void {
    this.#sweep = null;
    for (const [id, { until }] of this.#known) if (until <= Date.now()) this.#drop(id);
    if (this.#known.size > 0) this.#sweep = setTimeout(() => this.#dropOld(), KEEP_FOR_MS).unref();
  }

  #drop(id: string): void {
    this.#known.get(id)?.secret.fill(0);
    this.#known.delete(id);
  }
}
