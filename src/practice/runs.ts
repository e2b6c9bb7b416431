import type pg from 'pg';
import { parseLocal, type Instant } from '../domain/terms/amsterdam.js';
import { addPerson } from '../organisation/people.js';
import { setUpOrganisation } from '../organisation/set-up.js';
import {
  addRun,
  hearScene,
  playAs,
  playersOf,
  readRun,
  runsSince,
  type PlayerRow,
  type PracticeRunRow,
} from '../store/practice-runs.js';
import type { Lesson, Scene } from './lessons/format.js';
import { lessonOf } from './lessons/index.js';

/** A run with its story and the people in it. */
export interface PracticeRun extends PracticeRunRow {
  readonly story: Lesson;
  /** Key of the story → the person in the record. */
  readonly players: ReadonlyMap<string, PlayerRow>;
}

/** Who learns. */
export interface Learner {
  readonly organisationId: string;
  readonly personId: string;
}

const A_DAY = 86_400_000;
/** Each run makes an organisation: enough for whoever learns, too few to fill the record with. */
const MOST_RUNS_A_DAY = 30;
const MAIL_DOMAIN = '@oefenen.example';

/**
 * Begins a story in a practice organisation of its own. Nobody can sign in there: only the learner acts in it, as one
 * of the people of the story. @returns the id of the run; `null` when she has begun too many today.
 */
export async function beginRun(
  worker: pg.Pool,
  learner: Learner,
  begin: { readonly story: Lesson; readonly player: string; readonly realNow: Instant },
): Promise<string | null> {
  const { story, player, realNow } = begin;
  if ((await runsSince(worker, learner.personId, realNow - A_DAY)) >= MOST_RUNS_A_DAY) return null;
  const { organisationId: schoolId, locationId } = await setUpOrganisation(worker, {
    ...{ name: `Oefenen: ${story.title}`, profile: story.profile, region: 'midden' },
    ...{ practice: true, location: 'Oefenlocatie' },
  });
  for (const [key, { name, roles }] of Object.entries(story.people))
    await addPerson(worker, { organisationId: schoolId, name, email: key + MAIL_DOMAIN, roles });
  return addRun(worker, { ...learner, schoolId, locationId, lesson: story.id, player, now: beginOf(story) });
}

/** A run of this learner; `null` when it is somebody else's, or its story is gone. */
export async function openRun(worker: pg.Pool, id: string, personId: string): Promise<PracticeRun | null> {
  const row = await readRun(worker, id, personId);
  const story = row === null ? null : lessonOf(row.lesson);
  if (row === null || story === null) return null;
  const rows = await playersOf(worker, row.schoolId);
  const players = new Map(rows.map((one) => [one.email.replace(MAIL_DOMAIN, ''), one]));
  return { ...row, story, players };
}

/** @returns false when nobody in the story is called so. */
export async function changePlayer(worker: pg.Pool, run: PracticeRun, player: string): Promise<boolean> {
  if (!run.players.has(player)) return false;
  await playAs(worker, run.id, player);
  return true;
}

/** What the learner can go and hear now: scenes of which the condition holds, heard or not. */
export function openScenes(run: PracticeRun, done: ReadonlySet<string>): readonly Scene[] {
  return run.story.scenes.filter(({ after }) => after === undefined || done.has(after));
}

export async function hear(worker: pg.Pool, run: PracticeRun, scene: string): Promise<boolean> {
  if (!run.story.scenes.some(({ key }) => key === scene)) return false;
  await hearScene(worker, run.id, scene);
  return true;
}

/** @throws when a story begins at a moment that does not exist; a test looks at all of them. */
export function beginOf(story: Lesson): Instant {
  const moment = parseLocal(story.begins);
  if (typeof moment !== 'number') throw new Error(`${story.begins} does not exist in Amsterdam`);
  return moment;
}
