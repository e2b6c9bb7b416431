import type { CaseFileDeps } from '../casefile/case-file.js';
import { readAlarms } from '../store/alarms.js';
import { inTransaction } from '../store/database.js';
import { rolesOf } from '../store/mail-choices.js';
import {
  coordinatorLooks,
  deliveryQueue,
  type CoordinatorLook,
  type Queue,
} from '../store/notification-reads.js';
import { lastSelfTest, type SelfTestResult } from '../store/self-test-rows.js';
import { refusingAddresses, type RefusingAddress } from '../store/undelivered.js';

/** "De bel werkt" (screens.md S33): whether reminders arrive, before they are needed. */
export interface Bell {
  /** `null` = not tested yet. */
  readonly works: boolean | null;
  readonly lastTest: SelfTestResult | null;
  /** Absent for who sees the headline only. */
  readonly detail: {
    readonly queue: Queue;
    readonly refusing: readonly RefusingAddress[];
    readonly coordinators: readonly CoordinatorLook[];
    /** Ids of locations where nobody who coordinates can be reached. */
    readonly unwatched: readonly string[];
  } | null;
}

const SEES_ALL: ReadonlySet<string> = new Set([
  'aandachtsfunctionaris',
  'internBegeleider',
  'director',
  'administrator',
]);

/** Not accepted in ten minutes is late (screens.md D.1). */
const SLOW_MS = 10 * 60_000;

/** security.md 2.5, row 52: everything for who runs the location, the headline for the bestuur, nothing for others. */
export function readBell(
  deps: CaseFileDeps,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
): Promise<Bell | null> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const roles = await rolesOf(client, personId);
    const seesAll = roles.some((role) => SEES_ALL.has(role));
    if (!seesAll && !roles.includes('bestuur')) return null;
    const lastTest = await lastSelfTest(client);
    const refusing = await refusingAddresses(client, organisationId);
    const queue = await deliveryQueue(client);
    // Alarms about a message or a case would tell of a case she may be shut out of; those about a place do not.
    const unwatched = (await readAlarms(client, organisationId))
      .filter((alarm) => alarm.kind === 'coordinatorUnreachable')
      .map((alarm) => alarm.subject);
    const flows = queue.oldest === null || Date.now() - queue.oldest < SLOW_MS;
    const healthy = refusing.length === 0 && unwatched.length === 0 && flows;
    const works = lastTest === null ? null : lastTest.passed && healthy;
    if (!seesAll) return { works, lastTest, detail: null };
    return {
      ...{ works, lastTest },
      detail: { queue, refusing, unwatched, coordinators: await coordinatorLooks(client) },
    };
  });
}
