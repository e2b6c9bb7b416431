import type { Setting } from '../domain/case/setting.js';
import type { KeyRing } from '../security/key-ring.js';
import { lockCase } from '../store/case-rows.js';
import type { Client } from '../store/database.js';
import { settingOf } from './setting.js';

/** An organisation at one of its locations, now. */
interface Place {
  readonly organisationId: string;
  readonly locationId: string | null;
  readonly now: number;
}

/** The world in which a case would be judged that is not there yet: calendar, terms, people. */
export async function readSetting(client: Client, keys: KeyRing, place: Place): Promise<Setting> {
  const { organisationId, locationId, now } = place;
  const { setting } = await lockCase(client, keys, {
    organisationId,
    caseId: null,
    commandId: null,
    locationId,
    purpose: 'read',
  });
  if (setting === null) throw new Error('There is no such organisation');
  return settingOf(setting, now);
}
