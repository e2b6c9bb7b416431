import type { Subject } from '../commands/parts.js';
import type { SubjectKind } from '../names.js';

/** The kinds of people a case is about, each once: the rules ask no more (R05). */
export function kindsOf(subjects: readonly Subject[]): readonly SubjectKind[] {
  return [...new Set(subjects.map((subject) => subject.kind))];
}
