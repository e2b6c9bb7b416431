import type {
  Attendee,
  MeetingDates,
  MeetingItem,
  MeetingKind,
  MeetingPoint,
  MeetingStage,
  MeetingState,
} from '../domain/sot/meeting.js';
import type { ClockRow } from './case-rows.js';
import type { Client } from './database.js';

/** A meeting as it stands in the record, with as many items and actions as this transaction may see. */
export interface MeetingRow {
  readonly id: string;
  readonly organisationId: string;
  readonly locationId: string;
  readonly place: string;
  readonly clock: ClockRow;
  readonly wakeVersion: number;
  readonly state: MeetingState;
}

interface Columns {
  readonly id: string;
  readonly organisation_id: string;
  readonly location_id: string;
  readonly kind: MeetingKind;
  readonly stage: MeetingStage;
  readonly place: string;
  readonly starts_at: number;
  readonly dates: MeetingDates;
  readonly chair_id: string;
  readonly attendees: readonly Attendee[];
  readonly points: readonly MeetingPoint[];
  readonly last_item: number;
  readonly last_action: number;
  readonly last_entry_at: number;
  readonly clock_base: number;
  readonly clock_since: number;
  readonly clock_factor: number;
  readonly clock_stops_at: number | null;
  readonly wake_version: number;
}

interface ItemColumns {
  readonly id: string;
  readonly case_id: string | null;
  readonly number: number;
  readonly position: number;
  readonly status: MeetingItem['status'];
  readonly facts: Omit<MeetingItem, 'id' | 'caseId' | 'number' | 'position' | 'status' | 'points'>;
  readonly points: readonly MeetingPoint[];
}

interface ActionColumns {
  readonly id: string;
  readonly item_id: string;
  readonly case_id: string | null;
  readonly number: number;
  readonly owner_id: string;
  readonly due: number;
  readonly done: boolean;
  readonly points: readonly MeetingPoint[];
}

/** Reads a meeting; `write` locks it, so that two people act one after the other. */
export async function readMeetingRow(
  client: Client,
  id: string,
  purpose: 'read' | 'write',
): Promise<MeetingRow | null> {
  const { rows } = await client.query<Columns>(
    `select * from meeting where id = $1${purpose === 'write' ? ' for update' : ''}`,
    [id],
  );
  const [row] = rows;
  return row === undefined ? null : rowOf(client, row);
}

/** Every meeting of these locations, the last one first. */
export async function listMeetings(
  client: Client,
  locationIds: readonly string[],
): Promise<readonly ListedMeeting[]> {
  const { rows } = await client.query<Columns>(
    'select * from meeting where location_id = any($1) order by starts_at desc limit 200',
    [locationIds],
  );
  return rows.map((row) => ({ ...placeOf(row), heading: headingOf(row) }));
}

/** A meeting in a list. */
export interface ListedMeeting extends Omit<MeetingRow, 'state'> {
  readonly heading: MeetingHeading;
}

/** What a list shows of a meeting: nothing that depends on a case. */
export type MeetingHeading = Pick<
  MeetingState,
  'kind' | 'stage' | 'startsAt' | 'dates' | 'chair' | 'attendees' | 'points'
>;

/** The meetings somebody is asked for. */
export async function meetingsOfPerson(client: Client, personId: string): Promise<readonly ListedMeeting[]> {
  const { rows } = await client.query<Columns>(
    `select * from meeting where attendees @> jsonb_build_array(jsonb_build_object('person', $1::text))
     order by starts_at desc limit 50`,
    [personId],
  );
  return rows.map((row) => ({ ...placeOf(row), heading: headingOf(row) }));
}

