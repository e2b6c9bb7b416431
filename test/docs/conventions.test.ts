import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const table = readFileSync(`${ROOT}docs/conventions.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| convention'));
const guards = table.map((line) => line.split(' | ')[1] ?? '');

describe('the table of conventions', () => {
  it('names a guard for each', () => {
    expect(guards.filter((guard) => guard.trim() === '')).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const named = guards.flatMap((guard) => [...guard.matchAll(/`((?:test|src|\.)[\w./-]+)`/g)]);
    const paths = named.map((match) => match[1] ?? '');
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });
});
