import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataKey } from './envelope.js';

/** A data key as it is stored: wrapped by a versioned key-encryption key. */
export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly kekVersion: number;
}

/** How many unwrapped keys stay in memory, and how long (CR-03). */
const MOST_KEYS = 500;
const KEEP_FOR_MS = 5 * 60 * 1000;

/** Makes, wraps and unwraps the keys of cases. Unwrapped keys live in memory only. */
export class KeyRing {
  readonly #keks: ReadonlyMap<number, Buffer>;
  readonly #current: number;
  readonly #known = new Map<string, { key: DataKey; until: number }>();

  constructor(keks: ReadonlyMap<number, Buffer>) {
    this.#keks = keks;
    this.#current = Math.max(...keks.keys());
  }

  create(): { key: DataKey; stored: WrappedKey } {
    const key = { id: randomUUID(), secret: randomBytes(32) };
    const stored = { id: key.id, wrapped: this.#wrap(key), kekVersion: this.#current };
    this.#remember(key);
    return { key, stored };
  }

  /** @throws when the version of the key-encryption key is not there, or the wrapped key was altered. */
  unwrap(stored: WrappedKey): DataKey {
    const known = this.#known.get(stored.id);
    if (known !== undefined && known.until > Date.now()) return known.key;
    const kek = this.#keks.get(stored.kekVersion);
    if (kek === undefined) throw new Error(`Key-encryption key ${stored.kekVersion} is not there`);
    const decipher = createDecipheriv('aes-256-gcm', kek, stored.wrapped.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(stored.id));
    decipher.setAuthTag(stored.wrapped.subarray(-16));
    const secret = Buffer.concat([decipher.update(stored.wrapped.subarray(12, -16)), decipher.final()]);
    const key = { id: stored.id, secret };
    this.#remember(key);
    return key;
  }

  /** What stands in a deny list instead of a person's id: an operator cannot read who is suspected (4.6). */
  personToken(organisationId: string, personId: string): string {
    return createHmac('sha256', this.#keks.get(1) ?? '')
      .update(`${organisationId}/${personId}`)
      .digest('hex');
  }

  #wrap(key: DataKey): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#keks.get(this.#current) ?? '', iv, {
      authTagLength: 16,
    });
    cipher.setAAD(Buffer.from(key.id));
    return Buffer.concat([iv, cipher.update(key.secret), cipher.final(), cipher.getAuthTag()]);
  }

  #remember(key: DataKey): void {
    this.#known.delete(key.id);
    this.#known.set(key.id, { key, until: Date.now() + KEEP_FOR_MS });
    const [oldest] = this.#known.keys();
    if (this.#known.size <= MOST_KEYS || oldest === undefined) return;
    this.#known.delete(oldest);
  }
}

/**
 * Reads the key-encryption keys from a file, one base64 key a line (line n = version n); makes the file when it is not
 * there. @throws when others may read it, or a key has not 32 bytes.
 */
export async function keyRingFromFile(file: string): Promise<KeyRing> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' }).catch(
    ignoreExisting,
  );
  if (((await stat(file)).mode & 0o077) !== 0)
    throw new Error(`${file} is leesbaar voor anderen: chmod 600 ${file}`);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const keks = new Map(lines.map((line, index) => [index + 1, Buffer.from(line, 'base64')]));
  if ([...keks.values()].some((kek) => kek.length !== 32))
    throw new Error(`${file} bevat een sleutel met verkeerde lengte`);
  return new KeyRing(keks);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
