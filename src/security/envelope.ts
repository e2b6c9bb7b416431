import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A data key of one case or organisation, with the random id that stands beside what it sealed. */
export interface DataKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** Where a sealed value lives. Moved to any other place it cannot be opened (CR-05). */
export interface Place {
  readonly organisationId: string;
  readonly caseId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** A sealed value that cannot be opened: altered, moved, or another key. Carries neither plaintext nor key (CR-07). */
export class CannotOpen extends Error {
  constructor() {
    super('A sealed value cannot be opened');
  }
}

const FORMAT = 0x01;
const AES_256_GCM = 0x01;
const IV_LENGTH = 12;
const TAG_LENGTH = 16;
const KEY_ID_LENGTH = 16;
const HEADER_LENGTH = 2 + KEY_ID_LENGTH + IV_LENGTH;

/** `0x01 | algorithm | keyId(16) | iv(12) | ciphertext | tag(16)` (CR-04, CR-05), padded so that lengths tell little (CR-06). */
export function seal(plaintext: string, key: DataKey, place: Place): Buffer {
  const iv = randomBytes(IV_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv, { authTagLength: TAG_LENGTH });
  cipher.setAAD(additionalData(place));
  const body = Buffer.concat([cipher.update(padded(plaintext)), cipher.final()]);
  return Buffer.concat([
    Buffer.from([FORMAT, AES_256_GCM]),
    keyIdBytes(key.id),
    iv,
    body,
    cipher.getAuthTag(),
  ]);
}

/** @throws CannotOpen */
export function open(envelope: Buffer, key: DataKey, place: Place): string {
  const wellFormed =
    envelope.length >= HEADER_LENGTH + TAG_LENGTH &&
    envelope[0] === FORMAT &&
    envelope[1] === AES_256_GCM &&
    envelope.subarray(2, 2 + KEY_ID_LENGTH).equals(keyIdBytes(key.id));
  if (!wellFormed) throw new CannotOpen();
  const iv = envelope.subarray(2 + KEY_ID_LENGTH, HEADER_LENGTH);
  const body = envelope.subarray(HEADER_LENGTH, envelope.length - TAG_LENGTH);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.secret, iv, { authTagLength: TAG_LENGTH });
    decipher.setAAD(additionalData(place));
    decipher.setAuthTag(envelope.subarray(envelope.length - TAG_LENGTH));
    return unpadded(Buffer.concat([decipher.update(body), decipher.final()]));
  } catch {
    throw new CannotOpen();
  }
}

function keyIdBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** Length-prefixed, so that no two places read the same. */
function additionalData(place: Place): Buffer {
  const parts = [
    'waaklicht',
    '1',
    place.organisationId,
    place.caseId,
    place.table,
    place.column,
    place.rowId,
  ];
  return Buffer.concat(
    parts.map((part) => {
      const bytes = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return Buffer.concat([length, bytes]);
    }),
  );
}

const SMALL_STEP = 256;
const LARGE_STEP = 1024;
const LARGE_FROM = 4096;

/** Four bytes of length, the text, zeros up to the next step. */
function padded(plaintext: string): Buffer {
  const bytes = Buffer.from(plaintext, 'utf8');
  const needed = bytes.length + 4;
  const step = needed > LARGE_FROM ? LARGE_STEP : SMALL_STEP;
  const padding = Buffer.alloc(Math.ceil(needed / step) * step);
  padding.writeUInt32BE(bytes.length);
  bytes.copy(padding, 4);
  return padding;
}

function unpadded(padding: Buffer): string {
  return padding.toString('utf8', 4, 4 + padding.readUInt32BE(0));
}
