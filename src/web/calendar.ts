import { settingOf } from '../casefile/setting.js';
import type { Setting } from '../domain/case/setting.js';
import { lockCase } from '../store/case-rows.js';
import { asPerson } from './drafts.js';
import type { Visit } from './visit.js';

/** The world of this organisation at a location: calendar, terms, people; for showing terms before there is a case. */
export function readSetting(
  visit: Pick<Visit, 'web' | 'viewer' | 'now'>,
  locationId: string | null,
): Promise<Setting> {
  const { web, viewer, now } = visit;
  return asPerson(web, viewer, async (client) => {
    const { organisationId } = viewer;
    const locked = await lockCase(client, web.keys, {
      organisationId,
      caseId: null,
      commandId: null,
      locationId,
      purpose: 'read',
    });
    if (locked.setting === null) throw new Error('The organisation of a session is not there');
    return settingOf(locked.setting, now);
  });
}
