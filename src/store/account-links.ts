import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import { inTransaction } from './database.js';
import { openHere, sealHere, type OrganisationPlace } from './organisation-seal.js';

/** What a link in a mail lets somebody do, once. */
export type LinkPurpose = 'invitation' | 'reset' | 'factor';
export type AccountMailKind = LinkPurpose | 'newDevice' | 'changed';

export interface Person {
  readonly personId: string;
  readonly organisationId: string;
}

export interface AccountMail extends Person {
  readonly id: string;
  readonly kind: AccountMailKind;
  readonly email: string;
  readonly practice: boolean;
  readonly madeAt: number;
  /** The secret of a link; `null` when the mail only tells something. */
  readonly secret: string | null;
}

/** A link by the hash of its secret; earlier ones of the same purpose die. */
export function keepLink(
  worker: pg.Pool,
  link: Person & { readonly hash: Buffer; readonly purpose: LinkPurpose; readonly lastsMs: number },
): Promise<void> {
  return inTransaction(worker, null, async (client) => {
    await client.query(
      'update account_link set used_at = clock_timestamp() where person_id = $1 and purpose = $2 and used_at is null',
      [link.personId, link.purpose],
    );
    await client.query(
      `insert into account_link (hash, organisation_id, person_id, purpose, expires_at)
       values ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 millisecond')`,
      [link.hash, link.organisationId, link.personId, link.purpose, link.lastsMs],
    );
  });
}

/** @returns whose unused link this is, and for what. */
export async function findLink(
  worker: pg.Pool,
  hash: Buffer,
): Promise<(Person & { readonly purpose: LinkPurpose }) | null> {
  const { rows } = await worker.query<Person & { purpose: LinkPurpose }>(
    `select person_id as "personId", organisation_id as "organisationId", purpose from account_link
     where hash = $1 and used_at is null and expires_at > clock_timestamp()`,
    [hash],
  );
  return rows[0] ?? null;
}

/** @returns whether it was still unused: two requests at once use it once. */
export async function useLink(worker: pg.Pool, hash: Buffer): Promise<boolean> {
  const { rowCount } = await worker.query(
    `update account_link set used_at = clock_timestamp()
     where hash = $1 and used_at is null and expires_at > clock_timestamp()`,
    [hash],
  );
  return rowCount === 1;
}

/** Puts a mail about an account in the queue; the secret of a link only sealed. */
export function queueAccountMail(
  worker: pg.Pool,
  keys: KeyRing,
  mail: Person & { readonly kind: AccountMailKind; readonly secret: string | null },
): Promise<void> {
  return inTransaction(worker, null, async (client) => {
    const id = randomUUID();
    const body = await sealHere(client, keys, placeOf(mail.organisationId, id), JSON.stringify(mail.secret));
    await client.query(
      'insert into account_mail (id, organisation_id, person_id, kind, body) values ($1, $2, $3, $4, $5)',
      [id, mail.organisationId, mail.personId, mail.kind, body],
    );
  });
}

interface MailRow extends Omit<AccountMail, 'secret'> {
  readonly body: Buffer;
}

/** Takes what is due, and asks for a minute before anybody else may. */
export function leaseAccountMails(
  worker: pg.Pool,
  keys: KeyRing,
  most: number,
): Promise<readonly AccountMail[]> {
  return inTransaction(worker, null, async (client) => {
    const { rows } = await client.query<MailRow>(
      `with due as (select id from account_mail where sent_at is null and next_try <= clock_timestamp()
         and made_at > clock_timestamp() - interval '1 day' order by made_at limit $1 for update skip locked)
       update account_mail m set attempts = attempts + 1, next_try = clock_timestamp() + interval '1 minute'
       from due, person p, organisation o where m.id = due.id and p.id = m.person_id and o.id = m.organisation_id
       returning m.id, m.organisation_id as "organisationId", m.person_id as "personId", m.kind, m.body, p.email,
         o.practice, floor(extract(epoch from m.made_at) * 1000)::bigint as "madeAt"`,
      [most],
    );
    const mails: AccountMail[] = [];
    for (const { body, ...row } of rows) {
      const opened = await openHere(client, keys, placeOf(row.organisationId, row.id), body);
      mails.push({ ...row, secret: JSON.parse(opened) as string | null });
    }
    return mails;
  });
}

/** Sent: the row goes, and with it the secret. */
export async function dropAccountMail(worker: pg.Pool, id: string): Promise<void> {
  await worker.query('delete from account_mail where id = $1', [id]);
}

function placeOf(organisationId: string, id: string): OrganisationPlace {
  return { organisationId, table: 'account_mail', column: 'body', rowId: id };
}
