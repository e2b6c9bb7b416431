import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHOICES } from '../../src/domain/law/choices.js';
import { GLOSSARY } from '../../src/domain/law/glossary.js';
import { RULES, type Rule } from '../../src/domain/law/rules.js';
import type { Proof } from './find-proof.js';

/** Rules without code or without proof, in one sentence each. */
export function ruleGaps(
  proofOf: (rule: string) => Proof,
  rules: readonly Rule[] = RULES,
): readonly string[] {
  return rules.flatMap((rule) => {
    const { code, tests, scenarios } = proofOf(rule.id);
    return [
      ...(code.length === 0 ? [`${rule.id} is named in no code`] : []),
      ...(tests.length + scenarios.length === 0 ? [`${rule.id} is proven by no test and no scenario`] : []),
    ];
  });
}

/** Names in the glossary that the code does not have. */
export function glossaryGaps(fileOf: (identifier: string) => string | null): readonly string[] {
  return GLOSSARY.flatMap(({ terms }) => terms)
    .filter(({ identifier }) => fileOf(identifier) === null)
    .map(({ term, identifier }) => `${term}: ${identifier} does not exist in the code`);
}

/** Choices that point to a scenario that is not there. */
export function choiceGaps(root: string): readonly string[] {
  return CHOICES.filter(({ scenario }) => !existsSync(join(root, 'test/scenarios/own', `${scenario}.yaml`))).map(
    ({ question, scenario }) => `${question} names ${scenario}, which does not exist`,
  );
}
