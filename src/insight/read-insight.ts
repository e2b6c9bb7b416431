import type { CaseFileDeps } from '../casefile/case-file.js';
import { readSums, sumName } from '../casefile/figure-sums.js';
import { readSetting } from '../casefile/read-setting.js';
import type { Via } from '../casefile/via.js';
import { addTally, EMPTY_TALLY, type Tally } from '../domain/insight/tally.js';
import { schoolYearOf } from '../domain/oversight/school-year.js';
import { at, dayOf } from '../domain/terms/amsterdam.js';
import type { Calendar } from '../domain/terms/calendar.js';
import { addDays, type Day } from '../domain/terms/day.js';
import type { Policy } from '../domain/terms/policy.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { countSealed, liveFigures, type LiveFigures } from '../store/insight-rows.js';
import { organisationKey } from '../store/organisation-keys.js';
import { figureScope, placeAmong, type FigurePlace } from './places.js';
import { bringUpToDate, isOver, publishYear, readPublished, type ToldFigures } from './told-figures.js';

/** Who asks. */
export interface FigureReader {
  readonly organisationId: string;
  readonly personId: string;
  readonly via?: Via;
}

/** Of what, and of when; left out = her first place, the running school year. */
export interface FigureQuestion {
  /** `null` = the whole organisation. */
  readonly locationId?: string | null | undefined;
  readonly schoolYear?: number | undefined;
}

/** Exact, for who may see the cases: the sums of this and earlier years, and how it stands now. */
export interface ExactFigures {
  readonly kind: 'exact';
  readonly tally: Tally;
  /** The years before, newest first. */
  readonly earlier: readonly { readonly schoolYear: number; readonly tally: Tally }[];
  /** `null` for a year that is over: how it stood then is not kept. */
  readonly live: LiveFigures | null;
}

export interface Insight {
  readonly places: readonly FigurePlace[];
  readonly place: FigurePlace;
  readonly schoolYear: number;
  readonly thisYear: number;
  readonly figures:
    ExactFigures | { readonly kind: 'told'; readonly told: ToldFigures } | { readonly kind: 'notYet' };
  /** Sealed cases, for the privacy officer only; they are in no other figure. */
  readonly sealed: number | null;
  /** Some changes of today are not counted yet. */
  readonly behind: boolean;
  readonly policy: Policy;
  readonly now: number;
}

const YEARS_BACK = 2;
const STILL_AFTER_SCHOOL_DAYS = 20;
const CHECK_WEEKS = 8;
const MOST_LONGEST = 10;

/** The figures of S27; `null` = not for this person. Read-logged as statistics, with what was looked at (LG-02). */
export async function readInsight(
  deps: CaseFileDeps,
  who: FigureReader,
  question: FigureQuestion,
): Promise<Insight | null> {
  const asked = await inTransaction(deps.app, contextOf(deps, who), async (client) => {
    const now = await databaseNow(client);
    const scope = await figureScope(client, who, 'locationFigures');
    return { now, scope, place: placeAmong(scope.places, question.locationId) };
  });
  const thisYear = schoolYearOf(dayOf(asked.now));
  const schoolYear = question.schoolYear ?? thisYear;
  const { place, now, scope } = asked;
  if (place === null) return refused(deps, who, now);
  const behind = await bringUpToDate(deps, who.organisationId);
  if (place.sight === 'suppressed' && isOver(schoolYear, now)) {
    const { locationIds } = place;
    await publishYear(deps, who.organisationId, { locationIds, schoolYear });
  }
  return inTransaction(deps.app, contextOf(deps, who), async (client) => {
    const figures =
      place.sight === 'exact'
        ? await readExact(deps, client, { who, place, schoolYear, now, live: schoolYear === thisYear })
        : await readTold(client, place, schoolYear);
    const { policy } = await settingAt(deps, client, who, { place, now });
    const sealed = scope.seesSealedCount ? await countSealed(client, who.organisationId) : null;
    await noteFigures(client, who, { now, action: 'insight', place, figures });
    return { places: scope.places, place, schoolYear, thisYear, figures, sealed, behind, policy, now };
  });
}

