import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import { inTransaction, type Client } from './database.js';
import { openHere, sealHere, type OrganisationPlace } from './organisation-seal.js';

/** The sign-in service of a school, as it is configured. */
export interface SchoolProvider {
  readonly organisationId: string;
  /** For people: "Aanmelden met {name}". */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly groupClaim: string;
  /** Mail domains whose people may come in by a mapped group, without an invitation. */
  readonly domains: readonly string[];
  /** What in `acr` or `amr` proves a second factor. */
  readonly factorAcr: readonly string[];
  readonly factorAmr: readonly string[];
}

export interface GroupRole {
  readonly group: string;
  readonly role: string;
  readonly locationId: string | null;
}

interface Row extends Omit<SchoolProvider, 'clientSecret'> {
  readonly secret: Buffer;
}

/** Configures, or configures anew, the sign-in service of an organisation with its mapping of groups. */
export function saveProvider(
  worker: pg.Pool,
  keys: KeyRing,
  provider: SchoolProvider,
  groups: readonly GroupRole[],
): Promise<void> {
  const { organisationId } = provider;
  return inTransaction(worker, null, async (client) => {
    const secret = await sealHere(client, keys, placeOf(organisationId), provider.clientSecret);
    await client.query(
      `insert into oidc_provider (organisation_id, name, issuer, client_id, client_secret, group_claim, domains, factor_acr, factor_amr)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (organisation_id) do update set name = excluded.name,
         issuer = excluded.issuer, client_id = excluded.client_id, client_secret = excluded.client_secret,
         group_claim = excluded.group_claim, domains = excluded.domains, factor_acr = excluded.factor_acr,
         factor_amr = excluded.factor_amr`,
      [
        organisationId,
        provider.name,
        provider.issuer,
        provider.clientId,
        secret,
        provider.groupClaim,
        provider.domains,
        provider.factorAcr,
        provider.factorAmr,
      ],
    );
    await client.query('delete from oidc_group_role where organisation_id = $1', [organisationId]);
    for (const { group, role, locationId } of groups) {
      await client.query('insert into oidc_group_role values ($1, $2, $3, $4)', [
        organisationId,
        group,
        role,
        locationId,
      ]);
    }
  });
}

/** The buttons of the sign-in page. */
export async function listProviders(
  worker: pg.Pool,
): Promise<readonly { readonly organisationId: string; readonly name: string }[]> {
  const { rows } = await worker.query<{ organisationId: string; name: string }>(
    'select organisation_id as "organisationId", name from oidc_provider order by name limit 20',
  );
  return rows;
}

export async function readProvider(
  worker: pg.Pool,
  keys: KeyRing,
  by: { readonly organisationId: string } | { readonly issuer: string },
): Promise<SchoolProvider | null> {
  const [column, value] =
    'organisationId' in by ? ['organisation_id', by.organisationId] : ['issuer', by.issuer];
  return inTransaction(worker, null, async (client) => {
    const { rows } = await client.query<Row>(
      `select organisation_id as "organisationId", name, issuer, client_id as "clientId", client_secret as secret,
         group_claim as "groupClaim", domains, factor_acr as "factorAcr", factor_amr as "factorAmr"
       from oidc_provider where ${column} = $1`,
      [value],
    );
    const row = rows[0];
    if (row === undefined) return null;
    const { secret, ...rest } = row;
    return { ...rest, clientSecret: await openHere(client, keys, placeOf(row.organisationId), secret) };
  });
}

/** Who a school account says somebody is. */
export interface SchoolIdentity {
  readonly organisationId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
  /** The domain of the address is one of the school, so that a mapped group is enough. */
  readonly trustedDomain: boolean;
}

/** These roles never come from a group (AU-23). */
const NEVER_FROM_GROUPS = [
  'administrator',
  'privacyOfficer',
  'vertrouwenspersoon',
  'endResponsible',
  'bestuur',
];

/**
 * The person behind a school account, with the roles of her groups as they are now. Never found by mail address alone:
 * a first sign-in takes an open invitation for it, or a mapped group of a known domain (AU-21). `null` = not known.
 */
