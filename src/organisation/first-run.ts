import { randomUUID } from 'node:crypto';
import type { Role } from '../domain/case/names.js';
import {
  administer,
  NotDone,
  type Administered,
  type Administrator,
  type OrganisationDeps,
} from './administer.js';
import { isColleague } from './colleagues.js';

export interface FirstRole {
  readonly personId: string;
  readonly role: Role;
  readonly locationId: string | null;
}

/**
 * Before the first case there is nobody yet who could confirm a role: the administrator gives the first ones alone,
 * never to himself. From the first case on every role takes two people (PM-25). The refusal is `notAllowed`.
 */
export function assignFirstRole(
  deps: OrganisationDeps,
  who: Administrator,
  wanted: FirstRole,
): Promise<Administered<null>> {
  return administer(deps, who, { right: 'administer', action: 'assignFirstRole' }, async (client) => {
    if (wanted.personId === who.personId) throw new NotDone('samePerson');
    if (!(await isColleague(client, wanted.personId))) throw new NotDone('unknown');
    const { rowCount } = await client.query('select 1 from case_file limit 1');
    if (rowCount !== 0) throw new NotDone('notAllowed');
    await client.query(
      'insert into role_assignment (id, organisation_id, person_id, role, location_id) values ($1, $2, $3, $4, $5)',
      [randomUUID(), who.organisationId, wanted.personId, wanted.role, wanted.locationId],
    );
    return null;
  });
}