/** The meeting before or after a moment, of the same kind at the same place; cancelled ones do not count. */
export async function neighbourOf(
  client: Client,
  of: { readonly id: string; readonly locationId: string; readonly kind: string; readonly startsAt: number },
  side: 'before' | 'after',
): Promise<{ readonly id: string; readonly startsAt: number } | null> {
  const [sign, order] = side === 'before' ? ['<', 'desc'] : ['>', 'asc'];
  const { rows } = await client.query<{ id: string; startsAt: number }>(
    `select id, starts_at as "startsAt" from meeting where location_id = $1 and kind = $2 and id <> $3
       and stage <> 'cancelled' and starts_at ${sign} $4 order by starts_at ${order} limit 1`,
    [of.locationId, of.kind, of.id, of.startsAt],
  );
  return rows[0] ?? null;
}

/** Which of these cases have an agreement of another meeting that is still open. */
export async function casesWithOpenActions(
  client: Client,
  meetingId: string,
  caseIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ caseId: string }>(
    `select distinct case_id as "caseId" from meeting_action where case_id = any($1) and not done and meeting_id <> $2`,
    [caseIds, meetingId],
  );
  return rows.map((row) => row.caseId);
}

function placeOf(row: Columns): Omit<MeetingRow, 'state'> {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    locationId: row.location_id,
    place: row.place,
    wakeVersion: row.wake_version,
    clock: {
      base: row.clock_base,
      since: row.clock_since,
      factor: row.clock_factor,
      stopsAt: row.clock_stops_at,
    },
  };
}

function headingOf(row: Columns): MeetingHeading {
  return {
    kind: row.kind,
    stage: row.stage,
    startsAt: row.starts_at,
    dates: row.dates,
    chair: row.chair_id,
    attendees: row.attendees,
    points: row.points,
  };
}

async function rowOf(client: Client, row: Columns): Promise<MeetingRow> {
  const items = await client.query<ItemColumns>(
    'select id, case_id, number, position, status, facts, points from meeting_item where meeting_id = $1 order by position, number',
    [row.id],
  );
  const actions = await client.query<ActionColumns>(
    'select id, item_id, case_id, number, owner_id, due, done, points from meeting_action where meeting_id = $1 order by number',
    [row.id],
  );
  return {
    ...placeOf(row),
    state: {
      ...headingOf(row),
      lastItem: row.last_item,
      lastAction: row.last_action,
      lastEntryAt: row.last_entry_at,
      items: items.rows.map((item) => ({
        ...{ id: item.id, caseId: item.case_id, number: item.number, position: item.position },
        ...item.facts,
        ...{ status: item.status, points: item.points },
      })),
      actions: actions.rows.map((action) => ({
        ...{ id: action.id, itemId: action.item_id, caseId: action.case_id, number: action.number },
        ...{ owner: action.owner_id, due: action.due, done: action.done, points: action.points },
      })),
    },
  };
}

/** Writes the meeting itself; a new one with its clock. The engine is told of every write. */
export async function writeMeeting(client: Client, row: MeetingRow, isNew: boolean): Promise<void> {
  const { state, clock } = row;
  const changing = [
    row.id,
    state.stage,
    JSON.stringify(state.points),
    state.lastItem,
    state.lastAction,
    state.lastEntryAt,
    row.wakeVersion,
    clock.base,
    clock.since,
    clock.factor,
    clock.stopsAt,
  ];
  if (!isNew) {
    await client.query(
      `update meeting set stage = $2, points = $3, last_item = $4, last_action = $5, last_entry_at = $6,
         wake_version = $7, clock_base = $8, clock_since = $9, clock_factor = $10, clock_stops_at = $11,
         told_again_at = clock_timestamp() + interval '3 seconds' where id = $1`,
      changing,
    );
    return;
  }
  await client.query(
    `insert into meeting (id, stage, points, last_item, last_action, last_entry_at, wake_version, clock_base, clock_since,
       clock_factor, clock_stops_at, organisation_id, location_id, kind, place, starts_at, dates, chair_id, attendees)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      ...changing,
      row.organisationId,
      row.locationId,
      state.kind,
      row.place,
      state.startsAt,
      JSON.stringify(state.dates),
      state.chair,
      JSON.stringify(state.attendees),
    ],
  );
}
