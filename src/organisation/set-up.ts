import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { ProfileId } from '../domain/case/names.js';
import type { Region } from '../domain/terms/school-holidays.js';
import { inTransaction, type Client } from '../store/database.js';

/** A new organisation with its first location. */
export interface NewOrganisation {
  readonly name: string;
  readonly profile: ProfileId;
  readonly region: Region;
  /** Practice organisations may have clocks that stand still or run fast; real ones never. */
  readonly practice: boolean;
  readonly location: string;
}

export interface SetUp {
  readonly organisationId: string;
  readonly locationId: string;
}

/** Makes an organisation that can hold cases: its row, its first location, and the head of its audit chain. */
export function setUpOrganisation(worker: pg.Pool, wanted: NewOrganisation): Promise<SetUp> {
  return inTransaction(worker, null, async (client) => {
    const organisationId = randomUUID();
    await client.query(
      'insert into organisation (id, name, profile, region, practice) values ($1, $2, $3, $4, $5)',
      [organisationId, wanted.name, wanted.profile, wanted.region, wanted.practice],
    );
    await client.query('insert into audit_head values ($1, 0, $2)', [organisationId, Buffer.alloc(32)]);
    const locationId = await addLocation(client, organisationId, wanted.location);
    return { organisationId, locationId };
  });
}

/** @returns the id of the new location. */
export async function addLocation(client: Client, organisationId: string, name: string): Promise<string> {
  const id = randomUUID();
  await client.query('insert into location values ($1, $2, $3)', [id, organisationId, name]);
  return id;
}
