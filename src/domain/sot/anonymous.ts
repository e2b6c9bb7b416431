import type { SubjectKind } from '../case/names.js';

/** Somebody the case is about, as far as the file knows. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly name: string | null;
  readonly age: number | null;
}

const KIND_WORDS: Readonly<Record<SubjectKind, string>> = {
  pupil: 'kind',
  child: 'kind',
  adult: 'volwassene',
  unborn: 'ongeboren kind',
};
const BAND = 2;

/** "kind, 8 tot 10 jaar": enough to think along, too little to know who it is (PV-08). */
export function anonymously(subjects: readonly Subject[]): string {
  const words = subjects.map(({ kind, age }) => {
    if (age === null || kind === 'adult' || kind === 'unborn') return KIND_WORDS[kind];
    const from = Math.floor(age / BAND) * BAND;
    return `${KIND_WORDS[kind]}, ${from} tot ${from + BAND} jaar`;
  });
  return [...new Set(words)].join(' · ') || KIND_WORDS.child;
}

/** Parts of a name that say nothing: particles, and what is too short to be found by chance. */
const SHORTEST = 3;
const PARTICLES: ReadonlySet<string> = new Set([
  'van',
  'den',
  'der',
  'het',
  'ten',
  'ter',
  'von',
  'las',
  'los',
]);

/** Whether a text that must be anonymous holds a name the case knows (PV-08). */
export function holdsName(text: string, subjects: readonly Subject[]): boolean {
  const said = new Set(wordsOf(text));
  return subjects.some(({ name }) =>
    wordsOf(name ?? '').some((word) => word.length >= SHORTEST && !PARTICLES.has(word) && said.has(word)),
  );
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('nl')
      .match(/\p{L}+/gu) ?? []
  );
}
