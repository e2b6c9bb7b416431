import { describe, expect, it } from '@jest/globals';
import { currentProfile } from '../../src/domain/afwegingskader/profiles.js';
import { kindOf, PROFILES, type PointKind, type ProfileId } from '../../src/domain/case/names.js';
import { stageOf } from '../../src/domain/case/stage.js';
import type { WaitingPoint } from '../../src/domain/case/state.js';
import type { SimulatedOrganisation } from '../../src/domain/scenario/simulation.js';
import { at, dayOf, HOUR, type Instant } from '../../src/domain/terms/amsterdam.js';
import { createCalendar, type Calendar } from '../../src/domain/terms/calendar.js';
import { day } from '../../src/domain/terms/day.js';
import { DEFAULT_POLICY } from '../../src/domain/terms/policy.js';
import { castOf } from '../../src/tryout/cast.js';
import { liveCase, type DayEnd, type LivedCase } from '../../src/tryout/live.js';
import { ROADS, storyLines } from '../../src/tryout/story-line.js';

/** A school year with all its holidays, and the summer after it. */
const YEAR = { first: day('2026-08-17'), last: day('2027-08-31') };
const CASES = 300;
const SEED = 20_260_817;
/** Far more than in any real organisation: reminders and ladders are what is looked at. */
const SILENCE = 0.12;

function organisation(profile: ProfileId): SimulatedOrganisation {
  const calendar = createCalendar({
    kind: currentProfile(profile).calendar,
    region: 'midden',
    closedDays: [day('2026-11-13'), day('2027-03-19'), day('2027-06-21')],
  });
  return { profile, calendar, policy: DEFAULT_POLICY, directory: castOf(profile) };
}

/** Fine print 25 and 48, written out once more: these count their rungs in working days, also in a school. */
const NEVER_PAUSES: ReadonlySet<PointKind> = new Set([
  'W8', 'W8w', 'W9phone', 'W9plan', 'W11a', 'W11b', 'W11c', 'W11d', 'W12', 'W15', 'W3vt', 'W4r', 'move', 'denyCheck',
  'breakGlassReview', 'task',
]); // prettier-ignore
const RUNGS = ['before', 'due', 1, 2, 3] as const;
const MORNING = 8;

/** I2: the lowest rung that must have been reached by now, by the ladder of vocabulary.md section 3. */
function leastRung(point: WaitingPoint, calendar: Calendar, now: Instant): (typeof RUNGS)[number] | null {
  if (point.due >= now) return null;
  if (point.ladder === 'veiligThuis') return 'due';
  if (point.ladder === 'acute') return now - point.due > HOUR ? 3 : 'due';
  const inWorkingDays = point.ladder === 'high' || NEVER_PAUSES.has(kindOf(point.id));
  const steps = point.ladder === 'high' ? ([1, 2, 3] as const) : ([1, 3, 5] as const);
  const dueDay = dayOf(point.due);
  const passed = steps.filter((days) => {
    const on = inWorkingDays ? calendar.addWorkingDays(dueDay, days) : calendar.addSchoolDays(dueDay, days);
    // Rung +1 of a day off is the first day after it: never earlier than this, so this asks no more than the law.
    return at(on, MORNING) < now;
  }).length;
  return RUNGS[1 + passed] ?? 3;
}

function fault({ state, now, line, day: on }: DayEnd, calendar: Calendar): string | null {
  const where = `${line.key} (${line.road}, ${line.class}) at the end of day ${on}`;
  const open = stageOf(state) !== 'closed';
  if (open && state.points.length === 0) return `I1: nothing is waited for in ${where}`;
  for (const point of state.points) {
    if (!Number.isFinite(point.due)) return `I1: ${point.id} has no finite due moment in ${where}`;
    const next = point.upcoming[0];
    if (next === undefined || next.at <= now - 1)
      return `I2: ${point.id} reminds nobody any more in ${where}`;
    const least = leastRung(point, calendar, now);
    const reached = RUNGS.indexOf(point.rung as (typeof RUNGS)[number]);
    if (least !== null && reached < RUNGS.indexOf(least))
      return `I2: ${point.id} stands on ${String(point.rung)}, not on ${least}, in ${where}`;
  }
  return null;
}

describe('a simulated school year: 300 cases in each of the eight professions, people silent at random', () => {
  const faults: string[] = [];
  const lived: LivedCase[] = [];
  let caseDays = 0;
  let openDays = 0;
  let overdue = 0;
  for (const profile of PROFILES) {
    const world = organisation(profile);
    const lines = storyLines(world.calendar, YEAR, {
      ...{ seed: SEED, cases: CASES, silence: SILENCE },
      adults: profile !== 'education',
    });
    for (const line of lines) {
      lived.push(
        liveCase(world, line, YEAR, (end) => {
          caseDays += 1;
          if (stageOf(end.state) !== 'closed') openDays += 1;
          if (end.state.points.some((point) => point.due < end.now)) overdue += 1;
          const found = fault(end, world.calendar);
          if (found !== null && faults.length < 5) faults.push(`${profile}: ${found}`);
        }),
      );
    }
  }
  process.stderr.write(
    `school year: ${lived.length} cases, ${caseDays} case-days looked at, ${openDays} of an open case, ${overdue} with a term that had passed\n`,
  );

  it('I1 and I2 hold for every case at the end of every day', () => {
    expect(faults).toEqual([]);
    expect(lived).toHaveLength(CASES * PROFILES.length);
    expect(openDays).toBeGreaterThan(200_000);
    expect(overdue).toBeGreaterThan(10_000);
  });

  it('the simulated people know the rules: nothing they do is refused', () => {
    const refused = lived.flatMap(({ line, refused: texts }) =>
      texts.map((text) => `${line.road}, ${line.class}: ${text}`),
    );
    expect([...new Set(refused)]).toEqual([]);
  });

  it('every road is gone, and the cases end in every way a road can end', () => {
    expect(new Set(lived.map(({ line }) => line.road))).toEqual(new Set(ROADS));
    const closures = new Set(
      lived.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'caseClosed' ? event.kind : [])),
      ),
    );
    expect(closures).toEqual(new Set(['dispelled', 'noSuspicion', 'withAgreements', 'afterVeiligThuis']));
  });

  it('the same seed gives the same year, to the last event', () => {
    const world = organisation('education');
    const [line] = storyLines(world.calendar, YEAR, {
      seed: SEED,
      cases: 1,
      adults: false,
      silence: SILENCE,
    });
    expect(liveCase(world, line!, YEAR)).toEqual(liveCase(world, line!, YEAR));
  });
});
