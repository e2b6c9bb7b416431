import { caseNow } from '../casefile/clock.js';
import { isExternal } from '../domain/rights/external.js';
import { inGuestWindow } from '../domain/rights/meetings.js';
import type { Role } from '../domain/case/names.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { listMeetings, meetingsOfPerson, type ListedMeeting } from '../store/meeting-rows.js';
import type { MeetingDeps, MeetingReader } from './meeting-file.js';

/** A meeting in a list: when, where, how far; nothing that depends on a case. */
export interface MeetingLine extends ListedMeeting {
  readonly now: number;
  /** In the agenda of a location, or only because she is asked for it. */
  readonly whole: boolean;
}

/** Who reads the list of a location: row 45, and the director, who sees that they are there. */
const READERS: ReadonlySet<string> = new Set<Role>([
  'aandachtsfunctionaris', 'internBegeleider', 'director', 'sotChair',
]); // prettier-ignore

/** The meetings of the locations this person reads, and those she is asked for; the last one first. */
export function readMeetings(deps: MeetingDeps, reader: MeetingReader): Promise<readonly MeetingLine[]> {
  const { organisationId, personId, via } = reader;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const at = await databaseNow(client);
    const { roles, locations } = await standing(client, reader);
    const external = isExternal(roles);
    const whole = (await listMeetings(client, locations)).map((one) => ({ ...one, whole: true }));
    const own = (await meetingsOfPerson(client, personId))
      .filter((one) => !whole.some((other) => other.id === one.id))
      .map((one) => ({ ...one, whole: false }));
    const lines = [...whole, ...own]
      .map((one) => ({ ...one, now: caseNow(one.clock, at) }))
      .filter((one) => !external || inGuestWindow(asState(one), one.now))
      .sort((a, b) => b.heading.startsAt - a.heading.startsAt);
    const audited = { at, event: 'list', action: 'meetings', personId, hits: lines.length, ...via };
    await appendAudit(client, organisationId, { ...audited, outcome: 'ok' });
    return lines;
  });
}

function asState({ heading }: ListedMeeting): Parameters<typeof inGuestWindow>[0] {
  return { ...heading, items: [], actions: [], lastItem: 0, lastAction: 0, lastEntryAt: 0 };
}

interface Standing {
  readonly roles: readonly string[];
  readonly locations: readonly string[];
}

/** Her roles today, and the locations at which one of them reads the agenda. */
async function standing(client: Client, { personId, organisationId }: MeetingReader): Promise<Standing> {
  const { rows } = await client.query<{ role: string; locationId: string | null; cooperative: boolean }>(
    `select r.role, r.location_id as "locationId", o.profile = 'cooperative' as cooperative
     from role_assignment r join organisation o on o.id = r.organisation_id
     where r.person_id = $1 and not r.deputy
       and (now() at time zone 'Europe/Amsterdam')::date between r.valid_from and coalesce(r.valid_until, 'infinity')`,
    [personId],
  );
  const reading = rows.filter((row) => READERS.has(row.role) || (row.role === 'bestuur' && row.cooperative));
  const { rows: places } = await client.query<{ id: string }>(
    'select id from location where organisation_id = $1',
    [organisationId],
  );
  const everywhere = reading.some((row) => row.locationId === null);
  const own = new Set(reading.map((row) => row.locationId));
  return {
    roles: rows.map((row) => row.role),
    locations: places.map((place) => place.id).filter((id) => everywhere || own.has(id)),
  };
}
