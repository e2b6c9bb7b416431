import { readSetting as readSettingOf } from '../casefile/read-setting.js';
import type { Setting } from '../domain/case/setting.js';
import { asPerson } from './drafts.js';
import type { Visit } from './visit.js';

/** The world of this organisation at a location: calendar, terms, people; for showing terms before there is a case. */
export function readSetting(
  visit: Pick<Visit, 'web' | 'viewer' | 'now'>,
  locationId: string | null,
): Promise<Setting> {
  const { web, viewer, now } = visit;
  const { organisationId } = viewer;
  return asPerson(web, viewer, (client) =>
    readSettingOf(client, web.keys, { organisationId, locationId, now }),
  );
}
