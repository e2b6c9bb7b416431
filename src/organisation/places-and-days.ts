import { randomUUID } from 'node:crypto';
import { inTransaction } from '../store/database.js';
import {
  administer,
  NotDone,
  type Administered,
  type Administrator,
  type OrganisationDeps,
} from './administer.js';
import { isColleague } from './colleagues.js';
import { addLocation } from './set-up.js';

export interface OrganisationInfo {
  readonly id: string;
  readonly name: string;
  readonly profile: string;
  readonly region: string;
  readonly practice: boolean;
  readonly locations: readonly { readonly id: string; readonly name: string }[];
  readonly closedDays: readonly { readonly day: string; readonly locationId: string | null }[];
  /** The policy in force, `null` = the default. */
  readonly policy: { readonly version: string } | null;
}

/** The organisation of this person, as every colleague may know it. */
export function readOrganisation(
  { app, keys }: OrganisationDeps,
  { organisationId, personId }: Administrator,
): Promise<OrganisationInfo> {
  const context = { organisationId, personToken: keys.personToken(organisationId, personId) };
  return inTransaction(app, context, async (client) => {
    const { rows } = await client.query<OrganisationInfo>(
      `select o.id, o.name, o.profile, o.region, o.practice,
         (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by l.name, l.id), '[]')
           from location l where l.organisation_id = o.id) as locations,
         (select coalesce(jsonb_agg(jsonb_build_object('day', d.day::text, 'locationId', d.location_id)
             order by d.day, d.location_id), '[]')
           from closed_day d where d.organisation_id = o.id) as "closedDays",
         (select v.policy from policy_version v where v.organisation_id = o.id order by v.valid_from desc limit 1) as policy
       from organisation o where o.id = $1`,
      [organisationId],
    );
    const [found] = rows;
    if (found === undefined) throw new Error('The organisation of a person is not there');
    return found;
  });
}

export function openLocation(
  deps: OrganisationDeps,
  who: Administrator,
  name: string,
): Promise<Administered<string>> {
  return administer(deps, who, { right: 'administer', action: 'addLocation' }, (client) =>
    addLocation(client, who.organisationId, name),
  );
}

/**
 * The days on which the organisation, or one location, is closed besides weekends and holidays; replaces the list of
 * that place. Moments of open cases follow by the event `termsRecomputed`.
 */
export function setClosedDays(
  deps: OrganisationDeps,
  who: Administrator,
  closed: { readonly locationId: string | null; readonly days: readonly string[] },
): Promise<Administered<null>> {
  return administer(deps, who, { right: 'administer', action: 'setClosedDays' }, async (client) => {
    const { locationId, days } = closed;
    const place = await client.query('select 1 from location where id = $1', [locationId]);
    if (locationId !== null && place.rowCount === 0) throw new NotDone('unknown');
    await client.query('delete from closed_day where location_id is not distinct from $1::uuid', [
      locationId,
    ]);
    await client.query(
      `insert into closed_day (organisation_id, location_id, day) select $1, $2, unnest($3::date[])
       on conflict do nothing`,
      [who.organisationId, locationId, days],
    );
    return null;
  });
}

/** When somebody cannot be reached: her reminders go to her deputy, else one rung up (Q11). */
export function addAbsence(
  deps: OrganisationDeps,
  who: Administrator,
  absence: { readonly personId: string; readonly firstDay: string; readonly lastDay: string },
): Promise<Administered<string>> {
  return administer(deps, who, { right: 'administer', action: 'addAbsence' }, async (client) => {
    if (!(await isColleague(client, absence.personId))) throw new NotDone('unknown');
    const id = randomUUID();
    await client.query('insert into absence values ($1, $2, $3, $4, $5)', [
      id,
      who.organisationId,
      absence.personId,
      absence.firstDay,
      absence.lastDay,
    ]);
    return id;
  });
}

export function endAbsence(
  deps: OrganisationDeps,
  who: Administrator,
  id: string,
): Promise<Administered<null>> {
  return administer(deps, who, { right: 'administer', action: 'endAbsence' }, async (client) => {
    const { rowCount } = await client.query('delete from absence where id = $1', [id]);
    if (rowCount === 0) throw new NotDone('unknown');
    return null;
  });
}
