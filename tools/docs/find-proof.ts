import { parse } from 'yaml';
import { filesUnder, wordsOf, type SourceFile } from './read-code.js';

/** Where a rule is named: the code that enforces it and what proves it. */
export interface Proof {
  readonly code: readonly string[];
  readonly tests: readonly string[];
  readonly scenarios: readonly { readonly path: string; readonly title: string }[];
}

/** Where rules live; elsewhere the same letters number other things (reminders, pages). */
const LAW_FOLDERS = ['src/domain', 'src/casefile', 'src/edge', 'src/rounds'];

/**
 * Reads the code, the tests and the scenarios. Code counts wherever it names the rule (a doc comment, a refusal);
 * a test counts by its titles and tables, never by a remark; a scenario by its title, the comment above it and the
 * refusals it expects. Scenario files are tests: test/scenarios/scenarios.test.ts runs every one of them.
 */
export function findProof(root: string): (rule: string) => Proof {
  const code = LAW_FOLDERS.flatMap((folder) => filesUnder(root, folder, ['.ts']))
    .filter(({ path }) => !path.startsWith('src/domain/law/'))
    .map((file) => ({ path: file.path, rules: rulesIn(file.text) }));
  const tests = testsOfTheLaw(root).map((file) => {
    const { names, texts } = wordsOf(file);
    return { path: file.path, rules: rulesIn([...names, ...texts].join('\n')) };
  });
  const scenarios = filesUnder(root, 'test/scenarios', ['.yaml']).map(readScenarioProof);
  return (rule) => ({
    code: code.filter(({ rules }) => rules.has(rule)).map(({ path }) => path),
    tests: tests.filter(({ rules }) => rules.has(rule)).map(({ path }) => path),
    scenarios: scenarios.filter(({ rules }) => rules.has(rule)),
  });
}

/** Every test but those of this search itself, which name rules as examples. */
function testsOfTheLaw(root: string): readonly SourceFile[] {
  return filesUnder(root, 'test', ['.test.ts', '.test.tsx']).filter(({ path }) => !path.startsWith('test/docs/'));
}

/** Rule numbers in a text, ranges written out: `R16-R20` is five rules. */
export function rulesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, first, last] of text.matchAll(/\bR(\d\d)\b(?:[-–]R(\d\d)\b)?/g)) {
    for (let number = Number(first); number <= Number(last ?? first); number += 1) {
      found.add(`R${String(number).padStart(2, '0')}`);
    }
  }
  return found;
}

interface ScenarioProof {
  readonly path: string;
  readonly title: string;
  readonly rules: ReadonlySet<string>;
}

function readScenarioProof({ path, text }: SourceFile): ScenarioProof {
  const scenario = parse(text) as {
    title: string;
    steps: readonly { expect?: { refused?: string | readonly string[] } }[];
  };
  const above = text.slice(0, text.indexOf('title:'));
  const refused = scenario.steps.flatMap((step) => [step.expect?.refused ?? []].flat());
  return { path, title: scenario.title, rules: rulesIn([above, scenario.title, ...refused].join('\n')) };
}
