import type { IncomingMessage } from 'node:http';
import { ProblemError, type Problem } from './problem.js';
import * as problems from './problems.js';

/** Largest body (BI-01), deepest nesting and most fields in one object (BI-03). */
const LARGEST_BYTES = 1024 * 1024;
const DEEPEST = 8;
const MOST_KEYS = 100;

/** What was sent, or what is wrong with it; told only once the person may know that the address exists (PM-02). */
export type JsonBody =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

/** @throws ProblemError 413 at once: the limit comes before everything else. */
export async function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  const bytes = await readBytes(request);
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!/^application\/json(; *charset="?utf-8"?)?$/i.test(type) || encoding !== 'identity')
    return { ok: false, problem: problems.wrongMediaType };
  return parseJson(bytes);
}

/** Reads to the end also what is too large, up to a point: whoever is still sending cannot read an answer. */
const MOST_DISCARDED_BYTES = 16 * LARGEST_BYTES;

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const tooLarge = (): void => reject(new ProblemError(problems.tooLarge));
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= LARGEST_BYTES) parts.push(part);
      else parts.length = 0;
      if (length > MOST_DISCARDED_BYTES) tooLarge();
    });
    request.once('end', () => {
      if (length > LARGEST_BYTES) tooLarge();
      else resolve(Buffer.concat(parts));
    });
    request.once('error', () => reject(new ProblemError(problems.unreadable('Het verzoek brak af.'))));
  });
}

/** Strict JSON in UTF-8 without a byte order mark. */
export function parseJson(bytes: Buffer): JsonBody {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: problems.unreadable('Dit is geen JSON in UTF-8.') };
  }
  const wrong = shapeProblem(value, '', 1) ?? duplicateKey(text);
  return wrong === null ? { ok: true, value } : { ok: false, problem: wrong };
}

/** What no schema sees: depth, number of fields, `__proto__`, and numbers that JSON can write and nobody means. */
function shapeProblem(value: unknown, pointer: string, depth: number): Problem | null {
  if (typeof value === 'number') {
    const sane = Number.isFinite(value) && !Object.is(value, -0);
    return sane ? null : problems.invalidField(pointer, 'number', 'Dit is geen gewoon getal.');
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return problems.invalidField('', 'tooDeep', `Hooguit ${DEEPEST} niveaus diep.`);
  const entries = Object.entries(value);
  if (!Array.isArray(value)) {
    if (entries.length > MOST_KEYS)
      return problems.invalidField('', 'tooManyFields', `Hooguit ${MOST_KEYS} velden.`);
    if (Object.hasOwn(value, '__proto__'))
      return problems.invalidField('', 'unknownField', 'Dit veld bestaat niet.');
  }
  for (const [key, part] of entries) {
    const wrong = shapeProblem(part, `${pointer}/${key.slice(0, 60)}`, depth + 1);
    if (wrong !== null) return wrong;
  }
  return null;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gs;

/** `JSON.parse` keeps the last of two equal names; which one a reader meant nobody knows. The text is valid JSON here. */
function duplicateKey(text: string): Problem | null {
  const objects: (Set<string> | null)[] = [];
  let candidate: string | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    const names = objects.at(-1);
    if (token === '{') objects.push(new Set());
    else if (token === '[') objects.push(null);
    else if (token === '}' || token === ']') objects.pop();
    else if (token === ':' && candidate !== null && names != null) {
      const name = JSON.parse(candidate) as string;
      if (names.has(name))
        return problems.invalidField('', 'duplicateField', 'Een veld staat er twee keer in.');
      names.add(name);
    }
    candidate = token.startsWith('"') ? token : null;
  }
  return null;
}
