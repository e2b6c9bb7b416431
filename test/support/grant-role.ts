import type { Role } from '../../src/domain/case/names.js';
import type { Services } from '../../src/main/services.js';
import type { School, SchoolPerson } from './practice-school.js';

/** Gives somebody one more role, everywhere in her school. */
export async function grantRole(
  { worker }: Services,
  school: School,
  name: SchoolPerson,
  role: Role,
): Promise<void> {
  await worker.query(
    'insert into role_assignment (id, organisation_id, person_id, role) values (gen_random_uuid(), $1, $2, $3)',
    [school.organisationId, school.people[name], role],
  );
}
