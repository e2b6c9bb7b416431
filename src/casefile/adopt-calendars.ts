import { recomputeTerms } from '../domain/case/recompute-terms.js';
import { caseStatement, lockCase } from '../store/case-rows.js';
import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import { reportDamage, UnreadableCase } from './damage.js';
import { organisationOf } from './organisation-of.js';
import { readSetting } from './read-setting.js';
import { settingOf } from './setting.js';
import { writingOf } from './write-case.js';

interface OnOneCalendar {
  readonly organisationId: string;
  readonly locationId: string;
  readonly calendarVersion: string | null;
}

const CALENDARS = `
select distinct organisation_id as "organisationId", location_id as "locationId", calendar_version as "calendarVersion"
from case_file where next_due is not null`;
const CASES_ON = `
select id from case_file where next_due is not null and organisation_id = $1 and location_id = $2
  and calendar_version is not distinct from $3 order by next_due`;

/**
 * A closed day, or a holiday corrected in a new release, moves what is still to come (design.md 2). Looks which open
 * cases stand on another calendar than that of their place today, and lets each of them adopt it: one transaction a
 * case, so it may be broken off at any moment and goes on the next time.
 * @returns how many cases stand on another calendar now.
 */
export async function adoptCalendars(deps: CaseFileDeps): Promise<number> {
  const { rows } = await deps.worker.query<OnOneCalendar>(CALENDARS);
  let adopted = 0;
  for (const place of rows) {
    const { organisationId, locationId, calendarVersion } = place;
    const setting = await inTransaction(deps.worker, null, (client) =>
      readSetting(client, deps.keys, { organisationId, locationId, now: Date.now() }),
    );
    if (setting.calendar.version === calendarVersion) continue;
    const cases = await deps.worker.query<{ id: string }>(CASES_ON, [
      organisationId,
      locationId,
      calendarVersion,
    ]);
    for (const { id } of cases.rows) {
      try {
        await adoptCalendar(deps, id);
        adopted += 1;
      } catch (error) {
        deps.report('adoptCalendar', error, id);
      }
    }
  }
  return adopted;
}

/** One case: what fell due under the old calendar first, then the new moments; the relay tells the engine. */
async function adoptCalendar(deps: CaseFileDeps, caseId: string): Promise<void> {
  await inTransaction(deps.worker, null, async (client, finish) => {
    const organisationId = await organisationOf(client, caseId);
    if (organisationId === null) return;
    const locked = await lockCase(client, deps.keys, {
      organisationId,
      caseId,
      commandId: null,
      locationId: null,
      purpose: 'write',
    });
    const { file, setting: row, databaseNow } = locked;
    reportDamage(deps, locked, caseId);
    // It must not seem to wait for nothing: whoever asked tries again.
    if (locked.damage === 'lost') throw new UnreadableCase();
    if (file === null || row === null) return;
    const now = Math.max(caseNow(file.clock, databaseNow), file.state.lastEntryAt);
    const setting = settingOf(row, now);
    const { events, state } = recomputeTerms(file.state, setting);
    const { writing } = writingOf(
      {
        organisationId,
        file,
        before: { state: file.state, clock: file.clock },
        after: state,
        events,
        command: null,
        directory: setting.directory,
        databaseNow,
        newKey: null,
        names: [],
      },
      deps.keys,
    );
    await finish(
      caseStatement({
        organisationId,
        caseId,
        entryAt: now,
        case: writing,
        outcome: null,
        audit: { at: databaseNow, event: 'time', action: 'adoptCalendar', caseId, outcome: 'ok' },
      }),
    );
  });
}
