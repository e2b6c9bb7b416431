import type { Client } from './database.js';

/** What is remembered of a command id that was not about a case; once, and for ever. */
interface Outcome<Result> {
  readonly bodyHash: string;
  readonly personId: string;
  readonly outcome: Result;
}

interface Asked {
  readonly organisationId: string;
  readonly commandId: string;
}

/** Two identical requests at once: the second waits here for the first. */
export async function knownOutcome<Result>(client: Client, asked: Asked): Promise<Outcome<Result> | null> {
  const { organisationId, commandId } = asked;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 0))', [
    organisationId,
    commandId,
  ]);
  const { rows } = await client.query<{ body_hash: string; person_id: string; outcome: Result }>(
    'select body_hash, person_id, outcome from command_outcome where organisation_id = $1 and command_id = $2',
    [organisationId, commandId],
  );
  const [row] = rows;
  return row === undefined
    ? null
    : { bodyHash: row.body_hash, personId: row.person_id, outcome: row.outcome };
}

export async function keepOutcome(
  client: Client,
  kept: Asked & { readonly personId: string; readonly bodyHash: string; readonly outcome: unknown },
): Promise<void> {
  await client.query(
    'insert into command_outcome (organisation_id, command_id, person_id, body_hash, case_id, outcome) values ($1, $2, $3, $4, null, $5)',
    [kept.organisationId, kept.commandId, kept.personId, kept.bodyHash, JSON.stringify(kept.outcome)],
  );
}
