import type { Client } from './database.js';

/** What people did about a request to see a file, besides the two acts that are in the case itself. */
export interface ReviewRow {
  readonly requestId: string;
  /** Day on which it was looked at who asks, `YYYY-MM-DD`. */
  readonly identityOn: string | null;
  /** The choices per piece, sealed under the key of the case. */
  readonly body: Buffer | null;
  readonly proposedBy: string | null;
  readonly agreedBy: string | null;
  readonly sentOn: string | null;
}

/** Which part of the work is written. */
export type ReviewStep =
  | { readonly kind: 'identity' }
  | { readonly kind: 'choices'; readonly body: Buffer }
  | { readonly kind: 'agree' }
  | { readonly kind: 'sent' };

interface Place {
  readonly organisationId: string;
  readonly caseId: string;
  readonly requestId: string;
  readonly personId: string;
}

export interface ReceivedRequest {
  readonly id: string;
  readonly caseId: string;
  readonly receivedAt: number;
}

/** Requests of this organisation, newest first, as far as the person of this transaction may know the case. */
export async function receivedRequests(
  client: Client,
  organisationId: string,
): Promise<readonly ReceivedRequest[]> {
  const { rows } = await client.query<ReceivedRequest>(
    `select e.command_id as id, e.case_id as "caseId", e.entry_at as "receivedAt"
     from case_event e join case_file f on f.id = e.case_id
     where e.organisation_id = $1 and e.type = 'accessRequestReceived' and e.command_id is not null
     order by e.entry_at desc, e.command_id limit 200`,
    [organisationId],
  );
  return rows;
}

/** The case a request is about; `null` when there is none for the person of this transaction. */
export async function caseOfRequest(client: Client, requestId: string): Promise<string | null> {
  const { rows } = await client.query<{ caseId: string }>(
    `select e.case_id as "caseId" from case_event e join case_file f on f.id = e.case_id
     where e.command_id = $1 and e.type = 'accessRequestReceived'`,
    [requestId],
  );
  return rows[0]?.caseId ?? null;
}

export async function readReviews(
  client: Client,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewRow>> {
  const { rows } = await client.query<ReviewRow>(
    `select request_id as "requestId", identity_on::text as "identityOn", body, proposed_by as "proposedBy",
       agreed_by as "agreedBy", sent_on::text as "sentOn" from access_review where request_id = any($1::uuid[])`,
    [requestIds],
  );
  return new Map(rows.map((row) => [row.requestId, row]));
}

/** @returns whether it was done: agreeing takes another person than the one who chose (PV-06 5). */
export async function writeReview(client: Client, place: Place, step: ReviewStep): Promise<boolean> {
  const { requestId, organisationId, caseId, personId } = place;
  await client.query(
    'insert into access_review (request_id, organisation_id, case_id) values ($1, $2, $3) on conflict do nothing',
    [requestId, organisationId, caseId],
  );
  const [change, values] = changeOf(step);
  const { rowCount } = await client.query(`update access_review set ${change}`, [
    requestId,
    personId,
    ...values,
  ]);
  return rowCount === 1;
}

function changeOf(step: ReviewStep): readonly [string, readonly unknown[]] {
  switch (step.kind) {
    case 'identity':
      return ['identity_on = current_date, identity_by = $2 where request_id = $1', []];
    case 'choices':
      // Another choice is another proposal: nobody has agreed to it yet.
      return [
        'body = $3, proposed_by = $2, agreed_by = null, agreed_at = null where request_id = $1',
        [step.body],
      ];
    case 'agree':
      return [
        `agreed_by = $2, agreed_at = clock_timestamp()
         where request_id = $1 and body is not null and proposed_by is distinct from $2`,
        [],
      ];
    case 'sent':
      return ['sent_on = current_date, sent_by = $2 where request_id = $1', []];
  }
}
