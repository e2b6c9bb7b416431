import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import { inTransaction } from './database.js';
import { openHere, sealHere, type OrganisationPlace } from './organisation-seal.js';

/** What signing in needs to know of somebody. */
export interface AccountRow {
  readonly personId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly mustRenew: boolean;
  readonly disabled: boolean;
  readonly hasFactor: boolean;
  readonly totpLastStep: number;
  readonly coolingUntil: number | null;
  readonly roles: readonly string[];
  readonly organisationName: string;
  readonly locationNames: readonly string[];
  readonly practice: boolean;
}

const SELECT = `
select p.id as "personId", p.organisation_id as "organisationId", p.name, p.email, p.disabled,
  c.password_hash as "passwordHash", coalesce(c.must_renew, false) as "mustRenew", (c.totp_seed is not null) as "hasFactor",
  coalesce(c.totp_last_step, 0) as "totpLastStep",
  floor(extract(epoch from c.cooling_until) * 1000)::bigint as "coolingUntil",
  o.name as "organisationName", o.practice,
  (select coalesce(array_agg(l.name), '{}') from location l where l.organisation_id = o.id) as "locationNames",
  (select coalesce(array_agg(distinct r.role), '{}') from role_assignment r where r.person_id = p.id
    and current_date >= r.valid_from and (r.valid_until is null or current_date <= r.valid_until)) as roles
from person p join organisation o on o.id = p.organisation_id left join credential c on c.person_id = p.id
`;

/** By what somebody types at signing in; `null` when nobody signs in with it. */
export async function findAccount(worker: pg.Pool, login: string): Promise<AccountRow | null> {
  const { rows } = await worker.query<AccountRow>(`${SELECT} where c.login = $1`, [login.toLowerCase()]);
  return rows[0] ?? null;
}

export async function readAccount(worker: pg.Pool, personId: string): Promise<AccountRow | null> {
  const { rows } = await worker.query<AccountRow>(`${SELECT} where p.id = $1`, [personId]);
  return rows[0] ?? null;
}

/** An account for a person who has none; signing in waits for a password. */
export async function makeCredential(
  worker: pg.Pool,
  person: { personId: string; organisationId: string; login: string },
): Promise<void> {
  await worker.query(
    `insert into credential (person_id, organisation_id, login) values ($1, $2, $3) on conflict (person_id) do nothing`,
    [person.personId, person.organisationId, person.login.toLowerCase()],
  );
}

export async function setPasswordHash(worker: pg.Pool, personId: string, hash: string): Promise<void> {
  await worker.query('update credential set password_hash = $2, must_renew = false where person_id = $1', [
    personId,
    hash,
  ]);
}

/** Whose account. */
export interface Owner {
  readonly personId: string;
  readonly organisationId: string;
}

/** The seed of the authenticator app, kept sealed; `null` takes it away. */
export function setTotpSeed(
  worker: pg.Pool,
  keys: KeyRing,
  owner: Owner,
  seed: string | null,
): Promise<void> {
  return inTransaction(worker, null, async (client) => {
    const sealed = seed === null ? null : await sealHere(client, keys, seedPlace(owner), seed);
    await client.query(
      `update credential set totp_seed = $2, totp_last_step = 0,
         factor_since = case when $2::bytea is null then null else clock_timestamp() end where person_id = $1`,
      [owner.personId, sealed],
    );
  });
}

export function readTotpSeed(worker: pg.Pool, keys: KeyRing, owner: Owner): Promise<string | null> {
  return inTransaction(worker, null, async (client) => {
    const { rows } = await client.query<{ seed: Buffer | null }>(
      'select totp_seed as seed from credential where person_id = $1',
      [owner.personId],
    );
    const sealed = rows[0]?.seed ?? null;
    return sealed === null ? null : openHere(client, keys, seedPlace(owner), sealed);
  });
}

function seedPlace(owner: Owner): OrganisationPlace {
  return {
    organisationId: owner.organisationId,
    table: 'credential',
    column: 'totp_seed',
    rowId: owner.personId,
  };
}

/** Each step of thirty seconds counts once per account (AU-15). @returns whether this step was still unused. */
export async function useTotpStep(worker: pg.Pool, personId: string, step: number): Promise<boolean> {
  const { rowCount } = await worker.query(
    'update credential set totp_last_step = $2 where person_id = $1 and totp_last_step < $2',
    [personId, step],
  );
  return rowCount === 1;
}

export async function agree(worker: pg.Pool, personId: string): Promise<void> {
  await worker.query('update credential set agreed_at = clock_timestamp() where person_id = $1', [personId]);
}

export async function demandNewPassword(worker: pg.Pool, personId: string): Promise<void> {
  await worker.query('update credential set must_renew = true where person_id = $1', [personId]);
}

/** Replaces all recovery codes of a person (AU-16). */
export function setRecoveryCodes(
  worker: pg.Pool,
  person: { personId: string; organisationId: string },
  hashes: readonly string[],
): Promise<void> {
  return inTransaction(worker, null, async (client) => {
    await client.query('delete from recovery_code where person_id = $1', [person.personId]);
    for (const [index, hash] of hashes.entries()) {
      await client.query(
        'insert into recovery_code (organisation_id, person_id, number, hash) values ($1, $2, $3, $4)',
        [person.organisationId, person.personId, index + 1, hash],
      );
    }
  });
}

export async function readRecoveryCode(
  worker: pg.Pool,
  personId: string,
  number: number,
): Promise<string | null> {
  const { rows } = await worker.query<{ hash: string }>(
    'select hash from recovery_code where person_id = $1 and number = $2 and used_at is null',
    [personId, number],
  );
  return rows[0]?.hash ?? null;
}

/** @returns whether it was still unused: two requests at once use it once. */
export async function useRecoveryCode(worker: pg.Pool, personId: string, number: number): Promise<boolean> {
  const { rowCount } = await worker.query(
    'update recovery_code set used_at = clock_timestamp() where person_id = $1 and number = $2 and used_at is null',
    [personId, number],
  );
  return rowCount === 1;
}

export async function countRecoveryCodes(worker: pg.Pool, personId: string): Promise<number> {
  const { rows } = await worker.query<{ left: number }>(
    'select count(*)::int as left from recovery_code where person_id = $1 and used_at is null',
    [personId],
  );
  return rows[0]?.left ?? 0;
}
