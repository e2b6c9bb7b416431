import { parseLocal, type Instant } from '../domain/terms/amsterdam.js';
import type { LearnerAct } from './acts.js';
import type { ExpertStep, Lesson } from './lessons/format.js';
import { thinIn, type Thin } from './thin.js';

/**
 * How a step of the expert came out on the road of the learner. What somebody weighed is never judged: whoever answers
 * another way goes another road from there, and what is not on it is not missed.
 */
export type Outcome = 'done' | 'late' | 'otherOrder' | 'missed' | 'otherRoad' | 'notNeeded';

export interface ComparedStep {
  readonly step: ExpertStep;
  readonly outcome: Outcome;
  readonly expertAt: Instant;
  readonly act: LearnerAct | null;
  readonly thin: readonly Thin[];
}

export interface Comparison {
  readonly steps: readonly ComparedStep[];
  /** What the learner did besides. */
  readonly besides: readonly LearnerAct[];
  /** Whether a question or decision was answered otherwise than in the example. */
  readonly otherRoad: boolean;
}

/** The road of a learner beside that of the expert: completeness, order, time and reasons; never a mark. */
export function compare(lesson: Lesson, acts: readonly LearnerAct[]): Comparison {
  const matched = match(lesson.road, acts);
  const inOrder = longestRising(matched.flatMap((index) => index ?? []));
  const fork = matched.findIndex(
    (index, nth) => index !== null && isOtherAnswer(lesson.road[nth], acts[index]),
  );
  const steps = lesson.road.map((step, nth): ComparedStep => {
    const index = matched[nth] ?? null;
    const act = index === null ? null : (acts[index] ?? null);
    const outcome = outcomeOf(step, act, {
      inOrder: index === null || inOrder.has(index),
      afterFork: fork !== -1 && nth > fork,
    });
    return {
      step,
      act,
      outcome,
      expertAt: momentOf(step),
      thin: act === null ? [] : thinIn(act, acts.slice(0, index ?? 0)),
    };
  });
  const used = new Set(matched);
  return {
    steps,
    besides: acts.filter((_act, index) => !used.has(index)),
    otherRoad: fork !== -1,
  };
}

function outcomeOf(
  step: ExpertStep,
  act: LearnerAct | null,
  { inOrder, afterFork }: { readonly inOrder: boolean; readonly afterFork: boolean },
): Outcome {
  if (act === null) {
    if (step.extra) return 'notNeeded';
    return afterFork ? 'otherRoad' : 'missed';
  }
  if (act.late.length > 0) return 'late';
  return inOrder ? 'done' : 'otherOrder';
}

/** For each step of the expert the act that is the same thing, the nth with the nth; `null` = it is not there. */
function match(road: readonly ExpertStep[], acts: readonly LearnerAct[]): readonly (number | null)[] {
  const free = new Map<string, number[]>();
  acts.forEach(({ type, fields }, index) => {
    const name = nameOf(type, fields);
    free.set(name, [...(free.get(name) ?? []), index]);
  });
  return road.map(({ type, fields }) => free.get(nameOf(type, fields))?.shift() ?? null);
}

/** Which fields make an act another thing than an act of the same type. Answers and words are not among them. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  answerAfweging: ['number'],
  recordVtFeedback: ['moment'],
  recordSignal: ['direction'],
};

function nameOf(type: string, fields: Readonly<Record<string, unknown>>): string {
  const telling = (TELLING[type] ?? []).map((field) => String(fields[field]));
  if (type === 'recordConsultation') telling.push(String(fields['with'] === 'veiligThuis'));
  if (type === 'submitMelding') return `${type} ${String(fields['channel'] === 'phone')}`;
  return [type, ...telling].join(' ');
}

const ANSWERS = ['answer', 'melding', 'help', 'outcome', 'kind', 'onTrack', 'doubt'];
const WEIGHED: ReadonlySet<string> = new Set([
  'answerAfweging', 'decideMelding', 'decideHelp', 'recordRecheck', 'recordWeighing', 'closeCase', 'holdConversation',
]); // prettier-ignore

function isOtherAnswer(step: ExpertStep | undefined, act: LearnerAct | undefined): boolean {
  if (step === undefined || act === undefined || !WEIGHED.has(step.type)) return false;
  return ANSWERS.some(
    (field) => step.fields[field] !== undefined && step.fields[field] !== act.fields[field],
  );
}

/** The members of a longest rising row within a row of different numbers: what stands in the same order in both. */
export function longestRising(row: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const value of row) {
    const before = best.filter((one) => (one.at(-1) ?? -1) < value);
    const longest = before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, value]);
  }
  return new Set(best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []));
}

/** @throws when a step stands at a moment that does not exist; a test looks at all of them. */
function momentOf({ at }: ExpertStep): Instant {
  const moment = parseLocal(at);
  if (typeof moment !== 'number') throw new Error(`${at} does not exist in Amsterdam`);
  return moment;
}
