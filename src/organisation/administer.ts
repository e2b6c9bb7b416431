import type pg from 'pg';
import type { Via } from '../casefile/via.js';
import { mayInOrganisation, type OrganisationAction } from '../domain/rights/organisation.js';
import type { KeyRing } from '../security/key-ring.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';

/** Who changes something of the organisation, and by which door. */
export interface Administrator {
  readonly organisationId: string;
  readonly personId: string;
  readonly via?: Via;
}

export interface OrganisationDeps {
  readonly app: pg.Pool;
  readonly keys: KeyRing;
}

/** Done, with what came of it; or not, by right or by rule. A refusal changes nothing and is in the log. */
export type Administered<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly code: RefusedCode };

export type RefusedCode = 'notAllowed' | 'unknown' | 'emailTaken' | 'samePerson' | 'invalidPolicy';

/** Says no from within the work; everything it did is rolled back, the row in the log stays. */
export class NotDone extends Error {
  constructor(readonly code: RefusedCode) {
    super(code);
  }
}

export interface Administration {
  readonly right: OrganisationAction;
  /** What is done, for the log. */
  readonly action: string;
}

/**
 * One change of the organisation: rights, work and log row in one transaction (LG-01); rights are read in it, so what
 * was taken away a moment ago counts (PM-08).
 */
export async function administer<Result>(
  { app, keys }: OrganisationDeps,
  who: Administrator,
  { right, action }: Administration,
  work: (client: Client) => Promise<Result>,
): Promise<Administered<Result>> {
  const { organisationId, personId, via } = who;
  const context = { organisationId, personToken: keys.personToken(organisationId, personId) };
  const audited = { event: 'administration', action, personId, ...via };
  try {
    return await inTransaction(app, context, async (client) => {
      if (!mayInOrganisation(right, await rolesOf(client, personId))) throw new NotDone('notAllowed');
      const result = await work(client);
      await appendAudit(client, organisationId, {
        ...audited,
        at: await databaseNow(client),
        outcome: 'ok',
      });
      return { kind: 'done', result };
    });
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    const { code } = error;
    await inTransaction(app, context, async (client) =>
      appendAudit(client, organisationId, {
        ...audited,
        at: await databaseNow(client),
        outcome: 'refused',
        code,
      }),
    );
    return { kind: 'refused', code };
  }
}

/** The roles somebody holds today, in whatever place. */
async function rolesOf(client: Client, personId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ role: string }>(
    `select distinct r.role from role_assignment r join person p on p.id = r.person_id and not p.disabled
     where r.person_id = $1 and not r.deputy and (now() at time zone 'Europe/Amsterdam')::date
       between r.valid_from and coalesce(r.valid_until, 'infinity')`,
    [personId],
  );
  return rows.map(({ role }) => role);
}
