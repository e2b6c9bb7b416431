import { harmless } from './harmless.js';

/** Rows as CSV (RFC 4180) that a spreadsheet reads as text: no cell can become a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  // The mark tells spreadsheets that this is UTF-8.
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = harmless(text);
  return /[;,"\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
