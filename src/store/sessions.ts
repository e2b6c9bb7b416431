import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from './database.js';

/** A session with the person it belongs to, as one request needs it. */
export interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly method: 'local' | 'oidc';
  readonly shared: boolean;
  readonly madeAt: number;
  readonly activeAt: number;
  readonly endsAt: number;
  readonly lockedAt: number | null;
  readonly endedAt: number | null;
  readonly factorAt: number | null;
  readonly stepUpAt: number | null;
  readonly told: string | null;
  readonly tokenMadeAt: number;
  readonly tokenValidUntil: number | null;
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly phone: string | null;
    readonly disabled: boolean;
    readonly agreed: boolean;
    readonly hasFactor: boolean;
    readonly roles: readonly { readonly role: string; readonly locationId: string | null }[];
  };
  readonly organisation: {
    readonly name: string;
    readonly profile: string;
    readonly region: string;
    readonly practice: boolean;
    readonly veiligThuisNumber: string | null;
    readonly idleMinutes: number;
    readonly exitAddress: string;
    readonly locations: readonly { readonly id: string; readonly name: string }[];
  };
}

/** The session of a cookie, ended ones too; `null` when there never was one. One round trip. */
export async function readSession(worker: pg.Pool, tokenHash: Buffer): Promise<SessionRow | null> {
  const { rows } = await worker.query<{ session: SessionRow }>(READ, [tokenHash]);
  return rows[0]?.session ?? null;
}

const ms = (column: string): string => `floor(extract(epoch from ${column}) * 1000)`;
const TODAY = "((now() at time zone 'Europe/Amsterdam')::date)";

const READ = `
select jsonb_build_object(
  'id', s.id, 'personId', s.person_id, 'organisationId', s.organisation_id, 'method', s.method, 'shared', s.shared,
  'madeAt', ${ms('s.made_at')}, 'activeAt', ${ms('s.active_at')}, 'endsAt', ${ms('s.ends_at')},
  'lockedAt', ${ms('s.locked_at')}, 'endedAt', ${ms('s.ended_at')}, 'factorAt', ${ms('s.factor_at')},
  'stepUpAt', ${ms('s.step_up_at')}, 'told', s.told,
  'tokenMadeAt', ${ms('t.made_at')}, 'tokenValidUntil', ${ms('t.valid_until')},
  'person', jsonb_build_object('name', p.name, 'email', p.email, 'phone', p.phone, 'disabled', p.disabled,
    'agreed', c.agreed_at is not null, 'hasFactor', c.totp_seed is not null,
    'roles', (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'locationId', r.location_id) order by r.role), '[]')
      from role_assignment r where r.person_id = p.id and not r.deputy
        and ${TODAY} >= r.valid_from and (r.valid_until is null or ${TODAY} <= r.valid_until))),
  'organisation', jsonb_build_object('name', o.name, 'profile', o.profile, 'region', o.region, 'practice', o.practice,
    'veiligThuisNumber', ch.veilig_thuis_number, 'idleMinutes', coalesce(ch.idle_minutes, 10),
    'exitAddress', coalesce(ch.exit_address, 'https://www.knmi.nl/nederland-nu/weer'),
    'locations', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by l.name), '[]')
      from location l where l.organisation_id = o.id))) as session
from web_session_token t join web_session s on s.id = t.session_id join person p on p.id = s.person_id
  join organisation o on o.id = s.organisation_id
  left join credential c on c.person_id = p.id
  left join organisation_choices ch on ch.organisation_id = o.id
where t.hash = $1
`;

export interface NewSession {
  readonly organisationId: string;
  readonly personId: string;
  readonly method: 'local' | 'oidc';
  readonly shared: boolean;
  readonly device: string;
  readonly lastsMs: number;
  readonly withFactor: boolean;
  readonly tokenHash: Buffer;
  readonly oidc?: { readonly issuer: string; readonly subject: string; readonly session: string | null };
}

/** A fourth session of one person ends the oldest (AU-27). */
const MOST_SESSIONS = 3;

