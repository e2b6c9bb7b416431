import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client, type Context } from '../store/database.js';

/** What a token may be used for (AU-40): reading, recording facts, deciding (rows 9-13), managing (15, 16, 18, 19). */
export const TOKEN_SCOPES = ['read', 'record', 'decide', 'manage'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const DEFAULT_TOKEN_DAYS = 30;
export const LONGEST_TOKEN_DAYS = 90;

export interface NewToken {
  readonly organisationId: string;
  readonly personId: string;
  /** What its owner calls it, such as "leerlingvolgsysteem". */
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Between 1 and 90. */
  readonly days: number;
}

/** A token as its owner sees it later; the secret is shown once and stored as a hash only. */
export interface TokenInfo {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

const PREFIX = 'wl_';
const SECRET_BYTES = 32;
const FORM = /^wl_[\w-]{43}$/;

/** @returns the secret, to be shown once. @throws RangeError when it would live longer than 90 days. */
export function createToken(
  worker: pg.Pool,
  wanted: NewToken,
): Promise<{ readonly id: string; readonly secret: string }> {
  const { organisationId, personId, name, scopes, days } = wanted;
  if (days < 1 || days > LONGEST_TOKEN_DAYS) throw new RangeError('A token lives 1 to 90 days');
  const secret = PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
  return inTransaction(worker, null, async (client) => {
    const id = randomUUID();
    await client.query(
      `insert into person_token (id, hash, organisation_id, person_id, name, scopes, expires_at)
       values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(days => $7))`,
      [id, hashOf(secret), organisationId, personId, name, scopes, days],
    );
    await log(client, 'token.create', { organisationId, personId, id });
    return { id, secret };
  });
}

async function log(
  client: Client,
  action: string,
  token: { readonly organisationId: string; readonly personId: string; readonly id: string },
): Promise<void> {
  await appendAudit(client, token.organisationId, {
    at: await databaseNow(client),
    event: 'administration',
    action,
    outcome: 'ok',
    personId: token.personId,
    objectIds: [token.id],
  });
}

/** The person's tokens that still work, newest first. */
export function listTokens(app: pg.Pool, context: Context, personId: string): Promise<readonly TokenInfo[]> {
  return inTransaction(app, context, async (client) => {
    const { rows } = await client.query<TokenInfo>(
      `select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
       from person_token where person_id = $1 and not revoked and expires_at > clock_timestamp()
       order by created_at desc, id`,
      [personId],
    );
    return rows;
  });
}

/** Ends a token of this person at once. @returns whether there was one. */
export function revokeToken(
  app: pg.Pool,
  context: Context,
  token: { readonly personId: string; readonly id: string },
): Promise<boolean> {
  return inTransaction(app, context, async (client) => {
    const { rowCount } = await client.query(
      'update person_token set revoked = true where id = $1 and person_id = $2 and not revoked',
      [token.id, token.personId],
    );
    if (rowCount === 0) return false;
    const { organisationId } = context;
    await log(client, 'token.revoke', { organisationId, ...token });
    return true;
  });
}

/** Whom a token stands for. */
export interface TokenHolder {
  readonly tokenId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly scopes: readonly TokenScope[];
}

interface HolderRow extends TokenHolder {
  readonly usedLately: boolean;
}

/**
 * Whom this secret stands for now; `null` for every kind of wrong one. Across all organisations, so for the worker's
 * role: which organisation it is, the token says.
 */
export async function holderOf(worker: pg.Pool, secret: string): Promise<TokenHolder | null> {
  if (!FORM.test(secret)) return null;
  const { rows } = await worker.query<HolderRow>({
    // By name, so that it is planned once a connection: every request of a token begins here.
    name: 'token_holder',
    text: `select t.id as "tokenId", t.organisation_id as "organisationId", t.person_id as "personId", t.scopes,
       coalesce(t.last_used_at > clock_timestamp() - interval '1 minute', false) as "usedLately"
     from person_token t join person p on p.id = t.person_id and not p.disabled
     where t.hash = $1 and not t.revoked and t.expires_at > clock_timestamp()`,
    values: [hashOf(secret)],
  });
  const [found] = rows;
  if (found === undefined) return null;
  const { usedLately, ...holder } = found;
  if (!usedLately) await rememberUse(worker, holder.tokenId);
  return holder;
}

/**
 * To the minute is enough to see that a token is in use; a write for every request would slow them all. When the disk
 * is full it is left out: reading goes on (RL-11).
 */
async function rememberUse(worker: pg.Pool, tokenId: string): Promise<void> {
  await worker
    .query('update person_token set last_used_at = clock_timestamp() where id = $1', [tokenId])
    .catch(() => undefined);
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
