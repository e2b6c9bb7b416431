import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail as a person would see it. */
export interface ReadMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: string;
}

/** Every mail in a local outbox. */
export async function readOutbox(directory: string): Promise<readonly ReadMail[]> {
  const files = await readdir(directory).catch(() => []);
  const mails = files.filter((name) => name.endsWith('.eml'));
  return Promise.all(mails.map(async (name) => readMail(await readFile(join(directory, name), 'utf8'))));
}

/** Takes a message apart: headers unfolded and decoded, the two bodies decoded. */
export function readMail(raw: string): ReadMail {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const headers = head.replace(/\r?\n[ \t]+/g, ' ');
  const body = rest.join('\n\n');
  const boundary = /boundary="?([^"\n;]+)"?/.exec(headers)?.[1] ?? '';
  const parts = body.split(`--${boundary}`);
  const part = (type: string): string => decodeBody(parts.find((one) => one.includes(type)) ?? '');
  return {
    id: header(headers, 'Message-ID'),
    to: header(headers, 'To'),
    subject: decodeWords(header(headers, 'Subject')),
    text: part('text/plain'),
    html: part('text/html'),
    headers,
  };
}

function header(headers: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
}

function decodeWords(text: string): string {
  return text.replace(/=\?utf-8\?([QB])\?([^?]*)\?=\s*/gi, (_all, how: string, coded: string) =>
    how.toUpperCase() === 'B'
      ? Buffer.from(coded, 'base64').toString('utf8')
      : quotedPrintable(coded.replaceAll('_', ' ')),
  );
}

function decodeBody(part: string): string {
  const [head = '', ...rest] = part.trimStart().split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/quoted-printable/i.test(head)) return quotedPrintable(body.replace(/=\r?\n/g, ''));
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : body;
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return /=[0-9A-F]{2}/i.test(text) ? Buffer.from(bytes, 'latin1').toString('utf8') : text;
}
