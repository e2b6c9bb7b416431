import type { DataKey } from '../security/envelope.js';
import type { KeyRing } from '../security/key-ring.js';
import type { Client } from './database.js';

/** `content`: advice register, factors, reasons in the log. `index`: the blind index for names (security.md 4.1). */
export type OrganisationKeyPurpose = 'content' | 'index';

interface KeyRow {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly kek_version: number;
}

/** The organisation's own key; made when it is first needed, by whoever is first. */
export async function organisationKey(
  client: Client,
  keys: KeyRing,
  organisationId: string,
  purpose: OrganisationKeyPurpose,
): Promise<DataKey> {
  const read = async (): Promise<DataKey | null> => {
    const { rows } = await client.query<KeyRow>(
      'select id, wrapped, kek_version from keystore.organisation_key where organisation_id = $1 and purpose = $2',
      [organisationId, purpose],
    );
    const [row] = rows;
    return row === undefined
      ? null
      : keys.unwrap({ id: row.id, wrapped: row.wrapped, kekVersion: row.kek_version });
  };
  const known = await read();
  if (known !== null) return known;
  const { stored } = keys.create();
  await client.query(
    `insert into keystore.organisation_key (id, organisation_id, purpose, wrapped, kek_version)
     values ($1, $2, $3, $4, $5) on conflict (organisation_id, purpose) do nothing`,
    [stored.id, organisationId, purpose, stored.wrapped, stored.kekVersion],
  );
  const made = await read();
  if (made === null) throw new Error('The key of the organisation was not stored');
  return made;
}
