import { createHash, randomBytes } from 'node:crypto';
import ical, { ICalEventClass, ICalEventStatus } from 'ical-generator';
import type pg from 'pg';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { showCode } from '../domain/case/code.js';
import { dayOf, MINUTE, minuteOfDay } from '../domain/terms/amsterdam.js';
import { formatDay } from '../domain/terms/day.js';
import type { KeyRing } from '../security/key-ring.js';
import { inTransaction } from '../store/database.js';
import {
  feedEntries,
  feedMadeAt,
  feedOwner,
  removeFeed,
  setFeed,
  type FeedEntry,
} from '../store/feed-rows.js';
import { mailWord } from './mail-words.js';

/** Who subscribes to her own calendar. */
export interface Subscriber {
  readonly organisationId: string;
  readonly personId: string;
}

/** 256 bits: an address nobody guesses, kept as a hash. */
const SECRET_BYTES = 32;

/** Makes the secret address of a feed, or a new one in place of it ("Vernieuw"). @returns the secret, told once. */
export async function makeFeed(deps: CaseFileDeps, who: Subscriber): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await asPerson(deps, who, (client) => setFeed(client, who, hashOf(secret)));
  return secret;
}

/** "Stop": the address is dead at once. */
export function stopFeed(deps: CaseFileDeps, who: Subscriber): Promise<void> {
  return asPerson(deps, who, (client) => removeFeed(client, who.personId));
}

/** Since when there is an address; `null` = there is none. */
export function feedSince(deps: CaseFileDeps, who: Subscriber): Promise<number | null> {
  return asPerson(deps, who, (client) => feedMadeAt(client, who.personId));
}

function asPerson<Result>(
  { app, keys }: CaseFileDeps,
  { organisationId, personId }: Subscriber,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  return inTransaction(
    app,
    { organisationId, personToken: keys.personToken(organisationId, personId) },
    work,
  );
}

/**
 * The calendar behind a secret address (screens.md D.5): own waiting points, no names. Day terms are all-day, hour
 * terms timed in UTC. `null` = no such address, or its owner lost her roles.
 */
export async function readFeed(
  deps: { readonly worker: pg.Pool; readonly keys: KeyRing; readonly publicUrl: string },
  secret: string,
): Promise<string | null> {
  return inTransaction(deps.worker, null, async (client) => {
    const owner = await feedOwner(client, hashOf(secret));
    if (owner === null) return null;
    const token = deps.keys.personToken(owner.organisationId, owner.personId);
    const entries = await feedEntries(client, owner.personId);
    // A case she was shut out of is not cancelled either: it is not there.
    const visible = entries.filter((entry) => !entry.denials.includes(token));
    return calendarOf(visible, owner.personId, deps.publicUrl);
  });
}

/** A due day ends at 17:00; any other time is a term of hours. */
const DAY_TERM_ENDS = 17 * 60;
const TIMED_MINUTES = 15;

function calendarOf(entries: readonly FeedEntry[], personId: string, publicUrl: string): string {
  // No time zone on purpose: with one, the library prints the server's clock under the zone's name.
  const calendar = ical({
    name: 'Waaklicht',
    prodId: { company: 'Waaklicht', product: 'Agenda', language: 'NL' },
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: uidOf(entry, personId),
      sequence: entry.sequence,
      summary: `Waaklicht: ${mailWord(entry.point)} (${showCode(entry.code)})`,
      description: new URL(`/zaken/${entry.code}`, publicUrl).toString(),
      class: ICalEventClass.PRIVATE,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...whenOf(entry.startsAt),
    });
  }
  return calendar.toString();
}

function whenOf(startsAt: number): { start: Date; end?: Date; allDay?: boolean } {
  if (minuteOfDay(startsAt) === DAY_TERM_ENDS) {
    return { start: new Date(`${formatDay(dayOf(startsAt))}T00:00:00Z`), allDay: true };
  }
  return { start: new Date(startsAt), end: new Date(startsAt + TIMED_MINUTES * MINUTE) };
}

/** Stable for a waiting point of a person, and tells nothing. */
function uidOf({ caseId, point }: FeedEntry, personId: string): string {
  const hash = createHash('sha256').update(`${personId}/${caseId}/${point}`).digest('hex');
  return `${hash.slice(0, 32)}@waaklicht`;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
