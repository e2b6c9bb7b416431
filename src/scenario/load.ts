import { readFile, stat } from 'node:fs/promises';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { scenarioFile, type ScenarioFile } from './format.js';

/** What is wrong in a file, where, and what was expected there. */
export interface ScenarioFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly expected: string;
}

export type Loaded =
  | { readonly ok: true; readonly scenario: ScenarioFile }
  | { readonly ok: false; readonly faults: readonly ScenarioFault[] };

/** Larger than any scenario a person writes; smaller than what would hurt (BI-40). */
const MAX_BYTES = 1024 * 1024;

/** Reads one scenario file. Bad input is an answer, not an exception. */
export async function loadScenario(file: string): Promise<Loaded> {
  let text: string;
  try {
    if ((await stat(file)).size > MAX_BYTES) return fault(file, 1, '(file)', 'at most 1 MiB');
    text = await readFile(file, 'utf8');
  } catch {
    return fault(file, 1, '(file)', 'a readable file');
  }
  return readScenario(file, text);
}

/** YAML 1.2 core schema: days, times and yes/no stay strings; no tags, no alias bombs. */
export function readScenario(file: string, text: string): Loaded {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    lineCounter: lines,
    uniqueKeys: true,
  });
  const [first] = [...document.errors, ...document.warnings];
  if (first !== undefined) return fault(file, lines.linePos(first.pos[0]).line, '(yaml)', first.message);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    return fault(file, 1, '(yaml)', 'no more than 20 aliases');
  }
  const parsed = scenarioFile.safeParse(value);
  const faults = parsed.success
    ? consistencyFaults(parsed.data)
    : parsed.error.issues.map((issue) => ({ path: issue.path, expected: expectedBy(issue) }));
  if (parsed.success && faults.length === 0) return { ok: true, scenario: parsed.data };
  return {
    ok: false,
    faults: faults.map(({ path, expected }) => ({
      file,
      line: lineOf(document, path, lines),
      field: path.map(String).join('.') || '(file)',
      expected,
    })),
  };
}

interface Inconsistency {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/** What a schema cannot say: times only go forward, and `by` is somebody in the file. */
function consistencyFaults(scenario: ScenarioFile): readonly Inconsistency[] {
  const faults: Inconsistency[] = [];
  let previous = '';
  for (const [index, step] of scenario.steps.entries()) {
    if (step.at < previous) faults.push({ path: ['steps', index, 'at'], expected: `not before ${previous}` });
    previous = step.at;
    if (step.by !== undefined && !Object.hasOwn(scenario.people, step.by)) {
      faults.push({ path: ['steps', index, 'by'], expected: 'a key of people' });
    }
  }
  return faults;
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `no such field: ${issue.keys.join(', ')}`;
  return issue.message;
}

/** The line of a field, or of the nearest thing around it that exists. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = document.getIn(path.slice(0, length), true);
    if (isNode(found) && (isScalar(found) || isMap(found) || isSeq(found)) && found.range) {
      return lines.linePos(found.range[0]).line;
    }
  }
  return 1;
}

function fault(file: string, line: number, field: string, expected: string): Loaded {
  return { ok: false, faults: [{ file, line, field, expected }] };
}
