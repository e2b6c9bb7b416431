import type pg from 'pg';

export interface ClosedCase {
  readonly caseId: string;
  readonly organisationId: string;
  readonly profile: string;
  readonly closure: string;
  readonly closedAt: number;
}

/** Closed cases without a proposal, in which nothing runs any more. */
export async function closedCases(worker: pg.Pool): Promise<readonly ClosedCase[]> {
  const { rows } = await worker.query<ClosedCase>(
    `select f.id as "caseId", f.organisation_id as "organisationId", o.profile, f.closure, e.at as "closedAt"
     from case_file f join organisation o on o.id = f.organisation_id
     join lateral (select max(e.entry_at) as at from case_event e
       where e.case_id = f.id and e.type in ('caseClosed', 'handedOff')) e on e.at is not null
     where f.stage = 'closed' and f.closure is not null and f.clock_factor = 1
       and not exists (select 1 from retention_proposal p where p.case_id = f.id)
     order by e.at, f.id`,
  );
  return rows;
}

/** @returns how many proposals were new. */
export async function proposeRetention(
  worker: pg.Pool,
  proposals: readonly { caseId: string; organisationId: string; rule: string; termEnds: string }[],
): Promise<number> {
  const { rowCount } = await worker.query(
    `insert into retention_proposal (case_id, organisation_id, rule, term_ends)
     select p."caseId", p."organisationId", p.rule, p."termEnds"
     from jsonb_to_recordset($1::jsonb) as p("caseId" uuid, "organisationId" uuid, rule text, "termEnds" date)
     on conflict do nothing`,
    [JSON.stringify(proposals)],
  );
  return rowCount ?? 0;
}

/** A case that was opened again is kept: what was proposed about it falls away. */
export async function withdrawReopened(worker: pg.Pool): Promise<void> {
  await worker.query(
    `delete from retention_proposal p using case_file f where f.id = p.case_id and f.stage <> 'closed'`,
  );
}

/** That a file is kept longer than its term: until a day, or until a complaint or a court case is over. */
export interface RetentionChoice {
  readonly kind: 'keep' | 'hold';
  /** Only of `keep`; `YYYY-MM-DD`. */
  readonly until: string | null;
  readonly chosenBy: string;
  /** Sealed under the key of the organisation. */
  readonly reason: Buffer;
}

export interface RetentionProposal {
  readonly caseId: string;
  readonly code: string;
  readonly ownerId: string;
  readonly closure: string;
  readonly rule: string;
  readonly termEnds: string;
  readonly closedAt: number | null;
  readonly choice: RetentionChoice | null;
}

/** Everything that is proposed, as the person of this transaction may see it, the oldest term first. */
export async function retentionProposals(client: pg.PoolClient): Promise<readonly RetentionProposal[]> {
  const { rows } = await client.query<Row>(
    `select p.case_id as "caseId", f.code, f.owner_id as "ownerId", f.closure, p.rule, p.term_ends::text as "termEnds",
       c.kind, c.until::text as until, c.chosen_by as "chosenBy", c.reason, (select max(e.entry_at) from case_event e
         where e.case_id = f.id and e.type in ('caseClosed', 'handedOff')) as "closedAt"
     from retention_proposal p join case_file f on f.id = p.case_id left join retention_choice c on c.case_id = f.id
     order by p.term_ends, f.code`,
  );
  return rows.map(({ kind, until, chosenBy, reason, ...rest }) => ({
    ...rest,
    choice: kind === null || chosenBy === null || reason === null ? null : { kind, until, chosenBy, reason },
  }));
}

type Row = Omit<RetentionProposal, 'choice'> & {
  readonly [Key in keyof RetentionChoice]: RetentionChoice[Key] | null;
};

/** A file that is held stays held: what was chosen then does not change any more here. @returns whether it was written. */
export async function writeRetentionChoice(
  client: pg.PoolClient,
  choice: RetentionChoice & { readonly caseId: string; readonly organisationId: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into retention_choice (case_id, organisation_id, kind, until, reason, chosen_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (case_id) do update set kind = excluded.kind, until = excluded.until, reason = excluded.reason,
       chosen_by = excluded.chosen_by, chosen_at = clock_timestamp() where retention_choice.kind = 'keep'`,
    [choice.caseId, choice.organisationId, choice.kind, choice.until, choice.reason, choice.chosenBy],
  );
  return rowCount === 1;
}

/** Whether the organisation of this transaction is a cooperative, in which the bestuur carries the cases (S004). */
export async function isCooperative(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ profile: string }>('select profile from organisation');
  return rows[0]?.profile === 'cooperative';
}
