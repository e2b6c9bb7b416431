import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Role } from '../domain/case/names.js';
import { inTransaction } from '../store/database.js';

/** A colleague with her roles; `locationId` absent = in the whole organisation. */
export interface NewPerson {
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  /** Colleagues call each other: reminders say whom, and on which number. */
  readonly phone?: string;
  readonly roles: readonly Role[];
  readonly locationId?: string;
}

/** @returns the random id of the person. @throws when the mail address is taken in this organisation (PM-D14). */
export function addPerson(worker: pg.Pool, person: NewPerson): Promise<string> {
  return inTransaction(worker, null, async (client) => {
    const id = randomUUID();
    await client.query(
      'insert into person (id, organisation_id, name, email, phone) values ($1, $2, $3, $4, $5)',
      [id, person.organisationId, person.name, person.email, person.phone ?? null],
    );
    for (const role of person.roles) {
      await client.query(
        'insert into role_assignment (id, organisation_id, person_id, role, location_id) values ($1, $2, $3, $4, $5)',
        [randomUUID(), person.organisationId, id, role, person.locationId ?? null],
      );
    }
    return id;
  });
}

/** Who signs in with this mail address, in whichever organisation; nobody who was disabled. */
export async function peopleWithMail(
  worker: pg.Pool,
  email: string,
): Promise<readonly { readonly organisationId: string; readonly personId: string }[]> {
  const { rows } = await worker.query<{ organisationId: string; personId: string }>(
    'select organisation_id as "organisationId", id as "personId" from person where email = $1 and not disabled',
    [email],
  );
  return rows;
}
