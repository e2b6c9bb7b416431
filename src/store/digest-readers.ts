import type pg from 'pg';

export interface DigestReader {
  readonly personId: string;
  readonly hasTasks: boolean;
}

/** Who of a location wants a daily digest: by choice, or because she coordinates and chose nothing. */
export async function digestReaders(
  worker: pg.Pool,
  organisationId: string,
  locationId: string,
): Promise<readonly DigestReader[]> {
  const { rows } = await worker.query<DigestReader>(
    `select p.id as "personId", exists (select 1 from waiting_point w join case_file f on f.id = w.case_id
         where p.id = any(w.persons) and f.clock_factor = 1) as "hasTasks"
     from person p left join mail_choice m on m.person_id = p.id
     where p.organisation_id = $1 and not p.disabled
       and exists (select 1 from role_assignment r where r.person_id = p.id
         and (r.location_id is null or r.location_id = $2)
         and current_date >= r.valid_from and (r.valid_until is null or current_date <= r.valid_until)
         and (m.choice in ('digest', 'both')
           or (m.choice is null and r.role in ('aandachtsfunctionaris', 'internBegeleider') and not r.deputy)))`,
    [organisationId, locationId],
  );
  return rows;
}
