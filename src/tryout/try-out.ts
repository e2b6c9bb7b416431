import { setImmediate as breathe } from 'node:timers/promises';
import type { ProfileId } from '../domain/case/names.js';
import { schoolYearOf } from '../domain/oversight/school-year.js';
import type { SimulatedOrganisation } from '../domain/scenario/simulation.js';
import type { Calendar } from '../domain/terms/calendar.js';
import { dayOfDate, type Day } from '../domain/terms/day.js';
import type { Policy } from '../domain/terms/policy.js';
import { castOf } from './cast.js';
import { figuresOf, type YearFigures } from './figures.js';
import { liveCase, type LivedCase } from './live.js';
import { storyLines, type Year } from './story-line.js';

/** In which organisation terms are tried: its profession and its own calendar; its people and cases are left out. */
export interface TryOutPlace {
  readonly profile: ProfileId;
  readonly calendar: Calendar;
  readonly today: Day;
}

export interface TryOut {
  readonly year: Year;
  readonly before: YearFigures;
  readonly after: YearFigures;
}

export const TRY_OUT_CASES = 300;
/** People who let a task lie, in a year as schools have it [P]. */
const SILENCE = 0.04;
/** Always the same year: what differs between two try-outs is the terms alone. */
const SEED = 1;
/** Other people of the process are served between so many cases. */
const AT_ONCE = 10;
/** Years that are remembered; the oldest is forgotten first. */
const REMEMBERED = 24;

const known = new Map<string, Promise<YearFigures>>();

/** The same simulated school year under the terms as they are and as they would be. */
export async function tryOut(place: TryOutPlace, before: Policy, after: Policy): Promise<TryOut> {
  const schoolYear = schoolYearOf(place.today);
  const year = { first: dayOfDate(schoolYear, 8, 1), last: dayOfDate(schoolYear + 1, 7, 31) };
  return {
    year,
    before: await yearUnder(place, year, before),
    after: await yearUnder(place, year, after),
  };
}

/** Remembered, because nothing in it can change: the year follows from its terms, calendar and profession. */
function yearUnder(place: TryOutPlace, year: Year, policy: Policy): Promise<YearFigures> {
  const key = JSON.stringify([place.profile, place.calendar.version, year, { ...policy, version: '' }]);
  const found = known.get(key) ?? simulate(place, year, policy);
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return found;
}

async function simulate(place: TryOutPlace, year: Year, policy: Policy): Promise<YearFigures> {
  const { profile, calendar } = place;
  const organisation: SimulatedOrganisation = { profile, calendar, policy, directory: castOf(profile) };
  const lines = storyLines(calendar, year, {
    ...{ seed: SEED, cases: TRY_OUT_CASES, silence: SILENCE },
    adults: profile !== 'education' && profile !== 'childcare',
  });
  const lived: LivedCase[] = [];
  for (const [index, line] of lines.entries()) {
    lived.push(liveCase(organisation, line, year));
    if (index % AT_ONCE === AT_ONCE - 1) await breathe();
  }
  return figuresOf(lived, year);
}