/** @returns the id of the session. */
export function startSession(worker: pg.Pool, wanted: NewSession): Promise<string> {
  return inTransaction(worker, null, async (client) => {
    const id = randomUUID();
    await client.query(
      `insert into web_session (id, organisation_id, person_id, method, shared, device, ends_at, factor_at,
         oidc_issuer, oidc_subject, oidc_session)
       values ($1, $2, $3, $4, $5, $6, clock_timestamp() + $7 * interval '1 millisecond',
         case when $8 then clock_timestamp() end, $9, $10, $11)`,
      [
        id,
        wanted.organisationId,
        wanted.personId,
        wanted.method,
        wanted.shared,
        wanted.device,
        wanted.lastsMs,
        wanted.withFactor,
        wanted.oidc?.issuer ?? null,
        wanted.oidc?.subject ?? null,
        wanted.oidc?.session ?? null,
      ],
    );
    await client.query(
      'insert into web_session_token (hash, organisation_id, session_id) values ($1, $2, $3)',
      [wanted.tokenHash, wanted.organisationId, id],
    );
    await client.query(
      `update web_session set ended_at = clock_timestamp() where id in (
         select id from web_session where person_id = $1 and ended_at is null and ends_at > clock_timestamp()
         order by made_at desc offset $2)`,
      [wanted.personId, MOST_SESSIONS],
    );
    return id;
  });
}

/** A new cookie for the same session; the old one works ten seconds longer, for requests under way (AU-27). */
export function renewToken(worker: pg.Pool, session: SessionRow, tokenHash: Buffer): Promise<void> {
  return inTransaction(worker, null, async (client) => {
    await client.query(
      `update web_session_token set valid_until = clock_timestamp() + interval '10 seconds'
       where session_id = $1 and valid_until is null`,
      [session.id],
    );
    await client.query(
      'insert into web_session_token (hash, organisation_id, session_id) values ($1, $2, $3)',
      [tokenHash, session.organisationId, session.id],
    );
  });
}

/** Something a person did; pings and timed refreshes are none (AU-26). */
export async function touchSession(worker: pg.Pool, id: string): Promise<void> {
  await worker.query('update web_session set active_at = clock_timestamp() where id = $1', [id]);
}

export async function lockSession(worker: pg.Pool, id: string): Promise<void> {
  await worker.query(
    'update web_session set locked_at = coalesce(locked_at, clock_timestamp()) where id = $1',
    [id],
  );
}

export async function unlockSession(worker: pg.Pool, id: string): Promise<void> {
  await worker.query('update web_session set locked_at = null, active_at = clock_timestamp() where id = $1', [
    id,
  ]);
}

/** The second factor was shown, now; a step-up is valid five minutes from here (AU-31). */
export async function markStepUp(worker: pg.Pool, id: string): Promise<void> {
  await worker.query(
    `update web_session set step_up_at = clock_timestamp(), factor_at = coalesce(factor_at, clock_timestamp()),
       active_at = clock_timestamp() where id = $1`,
    [id],
  );
}

export async function endSession(worker: pg.Pool, id: string): Promise<void> {
  await worker.query(
    'update web_session set ended_at = coalesce(ended_at, clock_timestamp()) where id = $1',
    [id],
  );
}

/** All of a person's, after a new password, another factor, or a disabled account (AU-28). */
export async function endSessionsOf(worker: pg.Pool, personId: string, except?: string): Promise<void> {
  await worker.query(
    `update web_session set ended_at = clock_timestamp()
     where person_id = $1 and ended_at is null and id is distinct from $2`,
    [personId, except ?? null],
  );
}

/** What the next page says above its heading, once. */
export async function tell(worker: pg.Pool, id: string, told: string | null): Promise<void> {
  await worker.query('update web_session set told = $2 where id = $1', [id, told]);
}

export interface DeviceRow {
  readonly id: string;
  readonly device: string;
  readonly madeAt: number;
  readonly activeAt: number;
}

/** Where somebody is signed in now (S34). */
export async function readDevices(worker: pg.Pool, personId: string): Promise<readonly DeviceRow[]> {
  const { rows } = await worker.query<DeviceRow>(
    `select id, device, ${ms('made_at')}::bigint as "madeAt", ${ms('active_at')}::bigint as "activeAt"
     from web_session where person_id = $1 and ended_at is null and ends_at > clock_timestamp()
     order by active_at desc`,
    [personId],
  );
  return rows;
}

/** Ends one session of this person, and of nobody else. */
export async function endOwnSession(worker: pg.Pool, personId: string, id: string): Promise<void> {
  await worker.query(
    'update web_session set ended_at = clock_timestamp() where id = $1 and person_id = $2 and ended_at is null',
    [id, personId],
  );
}
