import { randomUUID } from 'node:crypto';
import { inTransaction, type Client } from '../store/database.js';
import {
  administer,
  NotDone,
  type Administered,
  type Administrator,
  type OrganisationDeps,
} from './administer.js';

export interface RoleOfColleague {
  readonly id: string;
  readonly role: string;
  /** `null` = in the whole organisation. */
  readonly locationId: string | null;
  /** Stands in for the holders while they are away. */
  readonly deputy: boolean;
  /** Days, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly roles: readonly RoleOfColleague[];
}

/** Everybody in the organisation, with what they are; for whoever works there. */
export function readColleagues(
  { app, keys }: OrganisationDeps,
  { organisationId, personId }: Administrator,
): Promise<readonly Colleague[]> {
  const context = { organisationId, personToken: keys.personToken(organisationId, personId) };
  return inTransaction(app, context, async (client) => {
    const { rows } = await client.query<Colleague>(
      `select p.id, p.name, p.disabled, (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role,
           'locationId', r.location_id, 'deputy', r.deputy, 'validFrom', r.valid_from::text,
           'validUntil', r.valid_until::text) order by r.role, r.id), '[]')
         from role_assignment r where r.person_id = p.id) as roles
       from person p order by p.name, p.id`,
    );
    return rows;
  });
}

const UNIQUE_VIOLATION = '23505';

/** A new colleague, without roles; `emailTaken`: one address is one person (PM-D14). */
export function addColleague(
  deps: OrganisationDeps,
  who: Administrator,
  colleague: { readonly name: string; readonly email: string },
): Promise<Administered<string>> {
  return administer(deps, who, { right: 'administer', action: 'addPerson' }, async (client) => {
    const id = randomUUID();
    await client
      .query('insert into person (id, organisation_id, name, email) values ($1, $2, $3, lower($4))', [
        id,
        who.organisationId,
        colleague.name,
        colleague.email,
      ])
      .catch((error: unknown) => {
        throw (error as { code?: string }).code === UNIQUE_VIOLATION ? new NotDone('emailTaken') : error;
      });
    return id;
  });
}

/** Shuts an account or opens it again; counts from the next request (PM-08). */
export function setDisabled(
  deps: OrganisationDeps,
  who: Administrator,
  account: { readonly personId: string; readonly disabled: boolean },
): Promise<Administered<null>> {
  return administer(deps, who, { right: 'administer', action: 'setDisabled' }, async (client) => {
    const { rowCount } = await client.query('update person set disabled = $2 where id = $1', [
      account.personId,
      account.disabled,
    ]);
    if (rowCount === 0) throw new NotDone('unknown');
    return null;
  });
}

/** Whether this person works here; others are unknown, also when another organisation knows them. */
export async function isColleague(client: Client, personId: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from person where id = $1', [personId]);
  return rowCount === 1;
}
