import type pg from 'pg';

/** A colleague as mails and lists name her. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly roles: readonly string[];
  readonly deputyFor: readonly string[];
  readonly present: boolean;
}

/** The colleagues of a location today, with roles, deputies and absence as the ladder sees them. */
export async function readColleagues(
  worker: pg.Pool | pg.PoolClient,
  organisationId: string,
  locationId: string | null,
): Promise<readonly Colleague[]> {
  const { rows } = await worker.query<Colleague>(
    `select p.id, p.name, p.phone, s.roles, s."deputyFor", s.present
     from jsonb_to_recordset(read_setting($1, $2, (now() at time zone 'Europe/Amsterdam')::date)->'people')
       as s(id uuid, roles jsonb, "deputyFor" jsonb, present boolean)
     join person p on p.id = s.id order by p.id`,
    [organisationId, locationId],
  );
  return rows;
}
