import { open, seal, type Place } from '../security/envelope.js';
import type { KeyRing } from '../security/key-ring.js';
import type { Client } from './database.js';
import { organisationKey } from './organisation-keys.js';

/** Where a value lives that belongs to an organisation and to no case: a draft, a seed, a proposal. */
export type OrganisationPlace = Omit<Place, 'caseId'>;

/** Seals what belongs to no case under the key of its organisation (AU-15, E.1). */
export async function sealHere(
  client: Client,
  keys: KeyRing,
  place: OrganisationPlace,
  text: string,
): Promise<Buffer> {
  const key = await organisationKey(client, keys, place.organisationId, 'content');
  return seal(text, key, { ...place, caseId: '' });
}

/** @throws CannotOpen when it was altered or moved. */
export async function openHere(
  client: Client,
  keys: KeyRing,
  place: OrganisationPlace,
  sealed: Buffer,
): Promise<string> {
  const key = await organisationKey(client, keys, place.organisationId, 'content');
  return open(sealed, key, { ...place, caseId: '' });
}
