import { nextRecipients } from '../casefile/next-recipients.js';
import { dayOf } from '../domain/terms/amsterdam.js';
import { endAlarm, raiseAlarm } from '../store/alarms.js';
import { readColleagues, type Colleague } from '../store/colleagues.js';
import { inTransaction, type Client } from '../store/database.js';
import { addNotifications, deniedPersons, type NewNotification } from '../store/notifications.js';
import {
  refusingAddresses,
  takeUndelivered,
  waitsForServer,
  type Undelivered,
} from '../store/undelivered.js';
import type { DeliveryDeps } from './deliver.js';

/**
 * What did not arrive is seen (screens.md D.1, RL-08): the ladder goes on with the next person, whoever looks after
 * the organisation and the deputy are told to call (M18), and it is an alarm until mail reaches this person again.
 * A server that is away says nothing about a person: then there is an alarm only.
 */
export async function escalateUndelivered(deps: DeliveryDeps): Promise<void> {
  while (await inTransaction(deps.worker, null, (client) => escalateOne(deps, client)));
  if (await waitsForServer(deps.worker)) await raiseAlarm(deps.worker, 'mailServerAway', null);
  else await endAlarm(deps.worker, 'mailServerAway', null);
}

async function escalateOne(deps: DeliveryDeps, client: Client): Promise<boolean> {
  const missed = await takeUndelivered(client);
  if (missed === null) return false;
  const refusing = await refusingAddresses(client, missed.organisationId);
  const unreachable = new Set(refusing.map((one) => one.personId));
  if (missed.why === 'undelivered') unreachable.add(missed.personId);
  if (missed.kind === 'point' && missed.caseId !== null) {
    await climb(deps, client, { ...missed, caseId: missed.caseId }, unreachable);
  }
  if (missed.why === 'undelivered') await tell(deps, client, missed, unreachable);
  return true;
}

async function climb(
  deps: DeliveryDeps,
  client: Client,
  missed: Undelivered & { readonly caseId: string },
  unreachable: ReadonlySet<string>,
): Promise<void> {
  const next = await nextRecipients(client, deps.keys, missed, unreachable);
  if (!next.pointOpen) return;
  if (next.persons.length === 0) {
    await raiseAlarm(client, 'nobodyReachable', missed.organisationId, missed.caseId);
    deps.report('nobodyReachable', missed.caseId);
  } else {
    await endAlarm(client, 'nobodyReachable', missed.organisationId, missed.caseId);
  }
  const { organisationId, caseId, point, rung, nominalAt } = missed;
  await addNotifications(
    client,
    next.persons.map((personId) => ({
      ...{ organisationId, caseId, personId, kind: 'point', point, rung, nominalAt, facts: {} },
    })),
  );
}

async function tell(
  deps: DeliveryDeps,
  client: Client,
  missed: Undelivered,
  unreachable: ReadonlySet<string>,
): Promise<void> {
  const { organisationId, personId, caseId, acute } = missed;
  await raiseAlarm(client, acute ? 'acuteUndelivered' : 'mailUndelivered', organisationId, personId);
  deps.report('mailUndelivered', caseId);
  const colleagues = await readColleagues(client, organisationId, missed.locationId);
  const denied = caseId === null ? [] : await deniedPersons(client, caseId);
  const tokenOf = (person: string): string => deps.keys.personToken(organisationId, person);
  const rows = whoLooksAfter(personId, colleagues)
    // Who is shut out of the case does not hear that there was a message (PM-D06).
    .filter((one) => one.present && !unreachable.has(one.id) && !denied.includes(tokenOf(one.id)))
    .map((one): NewNotification => ({
      organisationId,
      caseId: null,
      personId: one.id,
      kind: 'undelivered',
      // Once a day for each person who cannot be reached.
      point: 'undelivered',
      rung: personId,
      nominalAt: dayOf(Date.now()),
      facts: { personId },
    }));
  await addNotifications(client, rows);
}

/** The administrator, who coordinates, and who stands in for this person; for a coordinator the director as well. */
export function whoLooksAfter(personId: string, colleagues: readonly Colleague[]): readonly Colleague[] {
  const missing = colleagues.find((one) => one.id === personId);
  const roles = missing?.roles ?? [];
  const coordinates = isCoordinator(roles);
  return colleagues.filter(
    (one) =>
      one.id !== personId &&
      (one.roles.includes('administrator') ||
        isCoordinator(one.roles) ||
        one.deputyFor.some((role) => roles.includes(role)) ||
        (coordinates && one.roles.includes('director'))),
  );
}

function isCoordinator(roles: readonly string[]): boolean {
  return roles.includes('aandachtsfunctionaris') || roles.includes('internBegeleider');
}
