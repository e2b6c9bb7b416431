import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Says what a backup holds; its name marks the folder, so that no key is ever kept in it (CR-01). */
export const MANIFEST = 'waaklicht-backup.json';

const manifestSchema = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  /** The migrations of the database it came from; it goes back into one with the same. */
  migrations: z.array(z.string()),
  /** Weekly backups that are kept long leave the wrapped keys out (CR-23). */
  withKeys: z.boolean(),
  /** The key of the files, for the public key of the backup alone; null = not encrypted. */
  fileKey: z.base64().nullable(),
  tables: z.array(z.object({ name: z.string(), rows: z.int(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** @throws when the folder holds no backup of this form. */
export async function readManifest(folder: string): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
}

/** A fresh key for the files of one backup, and how it is kept: for the holder of the private key (OP-17). */
export function newFileKey(publicKey: string): { readonly secret: Buffer; readonly kept: string } {
  const secret = randomBytes(32);
  return { secret, kept: publicEncrypt({ key: publicKey, ...OAEP }, secret).toString('base64') };
}

export function openFileKey(kept: string, privateKey: string): Buffer {
  return privateDecrypt({ key: privateKey, ...OAEP }, Buffer.from(kept, 'base64'));
}

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;
const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/** Writes the lines of one table; encrypted when there is a key. @returns how many, and their hash. */
export async function writeLines(
  file: string,
  secret: Buffer | null,
  batches: AsyncIterable<readonly string[]>,
): Promise<{ readonly rows: number; readonly sha256: string }> {
  const handle = await open(file, 'wx', 0o600);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    const iv = randomBytes(IV_LENGTH);
    const cipher =
      secret && createCipheriv('aes-256-gcm', secret, iv, { authTagLength: TAG_LENGTH }).setAAD(nameOf(file));
    if (cipher !== null) await handle.write(iv);
    for await (const batch of batches) {
      if (batch.length === 0) continue;
      rows += batch.length;
      const bytes = Buffer.from(`${batch.join('\n')}\n`);
      hash.update(bytes);
      await handle.write(cipher === null ? bytes : cipher.update(bytes));
    }
    if (cipher !== null) {
      await handle.write(cipher.final());
      await handle.write(cipher.getAuthTag());
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { rows, sha256: hash.digest('hex') };
}

/** The lines of one table. @throws when the file is not what the manifest says. */
export async function readLines(
  file: string,
  secret: Buffer | null,
  sha256: string,
): Promise<readonly string[]> {
  const stored = await readFile(file);
  const bytes = secret === null ? stored : decrypted(stored, secret, file);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`${file} is niet wat het manifest zegt`);
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function decrypted(stored: Buffer, secret: Buffer, file: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', secret, stored.subarray(0, IV_LENGTH), {
    authTagLength: TAG_LENGTH,
  });
  decipher.setAAD(nameOf(file));
  decipher.setAuthTag(stored.subarray(-TAG_LENGTH));
  return Buffer.concat([decipher.update(stored.subarray(IV_LENGTH, -TAG_LENGTH)), decipher.final()]);
}

/** A file put under another name does not open. */
function nameOf(file: string): Buffer {
  return Buffer.from(file.slice(file.lastIndexOf('/') + 1));
}
