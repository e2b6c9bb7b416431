import type { CaseClass } from '../domain/case/names.js';
import type { TimedPoint } from '../domain/terms/policy.js';
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
import { currentPolicy, withChange, type PolicyChange } from './changes.js';

/** What is being tried out: only the terms that differ. */
export type DraftTerms = NonNullable<PolicyChange['terms']>;

/** One term of the draft. */
export interface DraftTerm {
  readonly point: TimedPoint;
  readonly class: CaseClass;
  readonly term: Term;
}

const READ = { right: 'proposeChange', action: 'readPolicyDraft' } as const;
const CHANGE = { right: 'proposeChange', action: 'changePolicyDraft' } as const;

export function readDraftTerms(
  deps: OrganisationDeps,
  who: Administrator,
): Promise<Administered<DraftTerms>> {
  return administer(deps, who, READ, read);
}

/** Adds a term to what is tried out, or replaces it. Refused `invalidPolicy` when it may never be chosen. */
export function tryTerm(
  deps: OrganisationDeps,
  who: Administrator,
  { point, class: caseClass, term }: DraftTerm,
): Promise<Administered<null>> {
  return administer(deps, who, CHANGE, async (client) => {
    const draft = await read(client);
    const terms = { ...draft, [point]: { ...draft[point], [caseClass]: [term] } };
    if (validatePolicy(withChange(await currentPolicy(client), { terms })).length > 0)
      throw new NotDone('invalidPolicy');
    return write(client, who, terms);
  });
}

/** Takes one term out of what is tried out. */
export function leaveTerm(
  deps: OrganisationDeps,
  who: Administrator,
  { point, class: caseClass }: Pick<DraftTerm, 'point' | 'class'>,
): Promise<Administered<null>> {
  return administer(deps, who, CHANGE, async (client) => {
    const { [point]: mine, ...others } = await read(client);
    const { [caseClass]: _gone, ...left } = mine ?? {};
    return write(client, who, Object.keys(left).length === 0 ? others : { ...others, [point]: left });
  });
}

/** Nothing is tried out any more: it was asked for, or given up. */
export function clearDraft(deps: OrganisationDeps, who: Administrator): Promise<Administered<null>> {
  return administer(deps, who, CHANGE, async (client) => {
    await client.query('delete from policy_draft');
    return null;
  });
}

async function read(client: Client): Promise<DraftTerms> {
  const { rows } = await client.query<{ terms: DraftTerms }>('select terms from policy_draft');
  return rows[0]?.terms ?? {};
}

async function write(client: Client, who: Administrator, terms: DraftTerms): Promise<null> {
  await client.query(
    `insert into policy_draft (organisation_id, terms, saved_by) values ($1, $2, $3)
     on conflict (organisation_id) do update set terms = excluded.terms, saved_by = excluded.saved_by,
       saved_at = clock_timestamp()`,
    [who.organisationId, JSON.stringify(terms), who.personId],
  );
  return null;
}
