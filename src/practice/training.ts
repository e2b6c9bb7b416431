import type pg from 'pg';
import { schoolYearOf } from '../domain/oversight/school-year.js';
import { dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { formatDay } from '../domain/terms/day.js';
import { finishRun } from '../store/practice-runs.js';
import { addTrainingOf } from '../store/year-rows.js';
import type { PracticeRun } from './runs.js';

/**
 * The story is over: its proof counts as training of this person, at every location where she works (R35). Twice is
 * once. Nothing of the case goes along: the title of the story and the day, no more.
 */
export async function completeRun(worker: pg.Pool, run: PracticeRun, realNow: Instant): Promise<void> {
  await finishRun(worker, run.id);
  const today = dayOf(realNow);
  await addTrainingOf(worker, {
    ...{ runId: run.id, organisationId: run.organisationId, personId: run.personId },
    ...{ schoolYear: schoolYearOf(today), doneOn: formatDay(today), note: `Oefenzaak: ${run.story.title}` },
  });
}
