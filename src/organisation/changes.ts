import { randomUUID } from 'node:crypto';
import type { CaseClass, Role } from '../domain/case/names.js';
import { DEFAULT_POLICY, type Policy, type TimedPoint } from '../domain/terms/policy.js';
import { validatePolicy } from '../domain/terms/policy-limits.js';
import type { Term } from '../domain/terms/term.js';
import type { Client } from '../store/database.js';
import {
  administer,
  NotDone,
  type Administered,
  type Administrator,
  type OrganisationDeps,
} from './administer.js';
import { isColleague } from './colleagues.js';

/** What two people change together (PM-25, row 49): who is what, and the terms of the process. */
export type Change =
  | {
      readonly kind: 'assignRole';
      readonly personId: string;
      readonly role: Role;
      readonly locationId: string | null;
      readonly deputy: boolean;
      /** Days, `YYYY-MM-DD`. */
      readonly validFrom: string;
      readonly validUntil: string | null;
    }
  | { readonly kind: 'endRole'; readonly assignmentId: string }
  | { readonly kind: 'setPolicy'; readonly policy: PolicyChange };

/** What becomes different in the policy; the rest stays as it is. */
export type PolicyChange = Partial<Omit<Policy, 'version' | 'terms'>> & {
  readonly terms?: Partial<Record<TimedPoint, Partial<Record<CaseClass, readonly Term[]>>>>;
};

export interface ProposedChange {
  readonly id: string;
  readonly change: Change;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** What still waits for a second person, oldest first. */
export function readChanges(
  deps: OrganisationDeps,
  who: Administrator,
): Promise<Administered<readonly ProposedChange[]>> {
  return administer(deps, who, { right: 'seeChanges', action: 'readChanges' }, async (client) => {
    const { rows } = await client.query<ProposedChange>(`${OPEN} order by asked_at, id`);
    return rows;
  });
}

const OPEN = `select id, body as change, asked_by as "askedBy", asked_at as "askedAt", expires_at as "expiresAt"
  from change_request where kind in ('assignRole', 'endRole', 'setPolicy') and status = 'open'
    and expires_at > clock_timestamp()`;

/** Asks for a change; it lives 72 hours. Nothing changes yet. */
export function proposeChange(
  deps: OrganisationDeps,
  who: Administrator,
  change: Change,
): Promise<Administered<string>> {
  return administer(
    deps,
    who,
    { right: 'proposeChange', action: `propose.${change.kind}` },
    async (client) => {
      await check(client, change);
      const id = randomUUID();
      await client.query(
        'insert into change_request (id, organisation_id, kind, body, asked_by) values ($1, $2, $3, $4, $5)',
        [id, who.organisationId, change.kind, JSON.stringify(change), who.personId],
      );
      return id;
    },
  );
}

/** The second person says yes or no, in an own session. Yes makes the change, in this transaction. */
export function answerChange(
  deps: OrganisationDeps,
  who: Administrator,
  answer: { readonly id: string; readonly yes: boolean },
): Promise<Administered<null>> {
  const action = answer.yes ? 'confirmChange' : 'rejectChange';
  return administer(deps, who, { right: 'confirmChange', action }, async (client) => {
    const { rows } = await client.query<ProposedChange>(`${OPEN} and id = $1 for update`, [answer.id]);
    const [proposed] = rows;
    if (proposed === undefined) throw new NotDone('unknown');
    if (proposed.askedBy === who.personId) throw new NotDone('samePerson');
    if (answer.yes) {
      await check(client, proposed.change);
      await make(client, who.organisationId, proposed.change);
    }
    await client.query(
      'update change_request set status = $2, answered_by = $3, answered_at = clock_timestamp() where id = $1',
      [answer.id, answer.yes ? 'confirmed' : 'rejected', who.personId],
    );
    return null;
  });
}

/** @throws NotDone when the change names what is not there, or a number that may not be chosen. */
async function check(client: Client, change: Change): Promise<void> {
  switch (change.kind) {
    case 'assignRole': {
      const { personId, locationId } = change;
      const place = await client.query('select 1 from location where id = $1', [locationId]);
      const known = await isColleague(client, personId);
      if (!known || (locationId !== null && place.rowCount === 0)) throw new NotDone('unknown');
      return;
    }
    case 'endRole': {
      const { rowCount } = await client.query('select 1 from role_assignment where id = $1', [
        change.assignmentId,
      ]);
      if (rowCount === 0) throw new NotDone('unknown');
      return;
    }
    case 'setPolicy':
      if (validatePolicy(withChange(await currentPolicy(client), change.policy)).length > 0)
        throw new NotDone('invalidPolicy');
  }
}

async function make(client: Client, organisationId: string, change: Change): Promise<void> {
  switch (change.kind) {
    case 'assignRole':
      await client.query(
        `insert into role_assignment (id, organisation_id, person_id, role, location_id, deputy, valid_from, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          randomUUID(),
          organisationId,
          change.personId,
          change.role,
          change.locationId,
          change.deputy,
          change.validFrom,
          change.validUntil,
        ],
      );
      return;
    case 'endRole':
      await client.query('delete from role_assignment where id = $1', [change.assignmentId]);
      return;
    case 'setPolicy': {
      const policy = { ...withChange(await currentPolicy(client), change.policy), version: randomUUID() };
      await client.query(
        `insert into policy_version (organisation_id, version, policy, valid_from)
         values ($1, $2, $3, clock_timestamp())`,
        [organisationId, policy.version, JSON.stringify(policy)],
      );
    }
  }
}

/** A policy with another number here and there; the rest stays. */
export function withChange(current: Policy, { terms = {}, ...rest }: PolicyChange): Policy {
  const points = Object.entries(terms).map(([point, byClass]) => [
    point,
    { ...current.terms[point as TimedPoint], ...byClass },
  ]);
  return {
    ...current,
    ...rest,
    terms: { ...current.terms, ...(Object.fromEntries(points) as Policy['terms']) },
  };
}

/** The policy in force; it holds for waiting points that begin from now on (design.md 2). */
export async function currentPolicy(client: Client): Promise<Policy> {
  const { rows } = await client.query<{ policy: Policy }>(
    'select policy from policy_version order by valid_from desc limit 1',
  );
  return rows[0]?.policy ?? DEFAULT_POLICY;
}
