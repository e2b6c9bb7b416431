import { BURNED } from './acute.js';
import { TREASURER } from './board.js';
import { COLLEAGUE } from './colleague.js';
import { TELL_NO_ONE } from './disclosure.js';
import { BRUISE } from './dispelled.js';
import type { Lesson } from './format.js';
import { HAND_UP } from './free-order.js';
import { HELP_FAILS } from './help-fails.js';
import { HELP_WORKS } from './help-works.js';
import { TWO_CHILDREN } from './kindcheck.js';
import { NO_ANSWER } from './no-contact.js';
import { TIRED } from './no-suspicion.js';
import { FATHER_IN_BED } from './objections.js';
import { THIRD_TIME } from './structural.js';

/** Every story somebody can practise with, from simple to hard. */
export const LESSONS: readonly Lesson[] = [
  BRUISE,
  TIRED,
  COLLEAGUE,
  HELP_WORKS,
  HELP_FAILS,
  TWO_CHILDREN,
  HAND_UP,
  THIRD_TIME,
  FATHER_IN_BED,
  NO_ANSWER,
  TELL_NO_ONE,
  TREASURER,
  BURNED,
];

export function lessonOf(id: string): Lesson | null {
  return LESSONS.find((one) => one.id === id) ?? null;
}
