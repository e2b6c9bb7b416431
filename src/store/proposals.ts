import type { KeyRing } from '../security/key-ring.js';
import type { Client } from './database.js';
import { openHere, sealHere, type OrganisationPlace } from './organisation-seal.js';

/** A command that waits for a second person; its id becomes the id of the command. */
export interface NewProposal {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly firstPerson: string;
  readonly secondPerson: string;
  readonly commandType: string;
  /** The whole command, as JSON. */
  readonly text: string;
  readonly version: number;
  readonly expiresAt: number;
}

export interface Proposal extends NewProposal {
  readonly code: string;
  readonly madeAt: number;
  readonly status: 'open' | 'confirmed' | 'declined';
}

/** Sent twice, it is one proposal. */
export async function addProposal(client: Client, keys: KeyRing, one: NewProposal): Promise<void> {
  const body = await sealHere(client, keys, placeOf(one), one.text);
  await client.query(
    `insert into proposal (id, organisation_id, case_id, first_person, second_person, command_type, body, version, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::bigint / 1000.0)) on conflict (id) do nothing`,
    [
      one.id,
      one.organisationId,
      one.caseId,
      one.firstPerson,
      one.secondPerson,
      one.commandType,
      body,
      one.version,
      one.expiresAt,
    ],
  );
}

interface Row extends Omit<Proposal, 'text'> {
  readonly body: Buffer;
}

const SELECT = `
select p.id, p.organisation_id as "organisationId", p.case_id as "caseId", p.first_person as "firstPerson",
  p.second_person as "secondPerson", p.command_type as "commandType", p.body, p.version, f.code, p.status,
  floor(extract(epoch from p.expires_at) * 1000)::bigint as "expiresAt",
  floor(extract(epoch from p.made_at) * 1000)::bigint as "madeAt"
from proposal p join case_file f on f.id = p.case_id
`;

/** One that waits for this person; `null` when it is somebody else's, answered or expired. */
export async function readProposal(
  client: Client,
  keys: KeyRing,
  id: string,
  secondPerson: string,
): Promise<Proposal | null> {
  const { rows } = await client.query<Row>(
    `${SELECT} where p.id = $1 and p.second_person = $2 and p.status = 'open' and p.expires_at > clock_timestamp()`,
    [id, secondPerson],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const { body, ...rest } = row;
  return { ...rest, text: await openHere(client, keys, placeOf(rest), body) };
}

/** What waits for this person, and what of a case waits for somebody; without the words. */
export async function listProposals(
  client: Client,
  of: { readonly secondPerson: string } | { readonly caseId: string },
): Promise<readonly Omit<Proposal, 'text'>[]> {
  const byPerson = 'secondPerson' in of;
  const { rows } = await client.query<Row>(
    `${SELECT} where p.status = 'open' and p.expires_at > clock_timestamp()
     and ${byPerson ? 'p.second_person' : 'p.case_id'} = $1 order by p.made_at`,
    [byPerson ? of.secondPerson : of.caseId],
  );
  return rows.map(({ body: _, ...rest }) => rest);
}

/** @returns whether it was still open: an answer counts once. */
export async function answerProposal(
  client: Client,
  id: string,
  status: 'confirmed' | 'declined',
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update proposal set status = $2, answered_at = clock_timestamp() where id = $1 and status = 'open'`,
    [id, status],
  );
  return rowCount === 1;
}

function placeOf({ id, organisationId }: { id: string; organisationId: string }): OrganisationPlace {
  return { organisationId, table: 'proposal', column: 'body', rowId: id };
}
