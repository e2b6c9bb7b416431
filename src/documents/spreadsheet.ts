import { strToU8, zipSync } from 'fflate';
import { harmless } from './harmless.js';

/** Rows of cells; numbers stay numbers. */
export type Sheet = readonly (readonly (string | number)[])[];

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const TABLE = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0';
const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
const MANIFEST = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** An OpenDocument spreadsheet (ISO 26300) with one table; every text is typed as text, no cell has a formula. */
export function odsOf(name: string, sheet: Sheet): Buffer {
  const rows = sheet.map((row) => `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`).join('');
  const content = `${XML}<office:document-content xmlns:office="${OFFICE}" xmlns:table="${TABLE}" xmlns:text="${TEXT}" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${escaped(name)}">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest = `${XML}<manifest:manifest xmlns:manifest="${MANIFEST}" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  // The type comes first and is not compressed: by that a program knows the file.
  const files = zipSync({
    mimetype: [strToU8(MIME), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  });
  return Buffer.from(files);
}

function odsCell(value: string | number): string {
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  const lines = harmless(value).split(/\r\n|\r|\n/);
  const paragraphs = lines.map((line) => `<text:p>${escaped(line)}</text:p>`).join('');
  return `<table:table-cell office:value-type="string">${paragraphs}</table:table-cell>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
