import { createHash, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { KeyProvider } from './key-provider.js';

/** Where the log of an organisation stood at a moment. */
export interface AuditHead {
  readonly organisationId: string;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

const anchorSchema = z.object({
  at: z.iso.datetime(),
  heads: z.array(z.object({ organisationId: z.uuid(), seq: z.int(), hash: z.string() })),
  root: z.string(),
  keyId: z.string(),
  signature: z.base64(),
});

export type Anchor = z.infer<typeof anchorSchema>;

/** One line for the anchor host: all heads, their Merkle root, signed (LG-04). */
export function anchorLine(heads: readonly AuditHead[], at: Date, provider: KeyProvider): string {
  const root = merkleRoot(heads);
  const { keyId, signature } = provider.sign(messageOf(at.toISOString(), root));
  const anchor = { at: at.toISOString(), heads, root, keyId, signature: signature.toString('base64') };
  return JSON.stringify(anchor);
}

/** An anchor that was signed by us and says what was signed, or `null`. */
export function readAnchor(line: string, keys: ReadonlyMap<string, KeyObject>): Anchor | null {
  const parsed = anchorSchema.safeParse(jsonOf(line));
  if (!parsed.success) return null;
  const anchor = parsed.data;
  const key = keys.get(anchor.keyId);
  if (key === undefined || merkleRoot(anchor.heads) !== anchor.root) return null;
  const right = verify(null, messageOf(anchor.at, anchor.root), key, Buffer.from(anchor.signature, 'base64'));
  return right ? anchor : null;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function messageOf(at: string, root: string): Buffer {
  return Buffer.from(`waaklicht-anchor/1\n${at}\n${root}`);
}

/** Leaves and nodes hash differently, so that no node can pass for a leaf. An odd one moves up as it is. */
function merkleRoot(heads: readonly AuditHead[]): string {
  let level = [...heads]
    .sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1))
    .map(({ organisationId, seq, hash }) => sha256(0, Buffer.from(`${organisationId}/${seq}/${hash}`)));
  while (level.length > 1) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => {
      const left = level[index * 2] ?? Buffer.alloc(0);
      const right = level[index * 2 + 1];
      return right === undefined ? left : sha256(1, left, right);
    });
  }
  return (level[0] ?? sha256(0, Buffer.alloc(0))).toString('hex');
}

function sha256(mark: 0 | 1, ...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256').update(Buffer.from([mark]));
  for (const part of parts) hash.update(part);
  return hash.digest();
}
