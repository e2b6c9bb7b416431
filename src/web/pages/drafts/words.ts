import { nl } from '../../texts/nl.js';
import { readCode, showCode } from '../../urls.js';

/** What a draft is of, in words: the code of the case and the form; never a word of what was typed. */
export function draftWords(path: string): string {
  const known: Readonly<Record<string, string>> = nl.drafts.kinds;
  const [plain = ''] = path.split('#');
  const match = /^\/zaken\/([^/]+)\/(.+)$/.exec(plain);
  if (match === null) return known[plain] ?? nl.drafts.other;
  const code = readCode(match[1] ?? '');
  const form = (match[2] ?? '').replace(/\/[0-9a-f-]{36}/, '');
  return `${code === null ? '' : showCode(code)}: ${known[form] ?? nl.drafts.other}`;
}
