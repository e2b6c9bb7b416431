import type { Client } from './database.js';

/** Which roles somebody holds today at which location; a role of the whole organisation holds at each of them. */
export interface LocationRoles {
  readonly locationId: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface RoleScope {
  readonly profile: string;
  readonly region: string;
  /** Every location of the organisation, also where she holds no role. */
  readonly locations: readonly LocationRoles[];
  /** The roles she holds for the whole organisation. */
  readonly everywhere: readonly string[];
}

const HOLDS_TODAY = `not r.deputy
  and (now() at time zone 'Europe/Amsterdam')::date between r.valid_from and coalesce(r.valid_until, 'infinity')`;

/** What somebody is, where; as a deputy does not count. Read in the transaction of the act (PM-04). */
export async function roleScope(
  client: Client,
  who: { readonly organisationId: string; readonly personId: string },
): Promise<RoleScope> {
  const { rows } = await client.query<RoleScope>(
    `select o.profile, o.region,
       (select coalesce(jsonb_agg(jsonb_build_object('locationId', l.id, 'name', l.name, 'roles',
           (select coalesce(jsonb_agg(distinct r.role), '[]') from role_assignment r
             where r.person_id = $2 and (r.location_id is null or r.location_id = l.id) and ${HOLDS_TODAY}))
           order by l.name, l.id), '[]')
         from location l where l.organisation_id = o.id) as locations,
       (select coalesce(jsonb_agg(distinct r.role), '[]') from role_assignment r
         where r.person_id = $2 and r.location_id is null and ${HOLDS_TODAY}) as everywhere
     from organisation o where o.id = $1`,
    [who.organisationId, who.personId],
  );
  const [scope] = rows;
  if (scope === undefined) throw new Error('There is no such organisation');
  return scope;
}
