import { addressees } from '../domain/case/recipients.js';
import type { PointId } from '../domain/case/names.js';
import { pointOf, type Rung } from '../domain/case/state.js';
import { lockCase } from '../store/case-rows.js';
import type { Client } from '../store/database.js';
import type { KeyRing } from '../security/key-ring.js';
import { caseNow } from './clock.js';
import { settingOf } from './setting.js';

/** A reminder that did not reach its person. */
export interface Missed {
  readonly organisationId: string;
  readonly caseId: string;
  readonly point: string;
  /** As the notification holds it: a rung, or `start`. */
  readonly rung: string;
}

/**
 * The ladder goes on with the next person (screens.md D.1, PM-21): who receives this reminder when `unreachable`
 * people count as absent. Who is shut out is never among them. Empty = the point has ended, or nobody is left.
 */
export async function nextRecipients(
  client: Client,
  keys: KeyRing,
  missed: Missed,
  unreachable: ReadonlySet<string>,
): Promise<{ readonly persons: readonly string[]; readonly pointOpen: boolean }> {
  const { organisationId, caseId } = missed;
  const none = { commandId: null, locationId: null };
  const locked = await lockCase(client, keys, { organisationId, caseId, ...none, purpose: 'read' });
  const { file, setting: row } = locked;
  const point = file === null ? undefined : pointOf(file.state, missed.point as PointId);
  if (file === null || row === null || point === undefined) return { persons: [], pointOpen: false };
  const present = {
    ...row,
    people: row.people.map((one) => (unreachable.has(one.id) ? { ...one, present: false } : one)),
  };
  const { directory } = settingOf(present, caseNow(file.clock, locked.databaseNow));
  const outside = directory.outsideContact;
  const reached = addressees(file.state, point, rungOf(missed.rung), {
    ...directory,
    outsideContact: outside !== null && unreachable.has(outside) ? null : outside,
  });
  return { persons: [...new Set(reached.flatMap((one) => one.persons))], pointOpen: true };
}

function rungOf(rung: string): Rung {
  switch (rung) {
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    case 'due':
      return 'due';
    default:
      // A start message goes to whom an early warning goes: the person on turn.
      return 'before';
  }
}