async function readTold(client: Client, place: FigurePlace, schoolYear: number): Promise<Insight['figures']> {
  const told = await readPublished(client, place.locationIds, schoolYear);
  return told === null ? { kind: 'notYet' } : { kind: 'told', told };
}

async function readExact(
  deps: CaseFileDeps,
  client: Client,
  asked: {
    readonly who: FigureReader;
    readonly place: FigurePlace;
    readonly schoolYear: number;
    readonly now: number;
    readonly live: boolean;
  },
): Promise<ExactFigures> {
  const { who, place, schoolYear, now } = asked;
  const { organisationId } = who;
  const { locationIds } = place;
  const schoolYears = Array.from({ length: YEARS_BACK + 1 }, (_, back) => schoolYear - back);
  const key = await organisationKey(client, deps.keys, organisationId, 'content');
  const sums = await readSums(client, key, { organisationId, locationIds, schoolYears });
  const ofYear = (year: number): Tally =>
    locationIds.reduce((sum, id) => addTally(sum, sums.get(sumName(id, year)) ?? EMPTY_TALLY), EMPTY_TALLY);
  return {
    kind: 'exact',
    tally: ofYear(schoolYear),
    earlier: schoolYears.slice(1).map((year) => ({ schoolYear: year, tally: ofYear(year) })),
    live: asked.live ? await readLive(deps, client, { organisationId, locationIds, now }) : null,
  };
}

async function readLive(
  deps: CaseFileDeps,
  client: Client,
  asked: { readonly organisationId: string; readonly locationIds: readonly string[]; readonly now: number },
): Promise<LiveFigures> {
  const { organisationId, locationIds, now } = asked;
  const stillBefore = [];
  for (const locationId of locationIds) {
    const { calendar } = await readSetting(client, deps.keys, { organisationId, locationId, now });
    stillBefore.push(at(schoolDaysBefore(calendar, dayOf(now), STILL_AFTER_SCHOOL_DAYS), 0));
  }
  const until = at(addDays(dayOf(now), 7 * CHECK_WEEKS), 0);
  return liveFigures(client, { locationIds, stillBefore, from: now, until, mostLongest: MOST_LONGEST });
}

/** The school day so many school days before this one; in care the working day. */
function schoolDaysBefore(calendar: Calendar, today: Day, days: number): Day {
  let found = calendar.previousOpenDay(today);
  for (let left = days; left > 0; left -= 1) found = calendar.previousOpenDay(addDays(found, -1));
  return found;
}

/** The world of a place: that of its first location, where the terms are the same for all. */
export function settingAt(
  deps: CaseFileDeps,
  client: Client,
  { organisationId }: FigureReader,
  { place, now }: { readonly place: FigurePlace; readonly now: number },
): ReturnType<typeof readSetting> {
  const locationId = place.locationId ?? place.locationIds[0] ?? null;
  return readSetting(client, deps.keys, { organisationId, locationId, now });
}

export function contextOf(
  deps: CaseFileDeps,
  { organisationId, personId }: FigureReader,
): { readonly organisationId: string; readonly personToken: string } {
  return { organisationId, personToken: deps.keys.personToken(organisationId, personId) };
}

/** The row in the read log; cases that were named by a drill-down are in it. */
async function noteFigures(
  client: Client,
  who: FigureReader,
  read: {
    readonly now: number;
    readonly action: string;
    readonly place: FigurePlace;
    readonly figures: Insight['figures'];
  },
): Promise<void> {
  const { place, figures } = read;
  const named =
    place.mayDrillDown && figures.kind === 'exact'
      ? (figures.live?.longest ?? []).map((one) => one.caseId)
      : [];
  await appendAudit(client, who.organisationId, {
    at: read.now,
    event: 'statistics',
    action: read.action,
    outcome: 'ok',
    personId: who.personId,
    object: place.locationId ?? 'organisation',
    objectIds: named,
    ...who.via,
  });
}

function refused(deps: CaseFileDeps, who: FigureReader, now: number): Promise<null> {
  return inTransaction(deps.app, contextOf(deps, who), async (client) => {
    await appendAudit(client, who.organisationId, {
      at: now,
      event: 'statistics',
      action: 'insight',
      outcome: 'refused',
      code: 'notAllowed',
      personId: who.personId,
      ...who.via,
    });
    return null;
  });
}
