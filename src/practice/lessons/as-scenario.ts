import type { Role } from '../../domain/case/names.js';
import type { ScenarioFile } from '../../scenario/format.js';
import type { Lesson } from './format.js';

/**
 * The road of the expert as a scenario: the same runner that proves the law proves every lesson, on the pure core and
 * on the real engine. Every step must be accepted.
 */
export function asScenario(lesson: Lesson): ScenarioFile {
  return {
    title: lesson.title,
    organisation: { profile: lesson.profile, region: 'midden' },
    people: Object.fromEntries(
      Object.entries(lesson.people).map(([key, { roles }]) => [key, [...roles] as Role[]]),
    ),
    steps: lesson.road.map(({ at, by, type, fields }) => ({
      ...{ at, by, do: type, with: { ...fields } },
      expect: { ok: true },
    })),
  };
}
