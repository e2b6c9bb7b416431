import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import { CannotOpen } from './envelope.js';
import { KeyIsGone, UnusableKeys, type KeyProvider, type Signed } from './key-provider.js';

const secret = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32);
const versioned = z.array(
  z.object({ version: z.number().int().min(1), made: z.iso.datetime(), value: secret }),
);

/** What a provider keeps, as text in a file or in the environment. */
const materialSchema = z.object({
  format: z.literal(1),
  kek: versioned.min(1),
  /** From this one every secret is derived that may not change while the record lives. */
  lasting: secret,
  signing: z.array(z.object({ id: z.string(), made: z.iso.datetime(), key: z.string() })).min(1),
});

export type KeyMaterial = z.infer<typeof materialSchema>;

/** @throws UnusableKeys; never quotes what it read. */
export function parseMaterial(text: string): KeyMaterial {
  try {
    return materialSchema.parse(JSON.parse(text));
  } catch {
    throw new UnusableKeys('De sleutels zijn niet leesbaar: verkeerde vorm of lengte.');
  }
}

export function newMaterial(): KeyMaterial {
  return {
    format: 1,
    kek: [newVersion(1)],
    lasting: randomBytes(32).toString('base64'),
    signing: [newSigningKey()],
  };
}

function newVersion(version: number): KeyMaterial['kek'][number] {
  return { version, made: new Date().toISOString(), value: randomBytes(32).toString('base64') };
}

function newSigningKey(): KeyMaterial['signing'][number] {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return { id: randomBytes(8).toString('hex'), made: new Date().toISOString(), key };
}

/** The next version of the key-encryption key; the others stay until the rows have left them (CR-16). */
export function withNewKek(material: KeyMaterial): KeyMaterial {
  return { ...material, kek: [...material.kek, newVersion(currentOf(material.kek) + 1)] };
}

/** Drops versions of the key-encryption key. The current one stays, whatever is asked. */
export function withoutKeks(material: KeyMaterial, versions: ReadonlySet<number>): KeyMaterial {
  const current = currentOf(material.kek);
  return {
    ...material,
    kek: material.kek.filter((one) => one.version === current || !versions.has(one.version)),
  };
}

function currentOf(list: KeyMaterial['kek']): number {
  return Math.max(...list.map((one) => one.version));
}

const IV_LENGTH = 12;
const TAG_LENGTH = 16;
/** The work of a provider on key material that `read` gives, so that a changed file counts at once. */
export function providerOn(read: () => KeyMaterial): KeyProvider {
  const kekOf = (version: number): Buffer => {
    const found = read().kek.find((one) => one.version === version);
    if (found === undefined) throw new KeyIsGone(version);
    return Buffer.from(found.value, 'base64');
  };
  return {
    currentVersion: () => currentOf(read().kek),
    versions: () => read().kek.map((one) => one.version),
    wrap(plain, context) {
      const version = currentOf(read().kek);
      const iv = randomBytes(IV_LENGTH);
      const cipher = createCipheriv('aes-256-gcm', kekOf(version), iv, { authTagLength: TAG_LENGTH });
      cipher.setAAD(Buffer.from(context));
      const wrapped = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      return { wrapped, version };
    },
    unwrap(wrapped, version, context) {
      const iv = wrapped.subarray(0, IV_LENGTH);
      const decipher = createDecipheriv('aes-256-gcm', kekOf(version), iv, { authTagLength: TAG_LENGTH });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(wrapped.subarray(-TAG_LENGTH));
      try {
        return Buffer.concat([decipher.update(wrapped.subarray(IV_LENGTH, -TAG_LENGTH)), decipher.final()]);
      } catch {
        throw new CannotOpen();
      }
    },
    derive: (purpose) => derived(read(), purpose),
    sign: (message) => signed(read(), message),
    publicKeys: () => new Map(read().signing.map((one) => [one.id, createPublicKey(privateKeyOf(one.key))])),
  };
}

/** Derived once for as long as the material is the same. */
const derivedFrom = new WeakMap<KeyMaterial, Map<string, Buffer>>();

function derived(material: KeyMaterial, purpose: string): Buffer {
  const known = derivedFrom.get(material) ?? new Map<string, Buffer>();
  derivedFrom.set(material, known);
  const secret =
    known.get(purpose) ??
    Buffer.from(hkdfSync('sha256', Buffer.from(material.lasting, 'base64'), 'waaklicht', purpose, 32));
  known.set(purpose, secret);
  return secret;
}

function signed(material: KeyMaterial, message: Buffer): Signed {
  const newest = material.signing.at(-1);
  if (newest === undefined) throw new UnusableKeys('Er is geen sleutel om te ondertekenen.');
  return { keyId: newest.id, signature: sign(null, message, privateKeyOf(newest.key)) };
}

function privateKeyOf(der: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' });
}
