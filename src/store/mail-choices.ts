import type pg from 'pg';

export async function mailChoiceOf(client: pg.PoolClient, personId: string): Promise<string | null> {
  const { rows } = await client.query<{ choice: string }>(
    'select choice from mail_choice where person_id = $1',
    [personId],
  );
  return rows[0]?.choice ?? null;
}

export async function setMailChoice(
  client: pg.PoolClient,
  row: { readonly organisationId: string; readonly personId: string; readonly choice: string },
): Promise<void> {
  await client.query(
    `insert into mail_choice (person_id, organisation_id, choice) values ($1, $2, $3)
     on conflict (person_id) do update set choice = excluded.choice`,
    [row.personId, row.organisationId, row.choice],
  );
}

/** The roles somebody holds today, anywhere in the organisation; as a deputy does not count. */
export async function rolesOf(client: pg.PoolClient, personId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ role: string }>(
    `select distinct role from role_assignment where person_id = $1 and not deputy
       and current_date >= valid_from and (valid_until is null or current_date <= valid_until)`,
    [personId],
  );
  return rows.map((row) => row.role);
}
