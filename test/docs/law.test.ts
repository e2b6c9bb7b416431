import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, expect } from '@jest/globals';
import { CHOICES } from '../../src/domain/law/choices.js';
import { RULES } from '../../src/domain/law/rules.js';
import { findProof, rulesIn } from '../../tools/docs/find-proof.js';
import { choiceGaps, glossaryGaps, ruleGaps } from '../../tools/docs/gaps.js';
import { findNames, writeGlossary } from '../../tools/docs/write-glossary.js';
import { writeRules } from '../../tools/docs/write-rules.js';

const ROOT = join(import.meta.dirname, '../..');
const proofOf = findProof(ROOT);
const fileOf = findNames(ROOT);
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the readable law', () => {
  it('has every rule of the meldcode once, in order', () => {
    const numbers = Array.from({ length: 38 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    expect(RULES.map(({ id }) => id)).toEqual(numbers);
  });

  it('gives every rule a sentence of its source', () => {
    for (const { quotes } of RULES) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const { text } of quotes) expect(text.trim().length).toBeGreaterThan(10);
    }
  });

  it('has no rule without code or without proof', () => {
    expect(ruleGaps(proofOf)).toEqual([]);
  });

  it('names nothing in the glossary that the code does not have', () => {
    expect(glossaryGaps(fileOf)).toEqual([]);
  });

  it('shows every choice of its own in a scenario', () => {
    expect(choiceGaps(ROOT)).toEqual([]);
    expect(CHOICES.length).toBeGreaterThan(0);
  });

  it.each([
    { path: 'docs/regels.md', made: () => writeRules(proofOf) },
    { path: 'docs/begrippen.md', made: () => writeGlossary(fileOf) },
  ])('$path is what npm run docs:law makes of it', ({ path, made }) => {
    expect(read(path)).toBe(made());
  });
});

describe('looking for proof', () => {
  it('reads single rules and ranges, and nothing that only looks like one', () => {
    expect([...rulesIn("['R03'] R16-R18, R2 R123 XR04 R20.")]).toEqual(['R03', 'R16', 'R17', 'R18', 'R20']);
  });

  it('a rule that nothing names is a gap, once for the code and once for the proof', () => {
    const nowhere = { id: 'R99', asks: 'Bestaat niet.', quotes: [], where: 'case' } as const;
    expect(ruleGaps(proofOf, [nowhere])).toEqual([
      'R99 is named in no code',
      'R99 is proven by no test and no scenario',
    ]);
  });

  it('finds a rule in code, tests and scenarios', () => {
    const { code, scenarios } = proofOf('R03');
    expect(code).toContain('src/domain/case/decide/steps.ts');
    expect(scenarios.map(({ path }) => path)).toContain('test/scenarios/shared/v01-dispelled.yaml');
  });

  it('finds the file that declares a name, and none for a name that does not exist', () => {
    expect(fileOf('AfwegingskaderProfile')).toBe('src/domain/afwegingskader/profile.ts');
    expect(fileOf('noSuchNameAnywhere')).toBeNull();
  });
});
