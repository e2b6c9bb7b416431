import { caseNow } from '../casefile/clock.js';
import { casesForMeeting, type CaseForMeeting } from '../casefile/cases-for-meeting.js';
import { settingOf } from '../casefile/setting.js';
import type { Setting } from '../domain/case/setting.js';
import type { MeetingWorld } from '../domain/sot/world.js';
import { formatDay } from '../domain/terms/day.js';
import { dayOf } from '../domain/terms/amsterdam.js';
import { databaseNow } from '../store/audit-rows.js';
import type { SettingRow, ClockRow } from '../store/case-rows.js';
import type { Client } from '../store/database.js';
import { neighbourOf, type MeetingRow } from '../store/meeting-rows.js';
import type { MeetingDeps } from './meeting-file.js';

/** A meeting in its world, inside one transaction: the cases it may see, the people, the calendar, the time. */
export interface MeetingScene {
  readonly row: MeetingRow;
  readonly world: MeetingWorld;
  readonly cases: ReadonlyMap<string, CaseForMeeting>;
  readonly databaseNow: number;
}

/** What time it is for a meeting and who works there, whatever the meeting. */
export async function settingAt(
  client: Client,
  at: { readonly organisationId: string; readonly locationId: string; readonly clock: ClockRow },
): Promise<{ readonly setting: Setting; readonly databaseNow: number; readonly practice: boolean }> {
  const real = await databaseNow(client);
  const now = caseNow(at.clock, real);
  const { rows } = await client.query<{ setting: SettingRow | null }>(
    'select read_setting($1, $2, $3) as setting',
    [at.organisationId, at.locationId, formatDay(dayOf(now))],
  );
  const found = rows[0]?.setting ?? null;
  if (found === null) throw new Error('There is no such organisation');
  return { setting: settingOf(found, now), databaseNow: real, practice: found.practice };
}

/** `more`: cases that are not on the agenda yet. */
export async function sceneOf(
  deps: Pick<MeetingDeps, 'keys' | 'report'>,
  client: Client,
  row: MeetingRow,
  more: readonly string[] = [],
): Promise<MeetingScene> {
  const { setting, databaseNow: real } = await settingAt(client, row);
  const { items, actions, lastEntryAt, kind, startsAt } = row.state;
  const wanted = [...items, ...actions].flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const ids = [...new Set([...wanted, ...more])];
  const cases = await casesForMeeting(deps, client, row.organisationId, ids);
  const next = await neighbourOf(client, { ...row, kind, startsAt }, 'after');
  const now = Math.max(setting.now, lastEntryAt);
  return {
    row,
    world: { ...setting, now, cases, nextMeetingAt: next?.startsAt ?? null },
    cases,
    databaseNow: real,
  };
}
