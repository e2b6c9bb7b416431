import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ADR = fileURLToPath(new URL('../../docs/adr/', import.meta.url));
const PACKAGE = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>;

const files = readdirSync(ADR).filter((name) => name !== 'README.md');
const textOf = (file: string): string => readFileSync(`${ADR}${file}`, 'utf8');

describe('the decisions', () => {
  it('are numbered from 1 on, no number twice, none left out', () => {
    const numbers = files.map((file) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]));
    expect([...numbers].sort((a, b) => a - b)).toEqual(files.map((_file, index) => index + 1));
  });

  it.each(files)('%s has its number in the title and says context, decision and consequences', (file) => {
    const text = textOf(file);
    expect(text.startsWith(`# ${Number(file.slice(0, 4))}. `)).toBe(true);
    for (const part of ['Context', 'Decision', 'Consequences']) expect(text).toContain(`**${part}.**`);
  });

  it('name every dependency, and none that is not there', () => {
    const there = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
    const installed = there.flatMap((kind) => Object.keys(PACKAGE[kind] ?? {}));
    const lines = textOf('0006-dependencies.md').split('\n').filter((line) => line.startsWith('- '));
    const named = lines.flatMap((line) =>
      [...(line.split(' — ')[0] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
    );
    expect([...named].sort()).toEqual([...installed].sort());
  });
});
