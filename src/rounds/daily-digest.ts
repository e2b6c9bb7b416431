import { at, dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { weekday } from '../domain/terms/day.js';
import { DIGEST_HOUR } from '../notifications/choice.js';
import { digestReaders } from '../store/digest-readers.js';
import { addNotifications } from '../store/notifications.js';
import { placesAt, type RoundDeps } from './setting.js';

const MONDAY = 1;

/**
 * A digest for everybody who wants one, on school days; on working days in a holiday only for whoever has something
 * to do, because class high and help never pause. What it says is computed when it is sent. Twice on one day is one;
 * a day that was missed is covered by the next, because a digest tells everything that waits.
 * @returns how many digests were new.
 */
export async function dailyDigest({ worker }: RoundDeps, now: Instant): Promise<number> {
  const today = dayOf(now);
  const wanted = new Map<string, { organisationId: string; evenEmpty: boolean }>();
  for (const { organisationId, locationId, world } of await placesAt(worker, now)) {
    if (!world.calendar.isWorkingDay(today)) continue;
    const evenEmpty = world.calendar.isSchoolDay(today) && weekday(today) === MONDAY;
    for (const { personId, hasTasks } of await digestReaders(worker, organisationId, locationId)) {
      const present = world.directory.people.get(personId)?.present === true;
      if (present && (hasTasks || evenEmpty)) wanted.set(personId, { organisationId, evenEmpty });
    }
  }
  return addNotifications(
    worker,
    [...wanted].map(([personId, { organisationId, evenEmpty }]) => ({
      ...{ organisationId, caseId: null, personId, kind: 'digest', point: 'digest', rung: 'day' },
      nominalAt: at(today, DIGEST_HOUR),
      facts: { evenEmpty },
    })),
  );
}
