import type { CaseSheet } from '../../../casefile/case-sheet.js';
import type { Words } from '../../../casefile/reads.js';
import type { Nature, SubjectKind } from '../../../domain/case/names.js';
import { nl } from '../../texts/nl.js';

/** Somebody the case is about. */
export interface Subject {
  readonly kind: SubjectKind;
  /** `null` = not written down. */
  readonly name: string | null;
  readonly age: number | null;
  /** Added by the kindcheck, not by the signal. */
  readonly byKindcheck: boolean;
}

export interface AboutWhom {
  readonly subjects: readonly Subject[];
  readonly natures: readonly Nature[];
}

interface Named {
  readonly kind?: SubjectKind;
  readonly name?: string;
  readonly age?: number;
}

/** Whom the case is about: as opened, as described since, and the children the kindcheck found. */
export function aboutWhom({ items, state }: Pick<CaseSheet, 'items' | 'state'>): AboutWhom {
  const entries = items.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  return { subjects: subjectsIn(entries), natures: state.natures };
}

export function subjectsIn(entries: readonly Words[]): readonly Subject[] {
  let subjects: readonly Subject[] = [];
  for (const entry of entries) {
    const byKindcheck = entry['type'] === 'recordKindcheck';
    const list = entry[byKindcheck ? 'children' : 'subjects'];
    if (!Array.isArray(list)) continue;
    const found = (list as readonly Named[]).map((one) => subjectOf(one, byKindcheck));
    subjects = byKindcheck ? [...subjects, ...found] : found;
  }
  return subjects;
}

function subjectOf({ kind = 'child', name, age }: Named, byKindcheck: boolean): Subject {
  return { kind, name: name ?? null, age: age ?? null, byKindcheck };
}

const words = nl.case.about;

/** "kind, 8 jaar": who it is without saying who (P5). */
export function nameless({ kind, age }: Pick<Subject, 'kind' | 'age'>): string {
  return age === null ? words.kinds[kind] : `${words.kinds[kind]}, ${words.age(age)}`;
}

/** "Sam de Vries, 8 jaar", or without a name what is known. */
export function withName(subject: Subject): string {
  if (subject.name === null) return nameless(subject);
  return subject.age === null ? subject.name : `${subject.name}, ${words.age(subject.age)}`;
}
