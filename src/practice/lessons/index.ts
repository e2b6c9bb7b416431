import { BRUISE } from './dispelled.js';
import type { Lesson } from './format.js';

/** Every story somebody can practise with, from simple to hard. */
export const LESSONS: readonly Lesson[] = [BRUISE];

export function lessonOf(id: string): Lesson | null {
  return LESSONS.find((one) => one.id === id) ?? null;
}
