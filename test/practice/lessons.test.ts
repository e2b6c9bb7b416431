import { describe, expect, it } from '@jest/globals';
import { LESSONS } from '../../src/practice/lessons/index.js';
import { asScenario } from '../../src/practice/lessons/as-scenario.js';
import type { Lesson } from '../../src/practice/lessons/format.js';
import { beginOf } from '../../src/practice/runs.js';
import { memoryEngine } from '../../src/scenario/memory-engine.js';
import { runScenario } from '../../src/scenario/run.js';

const LESSON_NAMES = LESSONS.map((one) => [one.id, one] as const);

/** Everything a learner reads in a story. */
function textsOf(lesson: Lesson): readonly string[] {
  return [
    lesson.title,
    lesson.learns,
    lesson.end.words,
    ...lesson.opening,
    ...lesson.scenes.flatMap(({ ask, tells }) => [ask, tells]),
    ...lesson.road.map(({ why }) => why),
  ];
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?:])\s+/);
const wordsIn = (sentence: string): number => sentence.split(/\s+/).length;

describe('the stories to practise with (S32)', () => {
  it.each(LESSON_NAMES)(
    '%s: the rules accept every step of the expert, in time, to the end of the story',
    async (_id, lesson) => {
      const { misses, timeline, cases } = await runScenario(asScenario(lesson), memoryEngine);
      expect(misses).toEqual([]);
      const view = cases.get('main')!;
      expect(lesson.end.reached(view)).toBe(true);
      const overdue = timeline.flatMap(({ reminders }) => reminders.filter(({ rung }) => rung !== 'before'));
      expect(overdue).toEqual([]);
      expect(beginOf(lesson)).toBeGreaterThan(0);
      expect(lesson.begins <= lesson.road[0]!.at).toBe(true);
    },
  );

  it.each(LESSON_NAMES)('%s: is not over before the expert is nearly there', async (_id, lesson) => {
    const half = { ...lesson, road: lesson.road.slice(0, Math.ceil(lesson.road.length / 2)) };
    const { cases } = await runScenario(asScenario(half), memoryEngine);
    const isHandOff = lesson.road.length === 1;
    expect(lesson.end.reached(cases.get('main')!)).toBe(isHandOff);
  });

  it.each(LESSON_NAMES)('%s: B1, calm, without blame (P10)', (_id, lesson) => {
    const sentences = textsOf(lesson).flatMap(sentencesOf);
    expect(sentences.filter((one) => wordsIn(one) > 25)).toEqual([]);
    const average = sentences.reduce((sum, one) => sum + wordsIn(one), 0) / sentences.length;
    expect(average).toBeLessThanOrEqual(12);
    const blaming = /\b(dader|verdachte|te laat|vergeten|nagelaten|verzuimd|helaas|oeps)\b|!/i;
    expect(sentences.filter((one) => blaming.test(one))).toEqual([]);
  });

  it.each(LESSON_NAMES)(
    '%s: the learner, everybody on the road and every scene exist once',
    (_id, lesson) => {
      expect(Object.keys(lesson.people)).toContain(lesson.you);
      for (const { by } of lesson.road) expect(Object.keys(lesson.people)).toContain(by);
      const keys = lesson.scenes.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const types = new Set(lesson.road.map(({ type }) => type));
      for (const { after } of lesson.scenes) if (after !== undefined) expect(types).toContain(after);
    },
  );

  it('are twelve or more, of four professions, each with an id of its own', () => {
    expect(new Set(LESSONS.map(({ id }) => id)).size).toBe(LESSONS.length);
    expect(LESSONS.length).toBeGreaterThanOrEqual(12);
    expect(new Set(LESSONS.map(({ profile }) => profile)).size).toBeGreaterThanOrEqual(4);
  });
});
