import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CASE_PERMISSIONS } from '../../src/domain/rights/permissions.js';
import { writeRights } from '../../tools/docs/write-rights.js';

const FILE = fileURLToPath(new URL('../../docs/rechten.md', import.meta.url));

describe('docs/rechten.md', () => {
  it('is made from the tables that decide (npm run docs:rights)', async () => {
    expect(await readFile(FILE, 'utf8')).toBe(writeRights());
  });

  it('has every command of the tables', () => {
    const text = writeRights();
    for (const type of CASE_PERMISSIONS.flatMap((row) => row.commands)) expect(text).toContain(type);
  });
});