export function enterBySchool(worker: pg.Pool, identity: SchoolIdentity): Promise<string | null> {
  return inTransaction(worker, null, async (client) => {
    const personId = (await known(client, identity)) ?? (await firstTime(client, identity));
    if (personId === null) return null;
    await client.query(
      `insert into credential (person_id, organisation_id, login) values ($1, $2, $3) on conflict (person_id) do nothing`,
      [personId, identity.organisationId, `school:${personId}`],
    );
    await client.query('delete from role_assignment where person_id = $1 and from_group', [personId]);
    await client.query(
      `insert into role_assignment (id, organisation_id, person_id, role, location_id, from_group)
       select gen_random_uuid(), g.organisation_id, $2, g.role, g.location_id, true from oidc_group_role g
       where g.organisation_id = $1 and g.group_name = any($3) and g.role <> all($4)`,
      [identity.organisationId, personId, identity.groups, NEVER_FROM_GROUPS],
    );
    return personId;
  });
}

async function known(client: Client, identity: SchoolIdentity): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from oidc_identity i join person p on p.id = i.person_id
     where i.issuer = $1 and i.subject = $2 and i.organisation_id = $3 and not p.disabled`,
    [identity.issuer, identity.subject, identity.organisationId],
  );
  return rows[0]?.id ?? null;
}

async function firstTime(client: Client, identity: SchoolIdentity): Promise<string | null> {
  const personId = (await invited(client, identity)) ?? (await byGroup(client, identity));
  if (personId === null) return null;
  await client.query(
    'insert into oidc_identity (issuer, subject, organisation_id, person_id) values ($1, $2, $3, $4)',
    [identity.issuer, identity.subject, identity.organisationId, personId],
  );
  return personId;
}

async function invited(client: Client, identity: SchoolIdentity): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `update account_link l set used_at = clock_timestamp() from person p
     where p.id = l.person_id and p.organisation_id = $1 and lower(p.email) = lower($2) and not p.disabled
       and l.purpose = 'invitation' and l.used_at is null and l.expires_at > clock_timestamp() returning p.id`,
    [identity.organisationId, identity.email],
  );
  return rows[0]?.id ?? null;
}

async function byGroup(client: Client, identity: SchoolIdentity): Promise<string | null> {
  if (!identity.trustedDomain) return null;
  const mapped = await client.query(
    'select 1 from oidc_group_role where organisation_id = $1 and group_name = any($2) and role <> all($3)',
    [identity.organisationId, identity.groups, NEVER_FROM_GROUPS],
  );
  if (mapped.rowCount === 0) return null;
  const id = randomUUID();
  // One address is one person (PM-D14): somebody who has it already comes in by invitation.
  const { rowCount } = await client.query(
    `insert into person (id, organisation_id, name, email) values ($1, $2, $3, lower($4))
     on conflict (organisation_id, email) do nothing`,
    [id, identity.organisationId, identity.name, identity.email],
  );
  return rowCount === 1 ? id : null;
}

/** Ends what a sign-in service says is over; `jti` counts once (AU-24). @returns whether it was new. */
export function endBySchool(
  worker: pg.Pool,
  over: {
    readonly issuer: string;
    readonly subject: string | null;
    readonly session: string | null;
    readonly jti: string;
  },
): Promise<boolean> {
  return inTransaction(worker, null, async (client) => {
    const seen = await client.query('insert into oidc_logout_seen (id) values ($1) on conflict do nothing', [
      `${over.issuer} ${over.jti}`,
    ]);
    if (seen.rowCount === 0) return false;
    await client.query(
      `update web_session set ended_at = clock_timestamp() where ended_at is null and oidc_issuer = $1
       and ($2::text is not null or $3::text is not null)
       and ($2::text is null or oidc_subject = $2) and ($3::text is null or oidc_session = $3)`,
      [over.issuer, over.subject, over.session],
    );
    return true;
  });
}

function placeOf(organisationId: string): OrganisationPlace {
  return { organisationId, table: 'oidc_provider', column: 'client_secret', rowId: organisationId };
}
