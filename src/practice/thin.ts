import type { LearnerAct } from './acts.js';

/** What was recorded so briefly that a colleague would have to ask: few words, or a reason without a fact. */
export type Thin = 'fewWords' | 'reasonWithoutFact';

/** Fields in which people explain themselves. */
const EXPLAINS: readonly string[] = [
  'reason', 'outcome', 'explanation', 'goal', 'facts', 'reaction', 'opinions', 'purpose', 'weighing', 'observed',
]; // prettier-ignore

/** Acts that rest on what is on file. */
const REASONED: ReadonlySet<string> = new Set(['answerAfweging', 'decideMelding', 'decideHelp']);

/** A sentence of somebody who explains has at least so many words [P]. */
const FEWEST_WORDS = 5;
/** Two words are about the same thing when they begin the same [P]; shorter words say little. */
const STEM = 5;

/** What is thin in an act, beside what the learner had recorded before it. Counts words; understands nothing. */
export function thinIn(act: LearnerAct, before: readonly LearnerAct[]): readonly Thin[] {
  const texts = EXPLAINS.flatMap((field) => {
    const text = act.fields[field];
    // `outcome` of a conversation is a choice, not a text.
    const chosen = act.type === 'holdConversation' && field === 'outcome';
    return typeof text === 'string' && !chosen ? [text] : [];
  });
  const brief = texts.some((text) => text.trim().split(/\s+/).length < FEWEST_WORDS);
  const reason = act.fields['reason'];
  const bare = REASONED.has(act.type) && typeof reason === 'string' && !mentions(reason, factsIn(before));
  return [...(brief ? (['fewWords'] as const) : []), ...(bare ? (['reasonWithoutFact'] as const) : [])];
}

function mentions(text: string, facts: ReadonlySet<string>): boolean {
  return stemsOf(text).some((stem) => facts.has(stem));
}

function factsIn(acts: readonly LearnerAct[]): ReadonlySet<string> {
  return new Set(acts.flatMap(({ fields }) => stemsIn(fields)));
}

function stemsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return stemsOf(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stemsIn);
}

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= STEM).map((word) => word.slice(0, STEM));
}
