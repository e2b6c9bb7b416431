import type pg from 'pg';
import { moveClock } from '../casefile/let-time-pass.js';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { readWholeCase, type WholeCase } from '../casefile/whole-case.js';
import type { PersonId, PointId, Recipient } from '../domain/case/names.js';
import { nextMoment } from '../domain/case/pass-time.js';
import type { Rung } from '../domain/case/state.js';
import type { Instant } from '../domain/terms/amsterdam.js';
import { casesOf, moveRun } from '../store/practice-runs.js';
import type { PracticeRun } from './runs.js';

/** What moving the clock of a story needs: the record, and the engine whose real workflow lets the time pass. */
export interface StoryClockDeps {
  readonly worker: pg.Pool;
  readonly caseFile: CaseFileDeps;
  /** Moves the standing clock of a practice case through its workflow. */
  readonly engine: { readonly moveClock: (caseId: string, to: Instant) => Promise<void> };
}

/** A case of the story past all rights: for the learner's own look back and for its clock. */
export interface StoryCase extends WholeCase {
  readonly caseId: string;
  readonly code: string;
}

/** A reminder that fell due while the clock moved. */
export interface Fired {
  readonly at: Instant;
  readonly point: PointId;
  readonly rung: Rung;
  readonly to: readonly { readonly role: Recipient; readonly persons: readonly PersonId[] }[];
}

/** How far: to what happens next, or to a moment. */
export type StoryMove = { readonly kind: 'next' } | { readonly kind: 'to'; readonly moment: Instant };

export interface Moved {
  readonly now: Instant;
  readonly fired: readonly Fired[];
}

/** No story needs more than this at once. */
const FURTHEST = 400 * 86_400_000;

export async function storyCases(deps: StoryClockDeps, run: PracticeRun): Promise<readonly StoryCase[]> {
  const cases = await casesOf(deps.worker, run.schoolId);
  const read = await Promise.all(
    cases.map(async ({ id, code }) => {
      const whole = await readWholeCase(deps.caseFile, id);
      return whole === null ? [] : [{ ...whole, caseId: id, code }];
    }),
  );
  return read.flat();
}

/**
 * Moves the clock of a story: every case of it, moment by moment, through its own workflow. `null` when nothing comes:
 * no case was opened yet, or nothing is waited for any more.
 */
export async function moveStory(
  deps: StoryClockDeps,
  run: PracticeRun,
  move: StoryMove,
): Promise<Moved | null> {
  const before = await storyCases(deps, run);
  const target = move.kind === 'to' ? move.moment : nextOf(before);
  if (target === null) return null;
  const now = Math.min(Math.max(target, run.now), run.now + FURTHEST);
  await Promise.all(before.map(({ caseId }) => moveCase(deps, caseId, now)));
  await moveRun(deps.worker, run.id, now);
  const known = new Map(before.map((one) => [one.caseId, one.events.length]));
  const after = await storyCases(deps, run);
  const fired = after.flatMap(({ caseId, events }) => firedIn(events.slice(known.get(caseId) ?? 0)));
  return { now, fired: [...fired].sort((a, b) => a.at - b.at) };
}

/** When something happens by itself in the story; `null` = never. */
export function nextOf(cases: readonly StoryCase[]): Instant | null {
  const moments = cases.flatMap(({ state }) => nextMoment(state) ?? []);
  return moments.length === 0 ? null : Math.min(...moments);
}

function firedIn(events: StoryCase['events']): readonly Fired[] {
  return events.flatMap((event) =>
    event.type === 'reminded'
      ? [
          {
            at: event.at,
            point: event.point,
            rung: event.rung,
            to: event.to.map(({ to, persons }) => ({ role: to, persons })),
          },
        ]
      : [],
  );
}

/** How long a page waits for the engine. */
const PATIENCE_MS = 5_000;

/**
 * Through the workflow. An engine that is away keeps nobody from practising: the record moves the clock itself, and
 * moving it once more afterwards changes nothing.
 */
async function moveCase(deps: StoryClockDeps, caseId: string, to: Instant): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE_MS);
  });
  const moved = deps.engine.moveClock(caseId, to).then(
    () => true,
    () => false,
  );
  const done = await Promise.race([moved, late]);
  clearTimeout(timer);
  if (!done) await moveClock(deps.caseFile, caseId, to);
}
