import { at, type Instant } from '../domain/terms/amsterdam.js';
import { addDays } from '../domain/terms/day.js';
import { watchCoordinators, type Watch } from '../domain/oversight/coordinators.js';
import { endAlarm, raiseAlarm } from '../store/alarms.js';
import { addNotifications, type NewNotification } from '../store/notifications.js';
import { lastLooks } from '../store/oversight-rows.js';
import { refusingAddresses } from '../store/undelivered.js';
import { placesAt, type Place, type RoundDeps } from './setting.js';

const MORNING = 8;

/**
 * The dead-man's switch, location by location: who does not look is reported to deputy and director (M19); a location
 * that nobody watches is an alarm for as long as it lasts. Twice is once; after a missed day it still comes.
 * @returns how many messages were new.
 */
export async function coordinatorWatch({ worker, caseFile }: RoundDeps, now: Instant): Promise<number> {
  let told = 0;
  for (const place of await placesAt(worker, now)) {
    const { organisationId, locationId } = place;
    const watch = await watchPlace(worker, place, now);
    if (!watch.nobodyReachable) await endAlarm(worker, 'coordinatorUnreachable', organisationId, locationId);
    else if (await raiseAlarm(worker, 'coordinatorUnreachable', organisationId, locationId))
      caseFile.report('coordinatorUnreachable', null);
    told += await addNotifications(worker, messagesOf(watch, place));
  }
  return told;
}

async function watchPlace(worker: RoundDeps['worker'], place: Place, now: Instant): Promise<Watch> {
  const { organisationId, locationId, world } = place;
  const [looks, refusing] = await Promise.all([
    lastLooks(worker, organisationId, locationId),
    refusingAddresses(worker, organisationId),
  ]);
  const refuses = new Set(refusing.map((one) => one.personId));
  const people = [...world.directory.people.values()].map((one) => ({
    ...one,
    lastLooked: looks.get(one.id) ?? null,
    refusesMail: refuses.has(one.id),
  }));
  return watchCoordinators(people, now, place.silentDays, world.calendar);
}

function messagesOf(watch: Watch, place: Place): NewNotification[] {
  return watch.unread.flatMap(({ person, schoolDays, reachedOn, tell }) =>
    tell.map((one) => ({
      ...{ organisationId: place.organisationId, caseId: null, personId: one.person, kind: 'listUnread' },
      ...{
        point: `listUnread ${place.locationId}`,
        rung: person,
        nominalAt: at(addDays(reachedOn, 1), MORNING),
      },
      facts: { location: place.location, schoolDays, deputy: one.deputy },
    })),
  );
}
