import type pg from 'pg';
import type { SettingRow } from './case-rows.js';

/** A location and the organisation it belongs to, as the rounds go past them. */
export interface RoundLocation {
  readonly organisationId: string;
  readonly locationId: string;
  readonly location: string;
  readonly silentDays: number;
  readonly setting: SettingRow;
}

/**
 * Every location of every organisation as it is on a day (`YYYY-MM-DD`); not the hidden one of the self-test, nor those
 * in which one person practises: nobody works there.
 */
export async function roundLocations(
  worker: pg.Pool,
  selfTest: string,
  onDay: string,
): Promise<readonly RoundLocation[]> {
  const { rows } = await worker.query<RoundLocation>(
    `select o.id as "organisationId", l.id as "locationId", l.name as location,
       o.coordinator_silent_days as "silentDays", read_setting(o.id, l.id, $2) as setting
     from organisation o join location l on l.organisation_id = o.id where o.id <> $1
       and not exists (select 1 from practice_run r where r.school_id = o.id) order by o.id, l.id`,
    [selfTest, onDay],
  );
  return rows;
}

/** The clock of the record, in which all rounds count. */
export async function databaseNow(worker: pg.Pool): Promise<number> {
  const { rows } = await worker.query<{ now: number }>(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  );
  return rows[0]?.now ?? Date.now();
}

/** What one person is on turn for, in cases on the real clock; `denied` cases are for the reader to leave out. */
export interface OwnTask {
  readonly code: string;
  readonly caseId: string;
  readonly point: string;
  readonly due: number;
  readonly class: string;
  readonly denials: readonly string[];
}

export async function ownTasks(worker: pg.Pool, personId: string): Promise<readonly OwnTask[]> {
  const { rows } = await worker.query<OwnTask>(
    `select f.code, f.id as "caseId", w.point, w.due, f.class,
       array(select d.person_token from case_denial d where d.case_id = f.id) as denials
     from waiting_point w join case_file f on f.id = w.case_id
     where $1::uuid = any(w.persons) and f.clock_factor = 1 order by w.due, f.code, w.point`,
    [personId],
  );
  return rows;
}
