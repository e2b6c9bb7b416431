import type { CaseFileDeps } from '../casefile/case-file.js';
import { readTimeline } from '../casefile/reads.js';
import { settingOf } from '../casefile/setting.js';
import { readWorkList, type WorkListRow } from '../casefile/work-list.js';
import { at, dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { addDays, formatDay } from '../domain/terms/day.js';
import type { SchoolHoliday } from '../domain/terms/school-holidays.js';
import { inTransaction } from '../store/database.js';
import { placeSetting } from '../store/place-rows.js';

/** One open case before a holiday: who sees the child, whom to call, and what would fall due while school is closed. */
export interface CaseBeforeHoliday {
  readonly caseId: string;
  readonly code: string;
  /** `null` = nobody has said so yet. */
  readonly whoSeesTheChild: string | null;
  readonly whomToCall: string | null;
  /** Waiting points that fall due during the holiday: to be pulled forward, or explained. */
  readonly dueInHoliday: readonly string[];
}

export interface BeforeWeClose {
  readonly holiday: SchoolHoliday;
  readonly cases: readonly CaseBeforeHoliday[];
}

interface Reader {
  readonly organisationId: string;
  readonly personId: string;
}

/** More than a location has open; the list is for people to go through one by one. */
const MOST_CASES = 500;

/**
 * The list "before we close" (W14) of a location: the open cases this person has full access to, with what was agreed
 * for the coming holiday. `null` = no school holiday ahead, or not a location of hers.
 */
export async function readBeforeWeClose(
  deps: CaseFileDeps,
  reader: Reader,
  locationId: string,
  now: Instant,
): Promise<BeforeWeClose | null> {
  const ahead = await holidayAhead(deps, reader, locationId, now);
  if (ahead === null) return null;
  const filter = { onTurn: false, overdue: false, locationId, limit: MOST_CASES };
  const rows = await readWorkList(deps, reader, filter);
  const cases: CaseBeforeHoliday[] = [];
  for (const row of rows) cases.push(await caseBefore(deps, reader, row, ahead));
  return { holiday: ahead.holiday, cases };
}

interface Ahead {
  readonly holiday: SchoolHoliday;
  readonly opensAt: Instant;
}

async function holidayAhead(
  { app, keys }: CaseFileDeps,
  { organisationId, personId }: Reader,
  locationId: string,
  now: Instant,
): Promise<Ahead | null> {
  const today = dayOf(now);
  const context = { organisationId, personToken: keys.personToken(organisationId, personId) };
  const row = await inTransaction(app, context, (client) =>
    placeSetting(client, locationId, formatDay(today)),
  );
  if (row === null) return null;
  const { calendar, policy } = settingOf(row, now);
  const holiday = calendar.nextHoliday(today);
  if (holiday === null) return null;
  return { holiday, opensAt: at(calendar.schoolDayBefore(holiday, policy.holidayCheckSchoolDays), 0) };
}

async function caseBefore(
  deps: CaseFileDeps,
  reader: Reader,
  row: WorkListRow,
  { holiday, opensAt }: Ahead,
): Promise<CaseBeforeHoliday> {
  const timeline = (await readTimeline(deps, { ...reader, caseId: row.caseId })) ?? [];
  const plan = timeline.findLast(
    ({ event }) => event.type === 'holidayPlanRecorded' && event.entryAt >= opensAt,
  )?.entry;
  const text = (field: string): string | null => {
    const value = plan?.[field];
    return typeof value === 'string' ? value : null;
  };
  const [first, last] = [at(holiday.first, 0), at(addDays(holiday.last, 1), 0)];
  return {
    caseId: row.caseId,
    code: row.code,
    whoSeesTheChild: text('whoSeesTheChild'),
    whomToCall: text('whomToCall'),
    dueInHoliday: row.waiting.filter(({ due }) => due >= first && due < last).map(({ point }) => point),
  };
}
