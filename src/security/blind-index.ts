import { createHmac } from 'node:crypto';
import type { DataKey } from './envelope.js';

/** How much of each code is kept: enough never to meet by chance, 128 bits (CR-09). */
const KEPT_BYTES = 16;

/** Dutch and common other prefixes of family names: nobody is found by "van". */
const PREFIXES: ReadonlySet<string> = new Set([
  'van', 'von', 'de', 'den', 'der', 'het', 't', 'te', 'ten', 'ter', 'in', 'op', 'aan', 'bij', 'uit', 'voor', 'la', 'le',
  'du', 'da', 'dos', 'el', 'al', 'ben', 'bin', 'bint', 'ibn', 'd', 'l', 's',
]); // prettier-ignore

/** The parts of a name that count: without accents, small letters, without prefixes. Never sorted, never stored. */
export function nameParts(name: string): readonly string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const parts = words.filter((word) => !PREFIXES.has(word));
  return parts.length > 0 ? parts : words;
}

/** What stands in the index for a name: one code for each part, one for the whole. Only exact parts can be found. */
export function nameCodes(name: string, key: DataKey): { readonly parts: Buffer[]; readonly whole: Buffer } {
  const parts = nameParts(name);
  return {
    parts: parts.map((part) => code(`part/${part}`, key)),
    whole: code(`whole/${parts.join(' ')}`, key),
  };
}

function code(text: string, key: DataKey): Buffer {
  return createHmac('sha256', key.secret).update(text).digest().subarray(0, KEPT_BYTES);
}
