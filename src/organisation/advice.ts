import type { RecordAdvice } from '../edge/parse-command.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { organisationKey } from '../store/organisation-keys.js';
import { openHere, sealHere } from '../store/organisation-seal.js';
import type { Administrator, OrganisationDeps } from './administer.js';

/** Advice of Veilig Thuis that belongs to no case: no names, no clock; a case may link to it (fine print 12). */
export interface Advice {
  readonly id: string;
  readonly entryAt: number;
  readonly outcome: string;
}

const place = (organisationId: string, id: string) => ({
  organisationId,
  table: 'advice',
  column: 'body',
  rowId: id,
});

/** Records an advice, sealed under the key of the organisation; once for each id. `false` = the id was used before. */
export function recordAdvice(
  { app, keys }: OrganisationDeps,
  { organisationId, personId, via }: Administrator,
  command: RecordAdvice,
): Promise<boolean> {
  const context = { organisationId, personToken: keys.personToken(organisationId, personId) };
  return inTransaction(app, context, async (client) => {
    const now = await databaseNow(client);
    const body = await sealHere(client, keys, place(organisationId, command.id), command.outcome);
    const key = await organisationKey(client, keys, organisationId, 'content');
    const { rowCount } = await client.query(
      `insert into advice (organisation_id, id, person_id, entry_at, body, key_id) select $1, $2, $3, $4, $5, $6
       where not exists (select 1 from command_outcome where command_id = $2)
       on conflict do nothing`,
      [organisationId, command.id, personId, now, body, key.id],
    );
    if (rowCount === 0) {
      const [known] = await read(client, { personId, id: command.id });
      if (known === undefined) return false;
      return (await openHere(client, keys, place(organisationId, known.id), known.body)) === command.outcome;
    }
    const audited = { event: 'command', action: 'recordAdvice', personId, commandId: command.id, ...via };
    await appendAudit(client, organisationId, { ...audited, at: now, outcome: 'ok' });
    return true;
  });
}

/** The advices this person recorded herself, newest first (row 44). */
export function readOwnAdvice(
  { app, keys }: OrganisationDeps,
  { organisationId, personId, via }: Administrator,
): Promise<readonly Advice[]> {
  const context = { organisationId, personToken: keys.personToken(organisationId, personId) };
  return inTransaction(app, context, async (client) => {
    const rows = await read(client, { personId, id: null });
    // Nothing was shown, so there is nothing to note.
    if (rows.length === 0) return [];
    const advices = [];
    for (const { id, entryAt, body } of rows)
      advices.push({ id, entryAt, outcome: await openHere(client, keys, place(organisationId, id), body) });
    const audited = { event: 'list', action: 'advice', personId, hits: advices.length, ...via };
    await appendAudit(client, organisationId, {
      ...audited,
      at: await databaseNow(client),
      objectIds: advices.map(({ id }) => id),
      outcome: 'ok',
    });
    return advices;
  });
}

interface AdviceRow {
  readonly id: string;
  readonly entryAt: number;
  readonly body: Buffer;
}

const MOST_ADVICES = 200;

async function read(
  client: Client,
  { personId, id }: { readonly personId: string; readonly id: string | null },
): Promise<readonly AdviceRow[]> {
  const { rows } = await client.query<AdviceRow>(
    `select id, entry_at as "entryAt", body from advice where person_id = $1 and ($2::uuid is null or id = $2)
     order by entry_at desc, id limit ${MOST_ADVICES}`,
    [personId, id],
  );
  return rows;
}
