import type { Role } from '../domain/case/names.js';
import { readColleagues as readRows } from '../store/colleagues.js';
import { asPerson } from './drafts.js';
import type { Visit } from './visit.js';

/** Somebody of the organisation, as a name in a list. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly present: boolean;
}

/** Everybody who works here now, by name, with the roles of a location; default: the first where the viewer works. */
export function readColleagues(
  visit: Pick<Visit, 'web' | 'viewer'>,
  locationId: string | null = visit.viewer.locations[0]?.id ?? null,
): Promise<readonly Colleague[]> {
  const { web, viewer } = visit;
  return asPerson(web, viewer, async (client) => {
    const rows = await readRows(client, viewer.organisationId, locationId);
    return rows
      .map((row) => ({ ...row, roles: row.roles as Role[] }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  });
}

/** Names by id, for the people a case names. */
export function namesOf(colleagues: readonly Colleague[]): ReadonlyMap<string, string> {
  return new Map(colleagues.map((one) => [one.id, one.name]));
}

/** Who holds the first of these roles that anybody holds: somebody present before somebody away. */
export function holderOf(colleagues: readonly Colleague[], ...roles: readonly Role[]): Colleague | undefined {
  const byRole = roles.map((role) => colleagues.filter((one) => one.roles.includes(role)));
  const present = byRole.flatMap((holders) => holders.filter((one) => one.present));
  return present[0] ?? byRole.flat()[0];
}
