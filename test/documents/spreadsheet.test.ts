import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { csv } from '../../src/documents/csv.js';
import { odsOf } from '../../src/documents/spreadsheet.js';

/** What begins a formula in Excel, LibreOffice or Google (BI-34), and what hides one. */
const DANGEROUS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1+1',
  '\u0000=1',
  '\u0000 +cmd|x',
];

describe('what somebody wrote never becomes a formula in a file (BI-34)', () => {
  it.each(DANGEROUS)('%j begins with an apostrophe in CSV', (text) => {
    expect(csv([[text]]).slice(1)).toMatch(/^"'/);
  });

  it.each(DANGEROUS)('%j is typed as text in ODS, with an apostrophe and without a formula', (text) => {
    const content = strFromU8(unzipSync(odsOf('x', [[text]]))['content.xml'] ?? new Uint8Array());
    expect(content).toContain('office:value-type="string"><text:p>\'');
    expect(content).not.toContain('table:formula');
    expect(content).not.toContain('\u0000');
  });

  it('numbers stay numbers, and marks of XML stay text', () => {
    const content = strFromU8(unzipSync(odsOf('x', [['<b>&"', 12]]))['content.xml'] ?? new Uint8Array());
    expect(content).toContain('office:value="12"');
    expect(content).toContain('&lt;b&gt;&amp;&quot;');
  });

  it('a program knows an ODS file by its first entry, which is not compressed', () => {
    const file = odsOf('x', [['a']]).toString('latin1');
    expect(file.slice(30, 38)).toBe('mimetype');
    expect(file.slice(38)).toMatch(/^application\/vnd\.oasis\.opendocument\.spreadsheet/);
  });
});
